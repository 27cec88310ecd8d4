/** Why what is shown may be old. */
import { usePlace } from '@antrean/ui'
import { casesWords } from '@antrean/words'
import { CircleAlert } from 'lucide-react'
import type { Failure } from '../shell/ask-server.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { refusalSentence } from '../shell/refusal-words.ts'

export function FailureLine({ failure }: { failure: Failure | null }) {
  const words = useWords(casesWords)
  const { language } = usePreferences()
  const place = usePlace()
  if (!failure) return null
  return (
    <p className="case-failure" role="alert">
      <CircleAlert aria-hidden size={20} />
      {failure.unreachable ? words.unreachable : refusalSentence(failure.error, language, place)}
    </p>
  )
}
