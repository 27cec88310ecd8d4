import type { KioskWords } from '@antrean/words'
import { useEffect, useRef } from 'react'
import './still-here.css'

export function StillHere({
  seconds,
  say,
  stay,
  leave,
}: {
  seconds: number
  say: KioskWords
  stay: () => void
  leave: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="still-here" data-testid="still-here" onCancel={stay}>
      <h1>{say.stillHere}</h1>
      <p>{say.stillHereHint({ seconds })}</p>
      <div className="choices">
        <button type="button" className="big-button" onClick={stay} data-testid="stay">
          {say.stillHereYes}
        </button>
        <button type="button" className="plain-button" onClick={leave} data-testid="start-over">
          {say.startOver}
        </button>
      </div>
    </dialog>
  )
}
