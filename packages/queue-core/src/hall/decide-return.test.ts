/** Who did not come when they were called, and came after all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moves } from '../../testing/random-hall.ts'
import { run } from '../../testing/run.ts'
import { smallHall, type TestHall, testHall } from '../../testing/test-hall.ts'
import type { HallConfig } from './config.ts'
import { atBooth, type Ticket } from './ticket.ts'
import { aheadOf } from './wait.ts'

const takeBack = ({ id: ticketId }: Ticket) => ({ type: 'ReturnTicket' as const, ticketId })
const refused = (hall: TestHall, ticket: Ticket): string | null => {
  const decision = hall.ask(takeBack(ticket))
  return decision.ok ? null : decision.error.code
}

/** A ticket of A that was called after so many seconds and did not come. */
function missing(config: HallConfig = smallHall, calledAfter = 60): { hall: TestHall; ticket: Ticket } {
  const hall = testHall(config).open(1, 2)
  const ticket = hall.issue('A')
  hall.wait(calledAfter).next(1)
  // Long enough, and twice: the call counts. [P15]
  hall.wait(20).do({ type: 'RecallTicket', booth: 1 })
  hall.wait(20).do({ type: 'MarkNoShow', booth: 1 })
  return { hall, ticket }
}

describe('a no-show who comes after all', () => {
  it('[Q31] waits again with the same number, promised like somebody who comes now', () => {
    const { hall, ticket } = missing()
    const callBy = hall.wait(30).at + 300_000
    expect(hall.do(takeBack(ticket))).toEqual([
      { type: 'TicketReturned', at: hall.at, actor: 'test', ticketId: ticket.id, callBy },
    ])
    expect(ticket).toMatchObject({ number: 'A001', state: 'waiting', callBy, endedAt: null, returns: 1 })
    expect(hall.next(1)).toBe('A001')
  })

  it('[Q31] whose call was in time was called in time, also where the clock was set back meanwhile', () => {
    const { hall, ticket } = missing()
    hall.wait(-400).do(takeBack(ticket))
    expect(ticket.firstCalledAt).toBeLessThanOrEqual(ticket.callBy)
  })

  it('[Q31] stands behind everybody who waits for a booth that serves it, whatever they were promised', () => {
    const slow = smallHall.services.map(its => ({
      ...its,
      targetSeconds: its.letter === 'B' ? 900 : 300,
    }))
    const { hall, ticket } = missing({ ...smallHall, services: slow })
    const [same, neighbour] = [hall.issue('A'), hall.issue('B')]
    hall.do(takeBack(ticket))
    expect(ticket.callBy).toBe(neighbour.callBy + 1)
    expect(aheadOf(hall.state, same.id)).toBe(0)
    expect(aheadOf(hall.state, ticket.id)).toBe(1)
    expect([hall.next(2), hall.next(1)]).toEqual(['A002', 'A001'])
  })

  it('[Q31] is taken back within the tolerance of the hall, and not after it', () => {
    for (const [returnMinutes, seconds] of [
      [undefined, 900],
      [1, 60],
      [0, 0],
    ] as const) {
      const { hall, ticket } = missing({ ...smallHall, returnMinutes })
      expect(refused(hall.wait(seconds), ticket)).toBe(null)
      expect(refused(hall.wait(1), ticket)).toBe('too-late-to-return')
    }
  })

  it('[Q31] keeps the first call: a promise that was broken stays broken, one that was kept stays kept', () => {
    const kept = missing(smallHall, 299)
    const late = missing(smallHall, 301)
    for (const { hall, ticket } of [kept, late]) {
      const { firstCalledAt, callBy } = ticket
      hall.do(takeBack(ticket))
      hall.wait(600).next(1)
      expect(ticket.firstCalledAt).toBe(firstCalledAt)
      expect(ticket.brokenPromise).toBe(firstCalledAt! > callBy ? callBy : undefined)
    }
    expect(late.ticket.brokenPromise).toBeDefined()
  })

  it('[Q31] wants messages of their turn again, and nobody is counted as having served them', () => {
    const { hall, ticket } = missing()
    expect(hall.state.toTell.has(ticket.id)).toBe(false)
    ticket.messages = { person: { ref: 'p', hash: 'h' }, language: 'id' }
    ticket.servedBy = 'staff:1'
    hall.do(takeBack(ticket))
    expect(hall.state.toTell.has(ticket.id)).toBe(true)
    expect(ticket.servedBy).toBeUndefined()
  })

  it('[Q31] makes nobody late who was not: over random halls, all who wait keep their promise and their place', () => {
    let returned = 0
    fc.assert(
      fc.property(moves(), list => {
        let before: Map<string, { callBy: number; ahead: number }> | null = null
        run(list, {
          before(state, { type }) {
            if (type !== 'ReturnTicket') return
            const waiting = [...state.tickets.values()].filter(its => its.state === 'waiting')
            before = new Map(
              waiting.map(({ id, callBy }) => [id, { callBy, ahead: aheadOf(state, id) }] as const),
            )
          },
          after({ state, events, at }) {
            for (const event of events) {
              if (event.type !== 'TicketReturned') continue
              returned += 1
              const ticket = state.tickets.get(event.ticketId)!
              for (const [id, was] of before!) {
                const { callBy } = state.tickets.get(id)!
                expect({ callBy, ahead: aheadOf(state, id) }).toEqual(was)
              }
              const served = [...state.booths.values()].filter(its => its.services.includes(ticket.service))
              const rivals = new Set([ticket.service, ...served.flatMap(its => its.services)])
              for (const other of state.tickets.values())
                if (other !== ticket && other.state === 'waiting' && rivals.has(other.service))
                  expect(other.callBy).toBeLessThan(ticket.callBy)
              expect(ticket.callBy).toBeGreaterThan(at)
              expect(atBooth(ticket.state)).toBe(false)
            }
          },
        })
      }),
      { numRuns: 100 },
    )
    expect(returned).toBeGreaterThan(0)
  })
})
