/** Why there is no report, and another try. */

import { usePlace } from '@antrean/ui'
import { reportsWords } from '@antrean/words'
import { CircleAlert } from 'lucide-react'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { refusalSentence } from '../shell/refusal-words.ts'
import type { Failure } from './ask-report.ts'

export function FailureLine({ failure, onAgain }: { failure: Failure; onAgain: () => void }) {
  const words = useWords(reportsWords)
  const { language } = usePreferences()
  const place = usePlace()
  return (
    <p className="reports-failure tone-late" role="alert">
      <CircleAlert aria-hidden size={20} />
      {failure.unreachable ? words.unreachable : refusalSentence(failure.error, language, place)}
      <button type="button" className="quiet" onClick={onAgain}>
        {words.again}
      </button>
    </p>
  )
}
