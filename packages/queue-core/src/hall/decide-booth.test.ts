import { describe, expect, it } from 'vitest'
import { officerOf, smallHall, testHall } from '../../testing/test-hall.ts'
import { POLICIES } from '../policy/index.ts'

const supervisor = { id: 'wati', anyBooth: true }

describe('next', () => {
  it('[Q10] calls the earliest promise of all services of the booth', () => {
    const hall = testHall({
      ...smallHall,
      services: smallHall.services.map(s => ({ ...s, targetSeconds: s.letter === 'B' ? 60 : 300 })),
    }).open(2)
    hall.issue('A')
    hall.wait(30)
    hall.issue('B')
    expect(hall.next(2)).toBe('B001')
  })

  it('[Q10] of equal promises, calls the earlier press', () => {
    const hall = testHall().open(2)
    hall.issue('B')
    hall.issue('A')
    expect(hall.next(2)).toBe('B001')
  })

  it('is accepted, and does nothing, when nobody waits for the booth', () => {
    const hall = testHall().open(3)
    hall.issue('A')
    expect(hall.next(3)).toBeNull()
  })

  it('[Q6] is refused while a ticket is open there', () => {
    const hall = testHall().open(1)
    hall.issue('A')
    hall.issue('A')
    hall.next(1)
    expect(hall.ask({ type: 'CallNext', booth: 1 })).toMatchObject({ error: { code: 'ticket-open' } })
  })

  it('[Q6] neither a pause nor a close leaves a ticket behind', () => {
    const hall = testHall().open(1)
    hall.issue('A')
    hall.next(1)
    for (const type of ['PauseBooth', 'CloseBooth'] as const)
      expect(hall.ask({ type, booth: 1 })).toMatchObject({ error: { code: 'ticket-open' } })
  })

  it('[Q10] by the plain order of promises, calls the earliest whichever of its services comes first', () => {
    const hall = testHall(smallHall, POLICIES['earliest-promise']).open(2)
    hall.issue('A')
    hall.wait(10).issue('B')
    expect(hall.next(2)).toBe('A001')
  })

  it('[Q11] saves up no more than one call for priority visitors, however long none came', () => {
    const hall = testHall({ ...smallHall, prioritySharePercent: 20 }).open(1)
    const call = () => {
      const number = hall.next(1)
      hall.finish(1)
      return number
    }
    for (let n = 0; n < 20; n++) {
      hall.issue('A')
      call()
    }
    for (let n = 0; n < 4; n++) hall.issue('A')
    for (let n = 0; n < 2; n++) hall.issue('A', 'priority')
    expect([call(), call()]).toEqual(['A025', 'A021'])
  })

  it('[Q11] takes a priority visitor first, then one by promise, at a share of half', () => {
    const hall = testHall().open(1)
    for (let n = 0; n < 3; n++) hall.issue('A')
    for (let n = 0; n < 3; n++) hall.issue('A', 'priority')
    const order = []
    for (let n = 0; n < 6; n++) {
      order.push(hall.next(1))
      hall.finish(1)
    }
    expect(order).toEqual(['A004', 'A001', 'A005', 'A002', 'A006', 'A003'])
  })

  it('[Q11] lets nobody go ahead at a share of nothing', () => {
    const hall = testHall({ ...smallHall, prioritySharePercent: 0 }).open(1)
    hall.issue('A')
    hall.issue('A', 'priority')
    expect(hall.next(1)).toBe('A001')
  })

  it('[Q11] takes every priority visitor first at a share of all', () => {
    const hall = testHall({ ...smallHall, prioritySharePercent: 100 }).open(1)
    for (let n = 0; n < 3; n++) hall.issue('A')
    for (let n = 0; n < 2; n++) hall.issue('A', 'priority')
    const order = []
    for (let n = 0; n < 3; n++) {
      order.push(hall.next(1))
      hall.finish(1)
    }
    expect(order).toEqual(['A004', 'A005', 'A001'])
  })
})

describe('opening, pausing and closing a booth', () => {
  it('is done once: a second time is accepted, and nothing happens', () => {
    const hall = testHall()
    expect(hall.do({ type: 'OpenBooth', booth: 1 })).toHaveLength(1)
    expect(hall.do({ type: 'OpenBooth', booth: 1 })).toEqual([])
    expect(hall.do({ type: 'PauseBooth', booth: 1 })).toHaveLength(1)
    expect(hall.do({ type: 'PauseBooth', booth: 1 })).toEqual([])
    expect(hall.do({ type: 'OpenBooth', booth: 1 })).toHaveLength(1)
    expect(hall.do({ type: 'CloseBooth', booth: 1 })).toHaveLength(1)
    expect(hall.do({ type: 'CloseBooth', booth: 1 })).toEqual([])
  })

  it('[Q12] lets a supervisor act at any open booth, and take one over', () => {
    const hall = testHall().open(1)
    hall.issue('A')
    hall.do({ type: 'CallNext', booth: 1, officer: supervisor })
    hall.do({ type: 'OpenBooth', booth: 1, officer: supervisor })
    expect(hall.state.booths.get(1)).toMatchObject({ officer: 'wati', ticket: { number: 'A001' } })
    expect(hall.ask({ type: 'FinishTicket', booth: 1 })).toMatchObject({ error: { code: 'not-your-booth' } })
  })

  it('[Q12] lets an officer move to another booth once his own is closed', () => {
    const hall = testHall().open(1)
    const move = { type: 'OpenBooth', booth: 2, officer: officerOf(1) } as const
    expect(hall.ask(move).ok).toBe(false)
    hall.do({ type: 'CloseBooth', booth: 1 })
    expect(hall.ask(move).ok).toBe(true)
  })
})
