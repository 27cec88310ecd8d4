/** What visitors ask of their own ticket: more time, and messages of their turn. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moves } from '../../testing/random-hall.ts'
import { run } from '../../testing/run.ts'
import { smallHall, type TestHall, testHall } from '../../testing/test-hall.ts'
import { HALL_POLICY } from '../policy/index.ts'
import { LATER_BEHIND } from './decide-visitor.ts'
import { dueCommands } from './due-commands.ts'
import type { HallState } from './state.ts'
import type { Ticket } from './ticket.ts'
import { aheadOf } from './wait.ts'

const defer = ({ id: ticketId }: Ticket) => ({ type: 'DeferTicket' as const, ticketId })
/** So many tickets of A, ten seconds apart. */
const line = (hall: TestHall, count: number): Ticket[] =>
  Array.from({ length: count }, () => hall.wait(10).issue('A'))
const refused = (hall: TestHall, ticket: Ticket): string | null => {
  const decision = hall.ask(defer(ticket))
  return decision.ok ? null : decision.error.code
}

describe('a visitor who needs more time', () => {
  it('[N16] goes behind the next three of the line, and is promised right after the last of them', () => {
    const hall = testHall().open(1)
    const [first, second, , fourth, fifth] = line(hall, 5) as [Ticket, Ticket, Ticket, Ticket, Ticket]
    const { callBy } = first
    expect(hall.do(defer(first))).toMatchObject([
      { type: 'TicketDeferred', ticketId: first.id, behind: 3, callBy: fourth.callBy + 1 },
    ])
    expect(first.callBy).toBe(callBy + 30_001)
    expect([first, second, fourth, fifth].map(({ id }) => aheadOf(hall.state, id))).toEqual([3, 0, 2, 4])
    expect(hall.next(1)).toBe('A002')
  })

  it('[N16] goes behind all where fewer wait, be they priority visitors, and is refused where nobody does', () => {
    const hall = testHall().open(1)
    const [first] = line(hall, 1) as [Ticket]
    expect(refused(hall, first)).toBe('nobody-behind')
    const elder = hall.issue('A', 'priority')
    expect(hall.do(defer(first))).toMatchObject([{ behind: 1, callBy: elder.callBy + 1 }])
    expect(aheadOf(hall.state, first.id)).toBe(1)
  })

  it('[N16] is given it twice, and a second tap is the first one', () => {
    const hall = testHall().open(1)
    const [first] = line(hall, 8) as [Ticket]
    expect(hall.do(defer(first))).toHaveLength(1)
    expect(hall.wait(59).do(defer(first))).toEqual([])
    expect(aheadOf(hall.state, first.id)).toBe(3)
    expect(hall.wait(1).do(defer(first))).toMatchObject([{ behind: 3 }])
    expect(aheadOf(hall.state, first.id)).toBe(6)
    line(hall.wait(30), 3)
    expect(refused(hall.wait(30), first)).toBe('more-time-used')
  })

  it('[N16] keeps their place where they are called, kept for later or gone', () => {
    const hall = testHall().open(1)
    const [first] = line(hall, 3) as [Ticket]
    hall.next(1)
    expect(refused(hall, first)).toBe('ticket-at-booth')
    hall.do({ type: 'ParkTicket', booth: 1 })
    expect(refused(hall, first)).toBe('ticket-not-waiting')
    hall.do({ type: 'CancelTicket', ticketId: first.id })
    expect(refused(hall, first)).toBe('ticket-ended')
  })

  it('[N16] does not mend a promise that was broken: the miss is on record first', () => {
    const hall = testHall()
    const [first, , , , last] = line(hall, 5) as Ticket[] as [Ticket, Ticket, Ticket, Ticket, Ticket]
    const { callBy } = first
    hall.at = callBy + 1
    expect(hall.do(defer(first)).map(({ type }) => type)).toEqual(['TicketMissed', 'TicketDeferred'])
    expect(first).toMatchObject({ brokenPromise: callBy, deferred: 1 })
    // One that can still be kept moves.
    hall.wait(20).issue('A')
    expect(hall.do(defer(last))).toHaveLength(1)
    expect(last.brokenPromise).toBeUndefined()
  })

  it('[N16] is refused where somebody else would be late by it', () => {
    // Services of a minute. The booth is free too late for the first, in time for the next four, and for no fifth.
    const services = smallHall.services.slice(0, 1).map(service => ({ ...service, typicalSeconds: 60 }))
    const hall = testHall({ ...smallHall, services, booths: [{ number: 1, services: ['A'] }] }).open(1)
    hall.issue('A')
    hall.next(1)
    const first = hall.wait(10).issue('A')
    hall.wait(235)
    for (let n = 0; n < 3; n++) hall.issue('A')
    hall.wait(3).issue('A')
    hall.wait(52)
    expect(refused(hall, first)).toBe('others-would-be-late')
    expect(refused(hall.wait(-45), first)).toBeNull()
  })

  it('[N16] over random halls: nobody else is promised later or stands further back', () => {
    let before = new Map<string, { callBy: number; ahead: number }>()
    let deferred = 0
    const places = (state: HallState) =>
      new Map(
        [...state.tickets.values()]
          .filter(({ state }) => state === 'waiting')
          .map(({ id, callBy }) => [id, { callBy, ahead: aheadOf(state, id) }]),
      )
    fc.assert(
      fc.property(moves(), list => {
        run(list, {
          decided(state, { type }) {
            if (type === 'DeferTicket') before = places(state)
          },
          after({ state, events }) {
            const event = events.find(({ type }) => type === 'TicketDeferred')
            if (event?.type !== 'TicketDeferred') return
            deferred += 1
            const now = places(state)
            for (const [id, { callBy, ahead }] of before) {
              if (id === event.ticketId) continue
              expect(now.get(id)!.callBy).toBe(callBy)
              expect(now.get(id)!.ahead).toBeLessThanOrEqual(ahead)
            }
            const own = [before.get(event.ticketId)!, now.get(event.ticketId)!] as const
            expect(own[1].callBy).toBeGreaterThan(own[0].callBy)
            expect(own[1].ahead - own[0].ahead).toBeGreaterThanOrEqual(event.behind)
            expect(event.behind).toBeLessThanOrEqual(LATER_BEHIND)
          },
        })
      }),
      { numRuns: 100 },
    )
    expect(deferred).toBeGreaterThan(0)
  })

  it('[N16] makes nobody late who was not, where services last as long as they usually do', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 3, maxLength: 12 })
    let asked = 0
    fc.assert(
      fc.property(
        gaps,
        fc.integer({ min: 1, max: 3 }),
        fc.nat(),
        fc.integer({ min: 0, max: 200 }),
        (list, booths, who, wait) => {
          const plain = day(list, booths, null, wait)
          const moved = day(list, booths, who, wait)
          if (moved.deferred === null) return
          asked += 1
          for (const [number, late] of plain.late)
            if (number !== moved.deferred && !late) expect(moved.late.get(number), number).toBe(false)
        },
      ),
      { numRuns: 300 },
    )
    expect(asked).toBeGreaterThan(10)
  })
})

