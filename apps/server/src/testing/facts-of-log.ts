/**
 * What reports count of tickets, told by the log alone: each event applied to the hall, and after each one of a ticket noted how that
 * stands. Knows no file of tickets and no pack, so that they can be held against it. Of `hour` nothing is said.
 */
import { emptyHall, evolve, isOpen, readTicketNumber, type Ticket } from '@antrean/queue-core'
import { nameTickets, noNames, ticketOf } from '../hall/names.ts'
import type { FiledFacts } from '../reports/packs/pack.ts'
import { ofHall } from '../store/batch.ts'
import type { Log } from '../store/store.ts'

type Noted = { ticket: Ticket; date: string; filed: boolean } & Pick<FiledFacts, 'booth' | 'cause'>

/** In the order of their issue. */
export function factsOfLog(log: Log): FiledFacts[] {
  const state = emptyHall()
  const names = noNames()
  const noted = new Map<number, Noted>()
  const stands = (key: number, id: string): Noted => {
    const ticket = { ...state.tickets.get(id)! }
    const {
      booth = null,
      cause = 'unknown' as const,
      filed = false,
      ...before
    } = noted.get(key) ?? ({} as Partial<Noted>)
    const date = filed ? before.date! : (ticket.issuedOn ?? state.day!.date)
    return { ticket, date, booth, cause, filed: filed || !isOpen(ticket.state) }
  }
  for (const recorded of log.after(0)) {
    if (!ofHall(recorded)) continue
    const { seq, event } = recorded
    evolve(state, event)
    nameTickets(names, seq, event)
    if (!('ticketId' in event)) continue
    const key = ticketOf(names, recorded)!
    const now = stands(key, event.ticketId)
    if (event.type === 'TicketCalled') now.booth ??= event.booth
    if (event.type === 'TicketMissed' && now.cause === 'unknown') now.cause = event.cause
    noted.set(key, now)
  }
  // A correction of the clock moves who is still there, and is an event of nobody.
  for (const { id, state: its } of state.tickets.values())
    if (isOpen(its)) {
      const key = names.keys.get(id)!
      noted.set(key, { ...stands(key, id), date: state.tickets.get(id)!.issuedOn ?? state.day!.date })
    }
  return [...noted].sort(([a], [b]) => a - b).map(([key, one]) => factsOf(key, one))
}

const factsOf = (key: number, { ticket, date, booth, cause }: Noted): FiledFacts => {
  const { priority, issuedAt, firstCalledAt, calledAt, servingAt, endedAt, servedBy, state } = ticket
  return {
    ...{
      key,
      date,
      booth,
      cause,
      priority,
      issuedAt,
      firstCalledAt,
      calledAt,
      servingAt,
      endedAt,
      servedBy,
      state,
    },
    callBy: ticket.brokenPromise ?? ticket.callBy,
    service: readTicketNumber(ticket.number).code,
    lastService: ticket.service,
    lastBooth: ticket.booth,
    matter: ticket.matter,
    outcome: ticket.outcome,
  }
}
