/** A miss was looked at: what was done about it goes on record with the name of who says so. */
import { hallWords } from '@antrean/words'
import { useRef } from 'react'
import { Dialog } from '../shell/dialog.tsx'
import { useWords } from '../shell/preferences.ts'

/** As the contract takes (`miss:acknowledge`). */
const NOTE_MAX = 300

/** `numbers`: the tickets. */
type Props = { numbers: string[]; onAcknowledge: (note: string) => void; onBack: () => void }

export function AcknowledgeDialog({ numbers, onAcknowledge, onBack }: Props) {
  const words = useWords(hallWords)
  const note = useRef<HTMLTextAreaElement>(null)
  return (
    <Dialog title={words.acknowledgeTitle({ n: numbers.length, number: numbers[0] ?? '' })} onClose={onBack}>
      <label className="field">
        {words.note}
        <textarea ref={note} name="note" rows={3} maxLength={NOTE_MAX} placeholder={words.noteHint} />
      </label>
      <p>{words.noteWhy}</p>
      <div className="dialog-actions">
        <button type="button" onClick={onBack}>
          {words.back}
        </button>
        <button
          type="button"
          className="primary"
          onClick={() => onAcknowledge(note.current?.value.trim() ?? '')}
        >
          {words.acknowledge}
        </button>
      </div>
    </Dialog>
  )
}