const ask = ({ id: ticketId }: Ticket, ref = 'm-1') => ({
  type: 'AskMessages' as const,
  ticketId,
  person: { ref, hash: 'h' },
  language: 'en',
})
/** The tickets that time itself says are near. */
const near = (hall: TestHall): string[] =>
  dueCommands(hall.state, hall.at, HALL_POLICY).flatMap(command => {
    if (command.type !== 'MarkNear') return []
    expect(hall.do(command)).toMatchObject([{ type: 'TurnNear' }])
    return [hall.state.tickets.get(command.ticketId)!.number]
  })
/** One booth, and services of ten minutes: nobody is near by the forecast but who is next. */
const slow = () =>
  testHall({ ...smallHall, services: smallHall.services.map(s => ({ ...s, typicalSeconds: 600 })) }).open(1)

describe('a visitor who wants messages of their turn', () => {
  it('[N17] names an address while they wait or are kept for later, another one at most twice, and none afterwards', () => {
    const hall = slow()
    const [first, second] = line(hall, 2) as [Ticket, Ticket]
    for (const ref of ['m-1', 'm-2', 'm-3']) {
      hall.do(ask(first, ref))
      expect(first.messages).toEqual({ person: { ref, hash: 'h' }, language: 'en' })
    }
    const code = (ticket: Ticket) => {
      const decision = hall.ask(ask(ticket))
      return decision.ok ? null : decision.error.code
    }
    expect(code(first)).toBe('too-many-addresses')
    hall.next(1)
    expect(code(first)).toBe('ticket-at-booth')
    hall.finish(1)
    expect(code(first)).toBe('ticket-ended')
    hall.next(1)
    hall.do({ type: 'ParkTicket', booth: 1 })
    expect(code(second)).toBeNull()
  })

  it('[N17] is told no more once what was kept of them is erased', () => {
    const hall = slow()
    const [first] = line(hall, 1) as [Ticket]
    hall.do(ask(first))
    hall.do({ type: 'ErasePerson', ref: 'm-1', purpose: 'notice', why: 'withdrawn' })
    expect(first.messages).toBeUndefined()
    expect(near(hall)).toEqual([])
    hall.do(ask(first, 'm-2'))
    hall.do({ type: 'ErasePerson', ref: 'm-1', purpose: 'notice', why: 'withdrawn' })
    expect(near(hall)).toEqual(['A001'])
  })

  it('[N18] is near with two before them, once, and of nobody who did not ask', () => {
    const hall = slow()
    const tickets = line(hall, 5)
    for (const n of [2, 3]) hall.do(ask(tickets[n]!, `m-${n}`))
    expect(near(hall)).toEqual(['A003'])
    expect(near(hall)).toEqual([])
    hall.next(1)
    expect(near(hall)).toEqual(['A004'])
    expect(hall.do({ type: 'MarkNear', ticketId: tickets[4]!.id })).toEqual([])
  })

  it('[N18] is near with more before them where they are called within three minutes', () => {
    const hall = testHall({
      ...smallHall,
      services: smallHall.services.map(s => ({ ...s, typicalSeconds: 60 })),
    })
    const tickets = line(hall.open(1), 6)
    for (const [n, ticket] of tickets.entries()) hall.do(ask(ticket, `m-${n}`))
    expect(near(hall)).toEqual(['A001', 'A002', 'A003', 'A004'])
    hall.open(2)
    expect(near(hall)).toEqual(['A005', 'A006'])
  })

  it('[N18] is not near while no open booth serves them', () => {
    const hall = testHall()
    const [first] = line(hall, 1) as [Ticket]
    hall.do(ask(first))
    expect(near(hall)).toEqual([])
    expect(near(hall.open(1))).toEqual(['A001'])
  })

  it('[N18] is near again after more time, and after they were sent on', () => {
    const hall = slow()
    const [first] = line(hall, 4) as [Ticket]
    hall.do(ask(first))
    expect(near(hall)).toEqual(['A001'])
    hall.do(defer(first))
    expect(near(hall)).toEqual([])
    hall.next(1)
    expect(near(hall)).toEqual(['A001'])
    hall.do({ type: 'TransferTicket', booth: 1, service: 'B' })
    hall.next(1)
    hall.finish(1)
    hall.next(1)
    hall.finish(1)
    hall.next(1)
    expect(first.state).toBe('called')
    hall.do({ type: 'TransferTicket', booth: 1, service: 'B' })
    expect(near(hall)).toEqual([])
    hall.open(2)
    expect(near(hall)).toEqual(['A001'])
  })
})

