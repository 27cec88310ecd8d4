import { clockTime } from '@antrean/ui'
import { kioskWords, LANGUAGES, type Language } from '@antrean/words'
import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { KioskHall } from '../../api/index.ts'
import { useTimeLeft } from '../use-time-left.ts'
import { sayScan } from './scan-words.ts'
import type { Scan } from './use-scans.ts'
import './scan-answer.css'

/** Long enough to read twice; whoever is next needs the screen. */
const SHOWN_SECONDS = 12

/** Above whatever is on the screen, in the ticket's language, and gone by itself. [Q43] */
export function ScanAnswer({
  scan: { told },
  hall,
  language: spoken,
  leave,
}: {
  scan: Scan
  hall: KioskHall | null
  language: Language
  leave: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  useTimeLeft(told.is, { seconds: SHOWN_SECONDS }, leave)
  const ticket = told.is === 'ticket' ? told.ticket.ticket : null
  const language = ticket && LANGUAGES.includes(ticket.language) ? ticket.language : spoken
  const say = kioskWords(language, hall?.place)
  const time = (at: string) => clockTime(at, language, hall?.timezone ?? 'Asia/Jakarta')
  const { title, hint, tone } = sayScan(told, say, time)
  const Sign = told.is === 'asking' ? LoaderCircle : tone === 'calm' ? CircleCheck : CircleAlert
  return (
    <dialog
      ref={dialog}
      className="scan-answer"
      data-testid="scan-answer"
      data-tone={tone}
      data-told={told.is}
      lang={language}
      onCancel={leave}
      aria-live="polite"
    >
      <Sign aria-hidden className="scan-sign" />
      {ticket && <p className="scan-number figure">{ticket.number}</p>}
      <h1>{title}</h1>
      {hint && <p>{hint}</p>}
      <button type="button" className="big-button" onClick={leave} data-testid="scan-done">
        {say.done}
      </button>
    </dialog>
  )
}
