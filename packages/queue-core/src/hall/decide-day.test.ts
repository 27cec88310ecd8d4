import { describe, expect, it } from 'vitest'
import { bareHall, press, smallHall, type TestHall, testHall } from '../../testing/test-hall.ts'
import { HALL_POLICY } from '../policy/index.ts'
import { closeDay } from './decide-day.ts'
import { dueCommands } from './due-commands.ts'

describe('the day', () => {
  it('[Q3] begins by itself once the hall is set up, and again on the next date', () => {
    const hall = bareHall()
    const due = () => dueCommands(hall.state, hall.at, HALL_POLICY).map(command => command.type)
    expect(due()).toEqual([])
    hall.do({ type: 'ConfigureHall', config: smallHall })
    expect(due()).toEqual(['OpenDay'])
    hall.do({ type: 'OpenDay' })
    expect(due()).toEqual([])
    hall.wait(86_400)
    expect(due()).toEqual(['CloseDay', 'OpenDay'])
  })

  it('[Q3] numbers again from one on the next date', () => {
    const hall = testHall()
    hall.issue('A')
    hall.wait(86_400).do({ type: 'CloseDay' })
    hall.do({ type: 'OpenDay' })
    expect(hall.issue('A').number).toBe('A001')
  })

  it('[Q14] ends: who waits, was called or is parked expires, who is served is done, booths close', () => {
    const hall = testHall().open(1, 2, 3)
    const tickets = [hall.issue('A'), hall.issue('A'), hall.issue('C'), hall.issue('B')]
    hall.next(1)
    hall.do({ type: 'StartService', booth: 1 })
    hall.next(2)
    hall.next(3)
    hall.do({ type: 'ParkTicket', booth: 3 })
    hall.do({ type: 'CloseDay' })
    expect(tickets.map(ticket => ticket.state)).toEqual(['done', 'expired', 'expired', 'expired'])
    expect([...hall.state.booths.values()].map(({ state, ticket }) => [state, ticket])).toEqual([
      ['closed', null],
      ['closed', null],
      ['closed', null],
    ])
  })

  it('[Q14] ends with more tickets than a function takes arguments', () => {
    const hall = testHall()
    const one = hall.issue('A')
    const many = Array.from({ length: 200_000 }, (_, n) => [`t${n}`, { ...one, id: `t${n}` }] as const)
    const crowded = { ...hall.state, tickets: new Map(many) }
    const decision = closeDay(crowded, { type: 'CloseDay', at: hall.at, actor: 'system' })
    expect(decision.ok && decision.events.length).toBe(200_001)
  })
})

