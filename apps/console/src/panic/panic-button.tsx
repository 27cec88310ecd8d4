/** A small button beside the booth's number, held for a second. It makes no sound and says little: whoever stands there sees it too. */
import type { BoothView } from '@antrean/queue-core/contract'
import { shellWords } from '@antrean/words'
import { Check, CheckCheck, LifeBuoy } from 'lucide-react'
import { useWords } from '../shell/preferences.ts'
import { PANIC_KEY, useHold } from './use-hold.ts'
import './panic.css'

export function PanicButton({ booth, onPanic }: { booth: BoothView; onPanic: () => void }) {
  const words = useWords(shellWords)
  const { begin, end } = useHold(onPanic)
  const { panic } = booth
  const says = panic?.takenBy
    ? words.panicTakenBy({ name: panic.takenBy })
    : panic
      ? words.panicSent
      : words.panicHold
  const Icon = panic?.takenBy ? CheckCheck : panic ? Check : LifeBuoy
  return (
    <button
      type="button"
      className="panic-button"
      data-sent={panic !== undefined}
      title={says}
      aria-label={says}
      aria-keyshortcuts={PANIC_KEY}
      onPointerDown={begin}
      onPointerUp={end}
      onPointerLeave={end}
      onPointerCancel={end}
      onContextMenu={event => event.preventDefault()}
      onKeyDown={({ key, repeat }) => (key === ' ' || key === 'Enter') && !repeat && begin()}
      onKeyUp={end}
      onBlur={end}
    >
      <Icon aria-hidden size={18} />
    </button>
  )
}
