/** A password that is good once, shown once, big enough to be read out. */
import type { GivenPassword } from '@antrean/queue-core/contract'
import { clockTime, longDate } from '@antrean/ui'
import { staffWords } from '@antrean/words'
import { Dialog } from '../shell/dialog.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'

type Props = { given: GivenPassword; timezone: string; onBack: () => void }

export function GivenDialog({ given: { name, oneTimePassword, oneTimeUntil }, timezone, onBack }: Props) {
  const words = useWords(staffWords)
  const { language } = usePreferences()
  const at = oneTimeUntil ?? ''
  const until = at && `${longDate(at, language, timezone)}, ${clockTime(at, language, timezone)}`
  return (
    <Dialog title={words.givenTitle({ name })} onClose={onBack}>
      <p>
        <output className="staff-given figure">{oneTimePassword}</output>
      </p>
      <p>{words.givenWhy({ until })}</p>
      <div className="dialog-actions">
        <button type="button" className="primary" onClick={onBack}>
          {words.noted}
        </button>
      </div>
    </Dialog>
  )
}
