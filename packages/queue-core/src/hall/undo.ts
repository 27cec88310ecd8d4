/** What a booth did last, as long as it can be undone: everything as it was before. [Q32] */
import { NO_BREACH } from './breach.ts'
import type { EventOf, HallEvent } from './events.ts'
import { keepCause } from './legs.ts'
import { patch } from './patch.ts'
import { leaveQueue } from './queue.ts'
import type { HallState } from './state.ts'
import type { Ticket } from './ticket.ts'
import type { Undo, Undone } from './undone.ts'

const UNDOABLE: Partial<Record<HallEvent['type'], Undone>> = {
  TicketFinished: 'finish',
  TicketNoShow: 'no-show',
  TicketTransferred: 'transfer',
  TicketParked: 'park',
}
/** They change what stands around a ticket, be it named or not. */
const CHANGES_ALL: ReadonlySet<HallEvent['type']> = new Set([
  'HallConfigured',
  'DayOpened',
  'DayClosed',
  'ClockCorrected',
  'PersonErased',
])
/** They say something of a ticket or a booth and do nothing to it. */
const SAYS_ONLY: ReadonlySet<HallEvent['type']> = new Set([
  'TicketPaperRecorded',
  'BoothServicesChanged',
  'PanicCalled',
  'PanicTaken',
  'PanicEnded',
])

/** To be asked before the event is done: what can be undone after it, by booth; what could be before is forgotten. */
export function undoAfter(state: HallState, event: HallEvent): (() => void) | null {
  forget(state, event)
  if (event.type === 'TicketPaperRecorded') forgetCopy(state, event.ticketId)
  const what = UNDOABLE[event.type]
  if (!what || !('booth' in event) || !('ticketId' in event)) return null
  // A case was opened with it, and somebody was told of its date.
  if (event.type === 'TicketFinished' && event.escalated) return null
  const booth = state.booths.get(event.booth)!
  const ticket = state.tickets.get(event.ticketId)!
  const { served: count, servedSeconds: seconds } = state.services.get(ticket.service)!
  const { since, finished, starts } = booth
  const before = finished && { ...finished }
  const undo: Undo = {
    ...{ what, at: event.at, ticketId: ticket.id, ticket: { ...ticket } },
    ...{ since, finished: before, starts, served: { count, seconds } },
    missed: event.type === 'TicketNoShow' && event.missed === true,
  }
  return () => {
    booth.undo = undo
  }
}

/** A copy that was asked for and has been heard of is not asked for again. [Q38] */
function forgetCopy({ booths }: HallState, ticketId: string): void {
  for (const booth of booths.values())
    if (booth.undo?.ticketId === ticketId && booth.undo.ticket.copy)
      booth.undo = { ...booth.undo, ticket: { ...booth.undo.ticket, copy: undefined } }
}

function forget({ booths }: HallState, event: HallEvent): void {
  if (SAYS_ONLY.has(event.type)) return
  const all = CHANGES_ALL.has(event.type)
  const at = 'booth' in event ? event.booth : null
  const id = 'ticketId' in event ? event.ticketId : null
  // The undoing itself still needs it.
  if (event.type === 'ActionUndone' || (!all && at === null && id === null)) return
  for (const booth of booths.values())
    if (booth.undo && (all || booth.number === at || booth.undo.ticketId === id)) booth.undo = null
}

/** That the call was undone is not true any more. [P15] */
function forgetMiss({ breaches }: HallState, ticketId: string): void {
  const breach = breaches.get(ticketId)
  if (!breach) return
  if (breach.atRiskAt === null) breaches.delete(ticketId)
  else breaches.set(ticketId, { ...NO_BREACH, atRiskAt: breach.atRiskAt })
}

/** Back at the booth, as if nothing had happened; what became of the paper meanwhile stays known. */
export function undoAction(state: HallState, { booth: number, ticketId }: EventOf<'ActionUndone'>): void {
  const booth = state.booths.get(number)!
  const ticket = state.tickets.get(ticketId)!
  const { what, missed, ticket: before, since, finished, starts, served } = booth.undo!
  const wentOn = what === 'finish' && ticket.state === 'waiting'
  if (what === 'transfer' || wentOn)
    leaveQueue(state.services.get(ticket.service)!.queues[ticket.priority], ticket)
  const waited = (ticket.waits?.over.length ?? 0) > (before.waits?.over.length ?? 0)
  const over = wentOn ? ticket.several?.over.at(-1) : waited ? ticket.waits?.over.at(-1) : undefined
  if (over?.breach) state.breaches.set(ticketId, over.breach)
  if (missed) forgetMiss(state, ticketId)
  state.parked.delete(ticketId)
  const { paper, printAt } = ticket
  const copy = ticket.copy ?? before.copy
  for (const key of Object.keys(ticket)) if (!(key in before)) delete ticket[key as keyof Ticket]
  patch(ticket, { ...before, paper })
  if (missed) keepCause(ticket, null)
  if (printAt === undefined) delete ticket.printAt
  if (copy === undefined) delete ticket.copy
  else ticket.copy = copy
  const service = state.services.get(ticket.service)!
  if (what === 'finish') {
    service.served = served.count
    service.servedSeconds = served.seconds
  }
  if (ticket.messages) state.toTell.add(ticketId)
  patch(booth, { ticket, since, finished, undo: null })
  if (starts) booth.starts = true
  else delete booth.starts
}
