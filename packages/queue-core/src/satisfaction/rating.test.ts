import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CHANGEABLE_MS,
  RATED_WITHIN_MS,
  type RateTicket,
  type Rating,
  ratings,
  TABLET_ASKS_MS,
} from './rating.ts'

const SERVED = Date.parse('2026-03-02T10:00:00+07:00')
const ticket: RateTicket['ticket'] = {
  id: 't5',
  number: 'A001',
  date: '2026-03-02',
  service: 'A',
  booth: 3,
  servedBy: 'staff:sari',
  state: 'done',
  endedAt: SERVED,
}
const rate = (level: number | null, after: number, more: Partial<RateTicket> = {}): RateTicket => ({
  type: 'RateTicket',
  at: SERVED + after,
  actor: 'visitor',
  ticket,
  levels: 3,
  level,
  through: 'page',
  ...more,
})

function after(...commands: RateTicket[]): { rating: Rating | null; told: string[] } {
  let rating: Rating | null = null
  const told: string[] = []
  for (const command of commands) {
    const decision = ratings.decide(rating, command, { timezone: 'Asia/Jakarta', own: () => null })
    told.push(decision.ok ? 'ok' : decision.error.code)
    if (decision.ok)
      for (const event of decision.events) rating = ratings.evolve(rating, ratings.event.parse(event))
  }
  return { rating, told }
}

describe('a rating', () => {
  it('[S7] needs a ticket that was served, by whoever finished it', () => {
    expect(after(rate(3, 1)).rating).toMatchObject({
      ticketId: 't5',
      booth: 3,
      servedBy: 'staff:sari',
      level: 3,
    })
    expect(after(rate(3, 1, { ticket: { ...ticket, state: 'escalated' } })).told).toEqual(['ok'])
    for (const state of [
      'waiting',
      'called',
      'serving',
      'parked',
      'no-show',
      'cancelled',
      'expired',
    ] as const)
      expect(after(rate(3, 1, { ticket: { ...ticket, state, endedAt: null } })).told).toEqual(['not-served'])
  })

  it('[S7] is one of the levels of the hall', () => {
    expect([0, 1, 3, 4].map(level => after(rate(level, 1)).told[0])).toEqual([
      'no-such-level',
      'ok',
      'ok',
      'no-such-level',
    ])
  })

  it('[S25] that says nothing is none, and begins no ten minutes', () => {
    for (const nothing of [{}, { answers: {}, form: '2026-01-01' }]) {
      expect(after(rate(null, 0, nothing))).toEqual({ rating: null, told: ['ok'] })
      expect(after(rate(null, 0, nothing), rate(2, 60_000)).rating).toMatchObject({
        firstAt: SERVED + 60_000,
      })
    }
  })

  it('[S8] is one a ticket: within ten minutes the later press counts, afterwards the first stands', () => {
    const soon = after(rate(1, 0), rate(3, CHANGEABLE_MS))
    expect(soon.told).toEqual(['ok', 'ok'])
    expect(soon.rating).toMatchObject({ level: 3, firstAt: SERVED })
    const late = after(rate(1, 0), rate(3, CHANGEABLE_MS + 1))
    expect(late.told).toEqual(['ok', 'rated-already'])
    expect(late.rating).toMatchObject({ level: 1 })
    // Each change does not begin the ten minutes anew.
    expect(after(rate(1, 0), rate(2, CHANGEABLE_MS), rate(3, CHANGEABLE_MS + 1)).told[2]).toBe(
      'rated-already',
    )
  })

  it('[S8] what was not said yet may be added later, and takes nothing back', () => {
    const { rating, told } = after(
      rate(2, 0),
      rate(null, 2 * CHANGEABLE_MS, { answers: { waktu: 4 }, form: '2017-05-12' }),
      rate(null, 3 * CHANGEABLE_MS, { answers: { waktu: 1 }, form: '2017-05-12' }),
      rate(null, 3 * CHANGEABLE_MS, { comment: { ref: 'p1', hash: 'h' } }),
    )
    expect(told).toEqual(['ok', 'ok', 'rated-already', 'ok'])
    expect(rating).toMatchObject({ level: 2, answers: { waktu: 4 }, form: '2017-05-12', comment: 'p1' })
  })

  it('[S9] is taken for thirty days after the service', () => {
    expect(after(rate(3, RATED_WITHIN_MS)).told).toEqual(['ok'])
    expect(after(rate(3, RATED_WITHIN_MS + 1)).told).toEqual(['rating-closed'])
  })

  it('[S8] whatever is pressed and when, there is one, and its level is one that was pressed within ten minutes of the first', () => {
    const press = fc.record({
      level: fc.integer({ min: 1, max: 3 }),
      wait: fc.integer({ min: 0, max: CHANGEABLE_MS }),
    })
    fc.assert(
      fc.property(fc.array(press, { minLength: 1, maxLength: 8 }), presses => {
        let at = 0
        const commands = presses.map(({ level, wait }) => {
          at += wait
          return rate(level, at)
        })
        const { rating } = after(...commands)
        const first = commands[0]!.at
        expect(rating!.level).toBe(commands.findLast(its => its.at <= first + CHANGEABLE_MS)!.level)
      }),
    )
  })

  it('[S8] the same said again changes nothing, however late it comes again', () => {
    const answers = { waktu: 4 }
    const all = { answers, form: 'f' }
    const { told, rating } = after(rate(3, 1, all), rate(3, 2), rate(3, 2 * CHANGEABLE_MS, all))
    expect(told).toEqual(['ok', 'ok', 'ok'])
    expect(rating).toMatchObject({ level: 3, at: SERVED + 1 })
  })

  it('[S11] on the tablet it is of whom the booth finished last, until it calls the next, for two minutes', () => {
    const last = { ticketId: 't5', endedAt: SERVED, nextAt: null }
    const pressed = (pressedAfter: number, of: object | null = {}, after = pressedAfter) =>
      rate(3, after, {
        through: 'tablet',
        pressed: { booth: 3, at: SERVED + pressedAfter, last: of && { ...last, ...of } },
      })
    const told = (command: RateTicket) => after(command).told[0]
    expect(told(pressed(TABLET_ASKS_MS))).toBe('ok')
    expect(told(pressed(5, { nextAt: SERVED + 5 }))).toBe('ok')
    expect(told(pressed(5, { nextAt: SERVED + 5 }, 60_000))).toBe('ok')
    for (const [which, command] of Object.entries({
      'too late': pressed(TABLET_ASKS_MS + 1),
      'after the next call': pressed(6, { nextAt: SERVED + 5 }),
      'before the service ended': pressed(-1),
      'delivered too late': pressed(5, {}, CHANGEABLE_MS + 1),
      'of another ticket': pressed(5, { ticketId: 't6' }),
      'at a booth that finished nobody': pressed(5, null),
    }))
      expect(told(command), which).toBe('not-just-finished')
  })
})