/** A hall of one service, whose services all last as long as is usual. `who`: of those who wait `wait` seconds after the last came, who needs more time. */
function day(gaps: readonly number[], booths: number, who: number | null, wait: number) {
  const numbers = Array.from({ length: booths }, (_, n) => n + 1)
  const hall = testHall({
    ...smallHall,
    services: smallHall.services.slice(0, 1).map(service => ({ ...service, typicalSeconds: 120 })),
    booths: numbers.map(number => ({ number, services: ['A'] })),
  }).open(...numbers)
  const step = () => {
    for (const command of dueCommands(hall.state, hall.at, HALL_POLICY)) hall.do(command)
    for (const { number, ticket } of hall.state.booths.values()) {
      if (ticket && hall.at - ticket.calledAt! >= 120_000) hall.finish(number)
      if (!hall.state.booths.get(number)!.ticket) hall.next(number)
    }
    hall.wait(1)
  }
  const pass = (seconds: number) => {
    for (let n = 0; n < seconds; n++) step()
  }
  for (const gap of gaps) {
    pass(gap)
    hall.issue('A')
  }
  pass(wait)
  const waiting = [...hall.state.tickets.values()].filter(({ state }) => state === 'waiting')
  let deferred: string | null = null
  if (who !== null && waiting.length > 0) {
    const ticket = waiting[who % waiting.length]!
    if (hall.ask(defer(ticket)).ok) {
      hall.do(defer(ticket))
      deferred = ticket.number
    }
  }
  pass(gaps.length * 120 + 10)
  const late = new Map([...hall.state.tickets.values()].map(t => [t.number, t.firstCalledAt! > t.callBy]))
  return { deferred, late }
}
