/** What a supervisor is asked before the hall changes for others. */

import {
  type BoothView,
  boothName,
  type HallSnapshot,
  type ServiceView,
  type TicketView,
} from '@antrean/queue-core/contract'
import { boothWords, hallWords } from '@antrean/words'
import { useRef, useState } from 'react'
import { finishOrder, leaveOrder } from '../booth/actions.ts'
import { AskedFields } from '../booth/asked-fields.tsx'
import { type Ask as Asks, asksOfFinish, asksOfLeaving, type Given, isAnswered } from '../booth/asks.ts'
import type { DeskLink } from '../session/shift.ts'
import { Ask } from '../shell/ask.tsx'
import type { Order } from '../shell/order.ts'
import { useWords } from '../shell/preferences.ts'

/** As the contract asks (`ticket:cancel`). */
const REASON_MIN = 3

type Cancel = { ticket: TicketView; deskLink: DeskLink<'/staff'>; onDone: () => void }

export function CancelTicket({ ticket, deskLink, onDone }: Cancel) {
  const words = useWords(hallWords)
  const reason = useRef<HTMLTextAreaElement>(null)
  const orders = (): Order<'/staff'>[] | string => {
    const text = reason.current?.value.trim() ?? ''
    if (text.length < REASON_MIN) return words.reasonShort
    return [{ event: 'ticket:cancel', payload: { ticketId: ticket.id, reason: text } }]
  }
  return (
    <Ask
      title={words.cancelTitle({ number: ticket.number })}
      back={words.back}
      answers={[{ label: words.doCancel, tone: 'danger', orders }]}
      outbox={deskLink.outbox}
      onDone={onDone}
      onBack={onDone}
    >
      <p>{words.cancelWhy}</p>
      <label className="field">
        {words.reason}
        <textarea ref={reason} name="reason" rows={3} maxLength={300} />
      </label>
    </Ask>
  )
}

type Call = { ticket: TicketView; booths: BoothView[]; deskLink: DeskLink<'/staff'>; onDone: () => void }

/** A supervisor may choose whom a free booth calls, and says why. */
export function CallTicket({ ticket, booths, deskLink, onDone }: Call) {
  const words = useWords(hallWords)
  const reason = useRef<HTMLTextAreaElement>(null)
  const booth = useRef<HTMLSelectElement>(null)
  const free = booths.filter(
    its => its.state === 'open' && !its.ticket && its.services.includes(ticket.service),
  )
  const orders = (): Order<'/staff'>[] | string => {
    const text = reason.current?.value.trim() ?? ''
    if (text.length < REASON_MIN) return words.reasonShort
    const number = Number(booth.current?.value)
    return [{ event: 'ticket:call', payload: { booth: number, ticketId: ticket.id, reason: text } }]
  }
  return (
    <Ask
      title={words.callTitle({ number: ticket.number })}
      back={words.back}
      answers={free.length > 0 ? [{ label: words.doCall, orders }] : []}
      outbox={deskLink.outbox}
      onDone={onDone}
      onBack={onDone}
    >
      <p>{free.length > 0 ? words.callWhy : words.noFreeBooth({ letter: ticket.service })}</p>
      {free.length > 0 && (
        <>
          <label className="field">
            {words.callAt}
            <select ref={booth} name="booth">
              {free.map(({ number, officer }) => (
                <option key={number} value={number}>
                  {words.booth({ n: number })} · {officer}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            {words.reason}
            <textarea ref={reason} name="reason" rows={2} maxLength={300} />
          </label>
        </>
      )}
    </Ask>
  )
}

type Close = {
  booth: BoothView
  snapshot: HallSnapshot
  deskLink: DeskLink<'/booth'>
  onDone: () => void
}

/** A booth whose officer has gone: its ticket, if it has one, is settled first. */
export function CloseBooth({ booth, snapshot, deskLink, onDone }: Close) {
  const words = useWords(hallWords)
  const desk = useWords(boothWords)
  const [given, setGiven] = useState<Given>({})
  const payload = { booth: booth.number }
  const { ticket } = booth
  const why = asksOfLeaving('close', snapshot)
  const done = asksOfFinish(ticket, snapshot)
  const close = leaveOrder('close', booth.number, given)
  const after =
    (asks: readonly Asks[], ...before: Order<'/booth'>[]) =>
    (): Order<'/booth'>[] | string =>
      isAnswered(asks, given) ? [...before, close] : desk.chooseFirst
  const answers = ticket
    ? [
        {
          label: words.parkAndClose({ number: ticket.number }),
          orders: after(why, { event: 'ticket:park', payload }),
        },
        {
          label: words.finishAndClose({ number: ticket.number }),
          orders: after([...done, ...why], finishOrder({ booth, ticket: null }, given)),
        },
      ]
    : [{ label: words.doClose, orders: after(why) }]
  return (
    <Ask
      title={words.closeTitle({ n: boothName(booth) })}
      back={words.back}
      answers={answers}
      outbox={deskLink.outbox}
      onDone={onDone}
      onBack={onDone}
    >
      <p>{words.closeWhy({ officer: booth.officer ?? '?' })}</p>
      {ticket && <p>{words.closeTicket({ number: ticket.number })}</p>}
      <AskedFields
        asks={[...done, ...why]}
        labels={{
          matter: desk.matterTitle({ number: ticket?.number ?? '' }),
          outcome: desk.outcomeTitle({ number: ticket?.number ?? '' }),
          reason: desk.closeTitle({ booth: boothName(booth) }),
        }}
        given={given}
        onAnswer={setGiven}
      />
    </Ask>
  )
}

type Switch = { service: ServiceView; deskLink: DeskLink<'/staff'>; onDone: () => void }

/** Kiosks begin or stop to give tickets for a service. */
export function SwitchService({ service, deskLink, onDone }: Switch) {
  const words = useWords(hallWords)
  const { letter, open, waiting } = service
  const event = open ? 'service:close' : 'service:open'
  return (
    <Ask
      title={open ? words.closeServiceTitle({ letter }) : words.openServiceTitle({ letter })}
      back={words.back}
      answers={[
        {
          label: open ? words.doCloseService : words.doOpenService,
          orders: () => [{ event, payload: { service: letter } }],
        },
      ]}
      outbox={deskLink.outbox}
      onDone={onDone}
      onBack={onDone}
    >
      <p>{open ? words.closeServiceWhy({ n: waiting }) : words.openServiceWhy}</p>
    </Ask>
  )
}
