/**
 * What reports count of tickets, told by the log alone: each event applied to the hall, and after each one of a ticket noted how that
 * stands. Knows no file of tickets and no pack, so that they can be held against it. Of `hour` nothing is said.
 */
import { emptyHall, evolve, type HallEvent, isOpen, readTicketNumber, type Ticket } from '@antrean/queue-core'
import { nameTickets, noNames, ticketOf } from '../hall/names.ts'
import type { FiledFacts } from '../reports/packs/pack.ts'
import { ofHall } from '../store/batch.ts'
import type { Log } from '../store/store.ts'

type Finished = Extract<HallEvent, { type: 'TicketFinished' }>
/**
 * `calling`: who called it last. `service`, `from`: of the present leg, and wait; `legs`: those that are over, each with how it was noted
 * before it ended [Q60]; `earlier`: waits of the leg, as they were noted before another began [P16], which the last event of the booth
 * did where `anew`.
 */
type Noted = { ticket: Ticket; date: string; filed: boolean; service: string; from: number } & {
  legs: { leg: Noted; end: Finished }[]
  earlier: Noted[]
  anew: boolean
  calling: number | null
} & Pick<FiledFacts, 'booth' | 'cause'>

/** In the order of their issue. */
export function factsOfLog(log: Log): FiledFacts[] {
  const state = emptyHall()
  const names = noNames()
  const noted = new Map<number, Noted>()
  const stands = (key: number, id: string): Noted => {
    const ticket = { ...state.tickets.get(id)! }
    const first = {
      service: readTicketNumber(ticket.number).code,
      from: ticket.issuedAt,
      legs: [],
      earlier: [],
    }
    const before = noted.get(key) ?? {
      ...first,
      booth: null,
      cause: 'unknown' as const,
      calling: null,
      anew: false,
      filed: false,
      date: '',
    }
    const date = before.filed ? before.date : (ticket.issuedOn ?? state.day!.date)
    return { ...before, ticket, date, filed: before.filed || !isOpen(ticket.state) }
  }
  for (const recorded of log.after(0)) {
    if (!ofHall(recorded)) continue
    const { seq, event } = recorded
    evolve(state, event)
    nameTickets(names, seq, event)
    if (!('ticketId' in event)) continue
    const key = ticketOf(names, recorded)!
    const before = noted.get(key)
    let now = stands(key, event.ticketId)
    if (event.type === 'TicketFinished' && event.next) {
      const { service } = event.next
      now = { ...now, booth: null, cause: 'unknown', service, from: event.at, earlier: [] }
      now.legs = [...now.legs, { leg: before!, end: event }]
    }
    if (event.type === 'ActionUndone' && event.undone === 'finish' && before!.ticket.state === 'waiting') {
      const { booth, cause, service, from, legs, earlier } = before!.legs.at(-1)!.leg
      now = { ...now, booth, cause, service, from, legs, earlier }
    }
    if (event.type === 'TicketTransferred' || event.type === 'TicketParked') {
      now.anew = event.callBy !== undefined
      if (now.anew)
        now = { ...now, booth: null, cause: 'unknown', from: event.at, earlier: [...now.earlier, before!] }
    }
    if (event.type === 'ActionUndone' && /transfer|park/.test(event.undone) && before!.anew) {
      const { booth, cause, from, earlier } = before!.earlier.at(-1)!
      now = { ...now, booth, cause, from, earlier }
    }
    if ('uncounted' in event && event.uncounted) now.booth = null
    if (event.type === 'ActionUndone' && event.undone !== 'finish') now.booth ??= before!.calling
    if (event.type === 'TicketCalled' || event.type === 'TicketResumed') {
      now.booth ??= event.booth
      now.calling = event.booth
    }
    if (event.type === 'TicketMissed') now.cause = event.cause
    noted.set(key, now)
  }
  // A correction of the clock moves who is still there, and is an event of nobody.
  for (const { id, state: its } of state.tickets.values())
    if (isOpen(its)) {
      const key = names.keys.get(id)!
      noted.set(key, { ...stands(key, id), date: state.tickets.get(id)!.issuedOn ?? state.day!.date })
    }
  return [...noted]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, one]) => [
      ...one.legs.map(({ leg, end }) =>
        // Of one visitor all legs count under one priority, the last that was told. [Q39]
        factsOf(key, {
          ...{ ...leg, date: one.date },
          ticket: { ...ended(leg.ticket, end), priority: one.ticket.priority },
        }),
      ),
      factsOf(key, one),
    ])
}

const ended = (ticket: Ticket, { at, actor, booth, escalated, matter, outcome }: Finished): Ticket => ({
  ...{ ...ticket, state: escalated ? 'escalated' : 'done', endedAt: at, booth },
  ...{ servedBy: actor.startsWith('staff:') ? actor : undefined, matter, outcome },
})

const waited = ({ ticket, from, cause }: Noted) => ({
  ...{
    issuedAt: from,
    callBy: ticket.brokenPromise ?? ticket.callBy,
    firstCalledAt: ticket.firstCalledAt,
    cause,
  },
})

function factsOf(key: number, one: Noted): FiledFacts {
  const [first, ...later] = [...one.earlier, one]
  const facts = factsOfWait(key, one)
  return later.length === 0
    ? facts
    : { ...facts, ...waited(first!), booth: first!.booth, later: later.map(waited) }
}

const factsOfWait = (key: number, { ticket, date, booth, cause, service, from }: Noted): FiledFacts => {
  const { priority, firstCalledAt, calledAt, servingAt, endedAt, servedBy, state } = ticket
  return {
    ...{
      key,
      date,
      booth,
      cause,
      priority,
      issuedAt: from,
      firstCalledAt,
      calledAt,
      servingAt,
      endedAt,
      servedBy,
      state,
    },
    callBy: ticket.brokenPromise ?? ticket.callBy,
    service,
    lastService: ticket.service,
    lastBooth: ticket.booth,
    matter: ticket.matter,
    outcome: ticket.outcome,
  }
}
