/** A slip of the hand can be taken back for some seconds: in the message line, so that nothing moves. */
import type { BoothView } from '@antrean/queue-core/contract'
import { boothWords } from '@antrean/words'
import { Undo2 } from 'lucide-react'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { KEYS } from './keys.ts'

type Props = { undo: NonNullable<BoothView['undo']>; onUndo: () => void }

export function UndoButton({ undo, onUndo }: Props) {
  const words = useWords(boothWords)
  const { keys } = usePreferences()
  return (
    <button
      type="button"
      className="plain small undo"
      aria-keyshortcuts={keys ? KEYS.undo : undefined}
      onClick={onUndo}
    >
      <Undo2 aria-hidden size={18} /> {words.undoOf({ number: undo.number, what: words[undo.what] })}
      {keys && <kbd>{KEYS.undo}</kbd>}
    </button>
  )
}
