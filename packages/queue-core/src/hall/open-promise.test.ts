/** Promises and the hours: none falls into a break or past the closing, whatever happens. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moves, officeHours } from '../../testing/random-hall.ts'
import { run } from '../../testing/run.ts'
import { MORNING, smallHall, type TestHall, testHall, type Wish } from '../../testing/test-hall.ts'
import { HALL_POLICY } from '../policy/index.ts'
import { dueCommands } from './due-commands.ts'
import type { HallState } from './state.ts'
import { servedSpans, taking } from './taking.ts'

const at = (time: string) => Date.parse(`2026-03-02T${time}:00+07:00`)
const on = (hall: TestHall, time: string) => {
  hall.at = at(time)
  return hall
}
const why = { id: 'Listrik padam', en: 'A power cut' }
const ask = (hall: TestHall, service = 'A') =>
  hall.ask({
    type: 'IssueTicket',
    ticketId: 'new',
    token: 'new',
    service,
    priority: 'normal',
    language: 'id',
  })
const refused = (code: string, words: RegExp) => ({
  ok: false,
  error: { code, message: expect.stringMatching(words) },
})
const give = (hall: TestHall) =>
  dueCommands(hall.state, hall.at, HALL_POLICY).flatMap(command => hall.do(command as Wish))

describe('a promise and the hours', () => {
  it('[C4] counts open time: a break stands between', () => {
    const hall = testHall(officeHours)
    expect(on(hall, '08:34').issue('A').callBy).toBe(at('08:39'))
    expect(on(hall, '08:35').issue('A').callBy).toBe(at('08:40'))
    expect(on(hall, '08:37').issue('A').callBy).toBe(at('08:52'))
    expect(on(hall, '08:40') && ask(hall)).toMatchObject(refused('hall-closed', /opens at 08:50/))
  })

  it('[C4] gives no ticket that could not be called before the closing', () => {
    const { services } = smallHall
    const hall = testHall({ ...officeHours, services })
    expect(on(hall, '15:55').issue('A').callBy).toBe(at('16:00'))
    hall.at += 1
    expect(ask(hall)).toMatchObject(refused('service-closed', /no more tickets today/))
  })

  it('[C4] without a calendar it is the target, to the last minute', () => {
    expect(on(testHall(), '15:59').issue('A').callBy).toBe(at('16:04'))
  })

  it('[C3] a service gives tickets in its own hours', () => {
    const hall = testHall(officeHours)
    expect(on(hall, '08:10') && ask(hall, 'C')).toMatchObject(refused('service-closed', /opens at 08:20/))
    expect(on(hall, '08:38').issue('C').callBy).toBe(at('08:53'))
    expect(on(hall, '11:00') && ask(hall, 'C')).toMatchObject(refused('service-closed', /closed for today/))
  })

  it('[C5] the last ticket by the clock', () => {
    const hall = testHall(officeHours)
    expect(on(hall, '15:29').issue('A').callBy).toBe(at('15:34'))
    expect(on(hall, '15:30') && ask(hall)).toMatchObject(refused('service-closed', /no more tickets/))
  })

  it('[C5] the last ticket while the forecast says that it can still be served', () => {
    const hall = on(testHall(officeHours).open(2), '15:00')
    // One of eight minutes at the booth, and one more for each who waits.
    for (let n = 0; n < 7; n++) hall.issue('B')
    expect(ask(hall, 'B')).toMatchObject(refused('service-closed', /no more tickets/))
    const command = {
      type: 'IssueTicket',
      ticketId: 'n',
      token: 'n',
      priority: 'normal',
      language: 'id',
    } as const
    const told = (foretoldSeconds: number) => hall.ask({ ...command, service: 'B', foretoldSeconds }).ok
    expect(told(52 * 60)).toBe(true)
    expect(told(52 * 60 + 1)).toBe(false)
  })

  it('[C5] where no booth is open nothing is foretold, and tickets are given', () => {
    const hall = on(testHall(officeHours), '15:00')
    for (let n = 0; n < 9; n++) hall.issue('B')
    expect(ask(hall, 'B').ok).toBe(true)
  })

  it('[C6] in a break nobody is called for, and afterwards everybody is', () => {
    const hall = on(testHall({ ...officeHours, autoCallSeconds: 20 }).open(1), '08:36')
    hall.do({ type: 'PauseBooth', booth: 1 })
    hall.open(2).issue('A')
    for (const time of ['08:40', '08:45', '08:49']) expect(on(hall, time) && give(hall)).toEqual([])
    expect(on(hall, '08:50') && give(hall).map(({ type }) => type)).toEqual([
      'TicketAtRisk',
      'BoothAskedBack',
    ])
    hall.wait(20)
    expect(give(hall).map(({ type }) => type)).toEqual(['TicketCalled'])
  })

  it('[C6] a promise that ran out as the break began is missed then', () => {
    const hall = on(testHall(officeHours), '08:34')
    hall.issue('A')
    expect(on(hall, '08:41') && give(hall).map(({ type }) => type)).toContain('TicketMissed')
  })

  it('[C4] more time never moves a promise into a break', () => {
    const hall = on(testHall(officeHours).open(1), '08:34')
    const first = hall.issue('A')
    on(hall, '08:35').issue('A')
    hall.do({ type: 'DeferTicket', ticketId: first.id })
    expect(hall.state.tickets.get(first.id)!.callBy).toBe(at('08:50') + 1)
  })
})

describe('closing early', () => {
  const close = { type: 'CloseEarly', why } as const

  it('[C7] no ticket is given from then on, who waits is still called, and the reason is on record', () => {
    const hall = on(testHall().open(1), '10:00')
    hall.issue('A')
    expect(hall.do(close)).toEqual([
      { type: 'HallClosedEarly', at: at('10:00'), actor: 'test', closesAt: at('10:00'), why },
    ])
    expect(ask(hall)).toMatchObject(refused('hall-closed', /A power cut/))
    expect(hall.next(1)).toBe('A001')
  })

  it('[C7] it is said ahead, and no promise goes past it', () => {
    const hall = on(testHall(), '10:00')
    hall.do({ ...close, closesAt: at('11:00') })
    expect(on(hall, '10:55').issue('A').callBy).toBe(at('11:00'))
    expect(on(hall, '10:56') && ask(hall).ok).toBe(false)
  })

  it('[C7] opening again takes it back, and again is no refusal', () => {
    const hall = on(testHall(), '10:00')
    hall.do(close)
    expect(hall.do({ type: 'Reopen' })).toHaveLength(1)
    expect(hall.do({ type: 'Reopen' })).toEqual([])
    expect(hall.issue('A').callBy).toBe(at('10:05'))
  })

  it('[C7] holds over another set-up of the same day, and not on the next', () => {
    const hall = on(testHall(officeHours), '10:00')
    hall.do(close)
    hall.do({ type: 'ConfigureHall', config: smallHall })
    expect(ask(hall).ok).toBe(false)
    hall.do({ type: 'CloseDay' })
    hall.at = MORNING + 86_400_000
    hall.do({ type: 'OpenDay' })
    expect(ask(hall).ok).toBe(true)
  })

  it('[C7] moves with the clock when that is set right', () => {
    const hall = on(testHall(), '10:00')
    hall.do({ ...close, closesAt: at('11:00') })
    const from = hall.at
    hall.wait(3600)
    hall.do({ type: 'CorrectClock', from, before: { issued: {}, expired: [] } })
    expect(hall.state.day!.closing).toEqual({ at: at('12:00'), why })
  })

  it('[C7] is refused where it would not be earlier', () => {
    const hall = on(testHall(), '10:00')
    expect(hall.ask({ ...close, closesAt: at('16:00') })).toMatchObject(
      refused('hall-closed', /closes at 16:00/),
    )
  })
})

const insideHours = (state: HallState, letter: string, callBy: number): boolean => {
  const spans = servedSpans(state, state.services.get(letter)!)
  return spans === null || spans.some(({ from, to }) => callBy > from && callBy <= to)
}

it('[C4] [C7] over random commands no promise is given that falls into a break, past the closing or out of the hours of its service', () => {
  let given = 0
  fc.assert(
    fc.property(moves(), list => {
      const same = list.filter(({ kind }) => kind !== 'ConfigureHall')
      run(
        same,
        {
          after({ state, events }) {
            for (const event of events) {
              if (event.type !== 'TicketIssued' && event.type !== 'TicketDeferred') continue
              given += 1
              const { service } = state.tickets.get(event.ticketId)!
              expect(insideHours(state, service, event.callBy)).toBe(true)
            }
          },
        },
        officeHours,
      )
    }),
    { numRuns: 200 },
  )
  expect(given).toBeGreaterThan(500)
})

it('[C4] whoever comes later is never promised earlier, and a target is always whole in open time', () => {
  const hall = testHall(officeHours)
  const minute = fc.integer({ min: 0, max: 9 * 3600 }).map(seconds => MORNING + seconds * 1000)
  fc.assert(
    fc.property(minute, minute, fc.constantFrom('A', 'B', 'C'), (one, other, letter) => {
      const service = hall.state.services.get(letter)!
      const first = taking(hall.state, service, Math.min(one, other))
      const second = taking(hall.state, service, Math.max(one, other))
      for (const [its, moment] of [
        [first, Math.min(one, other)],
        [second, Math.max(one, other)],
      ] as const)
        if (its.ok) expect(its.callBy).toBeGreaterThanOrEqual(moment + 300_000)
      if (first.ok && second.ok) expect(second.callBy).toBeGreaterThanOrEqual(first.callBy)
    }),
  )
})
