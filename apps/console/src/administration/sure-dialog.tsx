/** What cannot be taken back is asked once more. */
import { administrationWords } from '@antrean/words'
import { FailureLine } from '../cases/failure-line.tsx'
import type { Failure } from '../shell/ask-server.ts'
import { Dialog } from '../shell/dialog.tsx'
import { useWords } from '../shell/preferences.ts'

type Props = {
  title: string
  why: string
  yes: string
  busy: boolean
  failure: Failure | null
  onYes: () => void
  onBack: () => void
}

export function SureDialog({ title, why, yes, busy, failure, onYes, onBack }: Props) {
  const { back } = useWords(administrationWords)
  return (
    <Dialog title={title} onClose={onBack}>
      <p>{why}</p>
      <FailureLine failure={failure} />
      <div className="dialog-actions">
        <button type="button" onClick={onBack}>
          {back}
        </button>
        <button type="button" className="danger" disabled={busy} onClick={onYes}>
          {yes}
        </button>
      </div>
    </Dialog>
  )
}
