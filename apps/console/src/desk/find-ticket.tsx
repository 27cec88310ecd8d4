/** A ticket by its number, and those who were called lately and did not come: any of them may be taken back. */
import {
  type DeviceView,
  type HallSnapshot,
  type TicketFound,
  TicketsFound,
  type TicketView,
} from '@antrean/queue-core/contract'
import { clockTime, usePlace } from '@antrean/ui'
import { deskWords } from '@antrean/words'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { CancelTicket } from '../hall/hall-dialogs.tsx'
import type { Shift } from '../session/shift.ts'
import { Dialog } from '../shell/dialog.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { refusalSentence } from '../shell/refusal-words.ts'
import { useOutbox } from '../shell/use-store.ts'
import { useTold } from '../shell/use-told.ts'
import { ChangeForm } from './change-form.tsx'
import { FoundRow } from './found-row.tsx'
import { NotifyForm } from './notify-form.tsx'

const EVERY_MS = 5_000

/** What became of it: done, or why not. */
type Said = { tone: 'calm' | 'late'; text: string }
const NOTHING: Said = { tone: 'calm', text: '' }
const well = (text: string): Said => ({ tone: 'calm', text })

type Props = { shift: Shift; snapshot: HallSnapshot; kiosks: DeviceView[]; onClose: () => void }

export function FindTicket({ shift, snapshot, kiosks, onClose }: Props) {
  const words = useWords(deskWords)
  const { language } = usePreferences()
  const place = usePlace()
  const { token } = shift.session
  const { outbox } = shift.booth!
  const { pending, refusal, answer } = useOutbox(outbox)
  const [sought, setSought] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const [said, setSaid] = useState<Said>(NOTHING)
  const [notifying, setNotifying] = useState<TicketFound | null>(null)
  const [changing, setChanging] = useState<TicketFound | null>(null)
  const [cancelling, setCancelling] = useState<TicketView | null>(null)
  const route = sought === null ? 'tickets' : `tickets?number=${encodeURIComponent(sought)}`
  const told = useTold(TicketsFound, route, token, EVERY_MS, answer)
  const found = told.answer?.route === route ? told.answer.value.tickets : null

  useEffect(() => {
    if (!asked || pending) return
    setAsked(false)
    if (refusal) setSaid({ tone: 'late', text: refusalSentence(refusal.error, language, place) })
    else if (answer?.event === 'ticket:return') {
      const { number, callBy } = answer.value as TicketView
      setSaid(well(words.taken({ number, time: clockTime(callBy, language, snapshot.hall.timezone) })))
    } else if (answer?.event === 'ticket:copy')
      setSaid(well(words.copyAsked({ number: (answer.value as TicketView).number })))
  }, [asked, pending, refusal, answer, language, place, words, snapshot.hall.timezone])

  function search(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const number = String(new FormData(event.currentTarget).get('number')).trim()
    setSaid(NOTHING)
    setSought(number === '' ? null : number)
  }
  function takeBack({ id: ticketId }: TicketFound): void {
    setSaid(NOTHING)
    if (outbox.give({ event: 'ticket:return', payload: { ticketId } })) setAsked(true)
  }

  const able = kiosks.filter(({ connected, printer }) => connected && printer?.canPrint)
  function copy({ id: ticketId }: TicketFound, paper: string): void {
    setSaid(NOTHING)
    if (outbox.give({ event: 'ticket:copy', payload: { ticketId, paper } })) setAsked(true)
  }

  if (cancelling && shift.staff)
    return <CancelTicket ticket={cancelling} deskLink={shift.staff} onDone={() => setCancelling(null)} />
  const back = (told: string) => {
    setNotifying(null)
    setChanging(null)
    setSaid(well(told))
  }
  const shown: Said = told.failure ? { tone: 'late', text: words.unreachable } : said
  if (notifying) return <NotifyForm ticket={notifying} outbox={outbox} onDone={back} />
  if (changing) return <ChangeForm ticket={changing} outbox={outbox} onDone={back} />
  return (
    <Dialog title={words.find} onClose={onClose}>
      <form className="find" onSubmit={search}>
        <label className="field">
          {words.number}
          <input name="number" maxLength={12} autoComplete="off" autoFocus placeholder="A012" />
        </label>
        <button type="submit" className="primary">
          {words.search}
        </button>
      </form>
      <section className="found" aria-live="polite">
        <h3>{sought === null ? words.noShows : words.foundTitle}</h3>
        {found?.length === 0 && (
          <p>{sought === null ? words.noNoShows : words.noneFound({ number: sought })}</p>
        )}
        <ul>
          {found?.slice(0, 6).map(ticket => (
            <FoundRow
              key={ticket.id}
              ticket={ticket}
              snapshot={snapshot}
              token={sought === null ? null : token}
              busy={pending !== null}
              onReturn={ticket.returnUntil === null ? null : () => takeBack(ticket)}
              onChange={sought !== null && isOpen(ticket) ? () => setChanging(ticket) : null}
              onNotify={isKept(ticket) ? () => setNotifying(ticket) : null}
              kiosks={sought !== null && isOpen(ticket) ? able : []}
              onCopy={paper => copy(ticket, paper)}
              onCancel={shift.staff && isKept(ticket) ? () => setCancelling(ticket) : null}
            />
          ))}
        </ul>
        <p className={`found-said tone-${shown.tone}`} role="status">
          {shown.text && (shown.tone === 'calm' ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />)}
          {shown.text}
        </p>
      </section>
      <div className="dialog-actions">
        <button type="button" onClick={onClose}>
          {words.back}
        </button>
      </div>
    </Dialog>
  )
}

const isOpen = ({ state }: TicketView): boolean => ['waiting', 'called', 'serving', 'parked'].includes(state)
const isKept = ({ state }: TicketView): boolean => state === 'waiting' || state === 'parked'
