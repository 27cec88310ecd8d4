/** What is counted of a ticket for several services, held against its events alone. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moves } from '../../testing/random-hall.ts'
import { run } from '../../testing/run.ts'
import { testHall } from '../../testing/test-hall.ts'
import type { HallEvent } from '../hall/events.ts'
import type { Ticket } from '../hall/ticket.ts'
import { legFacts } from './legs.ts'

type Told = {
  service: string
  from: number
  callBy: number
  called: number | null
  booth: number | null
  again: boolean
}

/** Each leg begins with the issue or with a finish that goes on, each later wait with a transfer or parking that promises anew [P16]; the first call that counts is its first [P15]. */
function toldOf(log: readonly HallEvent[], id: string): Told[] {
  const legs: Told[] = []
  for (const event of log) {
    if (!('ticketId' in event) || event.ticketId !== id) continue
    const now = legs.at(-1)
    const begin = (service: string, callBy: number, again = false) =>
      legs.push({ service, from: event.at, callBy, called: null, booth: null, again })
    if (event.type === 'TicketIssued') begin(event.service, event.callBy)
    else if (event.type === 'TicketFinished' && event.next) begin(event.next.service, event.next.callBy)
    else if ((event.type === 'TicketTransferred' || event.type === 'TicketParked') && event.callBy)
      begin('', event.callBy, true)
    else if ('uncounted' in event && event.uncounted) now!.called = now!.booth = null
    else if ((event.type === 'TicketCalled' || event.type === 'TicketResumed') && now!.called === null) {
      now!.called = event.at
      now!.booth = event.booth
    }
  }
  return legs
}
/** Who asks for more time, comes late or undoes something moves what is told here: of those the other tests speak. */
const PLAIN = new Set(['UndoLast', 'DeferTicket', 'ReturnTicket', 'ConfigureHall', 'CorrectClock', 'OpenDay'])

it('[Q60] each leg counts from its own start, by its own promise, for its service, at the booth that called it first', () => {
  let legs = 0
  fc.assert(
    fc.property(moves(), list => {
      const { state, log } = run(
        list.filter(({ kind }) => !PLAIN.has(kind)),
        {},
        { furtherServices: 2 },
      )
      const today = log.slice(log.findLastIndex(({ type }) => type === 'DayOpened'))
      for (const ticket of state.tickets.values()) {
        if (!ticket.several) {
          expect(legFacts(ticket)).toEqual([])
          continue
        }
        const told = toldOf(today, ticket.id)
        legs += told.filter(({ again }) => !again).length - 1
        const facts = legFacts(ticket)
        expect(
          facts.flatMap(({ service, booth, later = [], ...first }) =>
            [first, ...later].map(({ issuedAt, callBy, firstCalledAt }, n) => ({
              ...{ from: issuedAt, callBy, called: firstCalledAt },
              ...(n === 0 && { service, booth }),
            })),
          ),
        ).toMatchObject(
          told.map(({ service, booth, again, ...wait }) => (again ? wait : { ...wait, service, booth })),
        )
        for (const leg of facts.slice(0, -1)) expect(['done', 'escalated']).toContain(leg.state)
        expect(facts.at(-1)!.state).toBe(ticket.state satisfies Ticket['state'])
      }
    }),
    { numRuns: 100 },
  )
  expect(legs).toBeGreaterThan(0)
})

it('[Q60] a leg has the cause of its own miss, and one that never began counts nowhere', () => {
  const hall = testHall({ ...testHall().state.config!, furtherServices: 2 }).open(1)
  const ticket = hall.issueFor('A', 'B', 'C')
  const miss = () => {
    hall.do({ type: 'MarkAtRisk', ticketId: ticket.id })
    hall.wait(301).do({ type: 'MarkMissed', ticketId: ticket.id })
  }
  miss()
  hall.next(1)
  hall.finish(1)
  hall.do({ type: 'CloseBooth', booth: 1 })
  miss()
  expect(legFacts(ticket).map(({ service, cause }) => [service, cause])).toEqual([
    ['A', 'idle-officer'],
    ['B', 'no-booth-open'],
  ])
})