describe('a new set-up', () => {
  it('[Q15] moves the opening hours of the day that is open', () => {
    const hall = testHall().wait(8.5 * 3600)
    expect(hall.ask(press('A', 'x')).ok).toBe(false)
    hall.do({ type: 'ConfigureHall', config: { ...smallHall, closes: '17:00' } })
    expect(hall.issue('A').number).toBe('A001')
  })

  it('[Q15] keeps who waits, and may change what is closed', () => {
    const hall = testHall().open(1)
    hall.issue('A')
    hall.do({
      type: 'ConfigureHall',
      config: {
        ...smallHall,
        services: smallHall.services.slice(0, 2),
        booths: [smallHall.booths[0]!, { number: 7, services: ['B'] }],
      },
    })
    expect([...hall.state.booths.keys()]).toEqual([1, 7])
    expect(hall.next(1)).toBe('A001')
  })

  it('[Q15] leaves an open booth every service it has, and changes it when it closes', () => {
    const hall = testHall().open(2)
    const services = (letters: string[]) => ({
      ...smallHall,
      booths: smallHall.booths.map(each => (each.number === 2 ? { ...each, services: letters } : each)),
    })
    const its = () => hall.state.booths.get(2)!.services
    const opened = its()
    hall.do({ type: 'ConfigureHall', config: services(['C']) })
    expect(its()).toEqual(opened)
    hall.do({ type: 'PauseBooth', booth: 2 })
    expect(its()).toEqual(opened)
    hall.do({ type: 'CloseBooth', booth: 2 })
    expect(its()).toEqual(['C'])
    hall.do({ type: 'ConfigureHall', config: services(['A', 'C']) })
    expect(its()).toEqual(['A', 'C'])
  })

  it('[Q15] takes neither an open booth away nor a service that it serves', () => {
    const hall = testHall().open(2)
    const ask = (config: Partial<typeof smallHall>) =>
      hall.ask({ type: 'ConfigureHall', config: { ...smallHall, ...config } })
    const [a, b, c] = smallHall.services
    const [one, two] = smallHall.booths
    expect(ask({ booths: [one!] })).toMatchObject({ error: { code: 'booths-busy' } })
    expect(
      ask({
        services: [a!, c!],
        booths: [
          { ...one!, services: ['A'] },
          { ...two!, services: ['A'] },
        ],
      }),
    ).toMatchObject({
      error: { code: 'booths-busy', message: expect.stringContaining('serves B') },
    })
    expect(b!.letter).toBe('B')
  })

  it('[T1] made of another than the one in force is refused, and changes nothing', () => {
    const hall = testHall()
    expect(hall.ask({ type: 'ConfigureHall', config: smallHall, stale: true })).toMatchObject({
      error: { code: 'settings-changed' },
    })
  })

  it('[T2] says why, and where it came from', () => {
    const hall = testHall()
    const more = { why: 'Ramadan', source: 'settings' as const }
    expect(hall.do({ type: 'ConfigureHall', config: smallHall, ...more })[0]).toMatchObject({
      type: 'HallConfigured',
      ...more,
    })
  })

  it.each([
    ['waiting', () => {}],
    ['called', hall => hall.next(3)],
    ['serving', hall => [hall.next(3), hall.do({ type: 'StartService', booth: 3 })]],
    ['parked', hall => [hall.next(3), hall.do({ type: 'ParkTicket', booth: 3 })]],
  ] as [string, (hall: TestHall) => unknown][])(
    '[Q15] keeps the service of a ticket that is %s',
    (state, given) => {
      const hall = testHall().open(3)
      const ticket = hall.issue('C')
      given(hall)
      expect(ticket.state).toBe(state)
      const config = {
        ...smallHall,
        services: smallHall.services.slice(0, 2),
        booths: smallHall.booths.slice(0, 2),
      }
      expect(hall.ask({ type: 'ConfigureHall', config })).toMatchObject({ error: { code: 'service-busy' } })
    },
  )

  it('[Q2] that brings back a service goes on after the numbers that are known of it', () => {
    const hall = testHall()
    const { date } = hall.state.day!
    const withoutC = { services: smallHall.services.slice(0, 2), booths: smallHall.booths.slice(0, 2) }
    hall.do({ type: 'ConfigureHall', config: { ...smallHall, ...withoutC } })
    const lost = { reason: 'a disk failed', expectedSeq: 90, foundSeq: 9, date, issued: { C: 40 } }
    hall.do({ type: 'AcceptRecord', ...lost })
    hall.do({ type: 'ConfigureHall', config: smallHall })
    expect(hall.issue('C').number).toBe('C041')
  })

  it('[Q2] that takes a service away and brings it back goes on with its numbers', () => {
    const hall = testHall().open(3)
    hall.issue('C')
    hall.next(3)
    hall.finish(3)
    hall.do({ type: 'CloseBooth', booth: 3 })
    const withoutC = { services: smallHall.services.slice(0, 2), booths: smallHall.booths.slice(0, 2) }
    hall.do({ type: 'ConfigureHall', config: { ...smallHall, ...withoutC } })
    hall.do({ type: 'ConfigureHall', config: smallHall })
    expect(hall.issue('C').number).toBe('C002')
  })
})

describe('a service closed for the day', () => {
  it('takes no more tickets, still serves who waits, and opens again', () => {
    const hall = testHall().open(1)
    hall.issue('A')
    hall.do({ type: 'CloseService', service: 'A' })
    expect(hall.do({ type: 'CloseService', service: 'A' })).toEqual([])
    expect(hall.ask(press('A', 'x')).ok).toBe(false)
    expect(hall.next(1)).toBe('A001')
    hall.do({ type: 'OpenService', service: 'A' })
    expect(hall.issue('A').number).toBe('A002')
  })
})
