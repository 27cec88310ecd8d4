/** Who set it, and on which day. */
import type { CaseSetupView } from '@antrean/queue-core/contract'
import { longDate } from '@antrean/ui'
import { caseSetupWords } from '@antrean/words'
import { usePreferences, useWords } from '../shell/preferences.ts'

type Props = { set: CaseSetupView['kinds'][number]['set']; timezone: string }

export function SetBy({ set, timezone }: Props) {
  const words = useWords(caseSetupWords)
  const { language } = usePreferences()
  return (
    <small className="set-by">
      {set ? words.setBy({ name: set.by, date: longDate(set.at, language, timezone) }) : words.shipped}
    </small>
  )
}
