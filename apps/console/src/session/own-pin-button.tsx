/** On the bar of a shared desk, for officers: their PIN. */
import type { Session } from '@antrean/queue-core/contract'
import { signInWords } from '@antrean/words'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../shell/preferences.ts'
import { OwnPin } from './own-pin.tsx'
import { useDesk } from './use-desk.ts'

export function OwnPinButton({ session }: { session: Session }) {
  const words = useWords(signInWords)
  const { desk, ask } = useDesk()
  const [open, setOpen] = useState(false)
  if (!desk) return null
  const close = () => setOpen(false)
  return (
    <>
      <button
        type="button"
        className="bar-button"
        title={words.ownPin}
        aria-label={words.ownPin}
        onClick={() => setOpen(true)}
      >
        <KeyRound aria-hidden size={20} />
      </button>
      {open && (
        <OwnPin
          {...{ desk, session }}
          onDone={() => {
            close()
            void ask()
          }}
          onBack={close}
        />
      )}
    </>
  )
}
