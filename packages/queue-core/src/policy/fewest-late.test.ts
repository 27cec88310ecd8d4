import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moves } from '../../testing/random-hall.ts'
import { run } from '../../testing/run.ts'
import { smallHall, testHall } from '../../testing/test-hall.ts'
import type { HallConfig } from '../hall/config.ts'
import { earlier } from '../hall/queue.ts'

const one: HallConfig = { ...smallHall, prioritySharePercent: 0, booths: [{ number: 1, services: ['A'] }] }
const last = (hall: ReturnType<typeof testHall>) => {
  const event = hall.events.findLast(({ type }) => type === 'TicketCalled')
  return event?.type === 'TicketCalled' ? event.why : undefined
}

describe('who is next', () => {
  it('[P1] leaves the earlier promise to another booth, where only this one can keep the later', () => {
    const hall = testHall({
      ...one,
      services: smallHall.services.map(s => ({ ...s, targetSeconds: s.letter === 'B' ? 330 : 300 })),
      booths: [
        { number: 1, services: ['A'] },
        { number: 2, services: ['A', 'B'] },
      ],
    }).open(1, 2)
    hall.issue('A')
    hall.issue('B')
    expect(hall.next(2)).toBe('B001')
    expect(last(hall)).toBe('others-can-wait')
    expect(hall.next(1)).toBe('A001')
    expect(last(hall)).toBe('earliest')
  })

  it('[P1] of two calls that leave as few late, makes the earlier promise', () => {
    const hall = testHall({ ...one, booths: [{ number: 2, services: ['A', 'B'] }] }).open(2)
    hall.issue('A')
    hall.wait(301)
    hall.issue('B')
    hall.wait(1)
    hall.issue('A')
    expect(hall.next(2)).toBe('B001')
    expect(last(hall)).toBe('still-in-time')
  })

  it('[P2] a missed ticket goes first where that makes nobody late', () => {
    const hall = testHall({
      ...one,
      services: smallHall.services.map(s => ({ ...s, typicalSeconds: 60 })),
    }).open(1)
    hall.issue('A')
    hall.wait(301)
    hall.issue('A')
    expect(hall.next(1)).toBe('A001')
    expect(last(hall)).toBe('missed')
  })

  it('[P2] a promise that can still be kept goes before one that cannot', () => {
    const hall = testHall(one).open(1)
    hall.issue('A')
    hall.wait(301)
    hall.issue('A')
    expect(hall.next(1)).toBe('A002')
    expect(last(hall)).toBe('still-in-time')
  })

  it('[P3] a priority visitor is called sooner, within the share', () => {
    const hall = testHall({ ...one, prioritySharePercent: 50 }).open(1)
    hall.issue('A')
    hall.issue('A', 'priority')
    expect(hall.next(1)).toBe('A002')
    expect(last(hall)).toBe('priority')
  })

  it('[P4] nobody overdue is passed over more than twice running', () => {
    const hall = testHall({ ...one, overdueSeconds: 600 }).open(1)
    for (let n = 0; n < 3; n++) hall.issue('A')
    hall.wait(901)
    const called = []
    for (let n = 0; n < 6; n++) {
      hall.issue('A')
      called.push(hall.next(1))
      hall.finish(1)
    }
    expect(called).toEqual(['A004', 'A005', 'A001', 'A006', 'A007', 'A002'])
  })

  it("[P4] a supervisor's own choice makes good nobody who was passed over", () => {
    const hall = testHall({ ...one, overdueSeconds: 600 }).open(1)
    hall.issue('A')
    hall.wait(901)
    for (let n = 0; n < 2; n++) {
      hall.issue('A')
      hall.next(1)
      hall.finish(1)
    }
    const friend = hall.issue('A')
    const wati = { id: 'wati', anyBooth: true }
    hall.do({ type: 'CallTicket', booth: 1, ticketId: friend.id, officer: wati })
    hall.finish(1)
    hall.issue('A')
    expect(hall.next(1)).toBe('A001')
    expect(last(hall)).toBe('overdue')
  })

  it('[P4] who was sent on from another booth keeps his place: he is not passed over more than twice running either', () => {
    const hall = testHall(smallHall).open(1, 2)
    hall.issue('A')
    hall.next(1)
    hall.wait(400).do({ type: 'TransferTicket', booth: 1, service: 'B' })
    for (let n = 0; n < 3; n++) hall.issue('A')
    expect(hall.next(2)).toBe('A002')
    hall.finish(2)
    expect(hall.next(2)).toBe('A003')
    hall.finish(2)
    expect(hall.next(2)).toBe('A001')
    expect(last(hall)).toBe('overdue')
  })

  it('[P4] over random commands no booth passes somebody overdue over more than twice running', () => {
    fc.assert(
      fc.property(moves(), list => {
        const passed = new Map<number, number>()
        run(
          list.filter(({ kind }) => kind !== 'ConfigureHall'),
          {
            after({ state, events, at }) {
              for (const event of events) {
                if (event.type === 'DayOpened') passed.clear()
                if (event.type !== 'TicketCalled' || event.why === 'supervisor') continue
                const called = state.tickets.get(event.ticketId)!
                const { services } = state.booths.get(event.booth)!
                const over = [...state.tickets.values()].some(
                  t =>
                    t.state === 'waiting' &&
                    services.includes(t.service) &&
                    t.callBy + state.config!.overdueSeconds * 1000 < at &&
                    earlier(t, called) < 0,
                )
                passed.set(event.booth, over ? (passed.get(event.booth) ?? 0) + 1 : 0)
                expect(passed.get(event.booth)).toBeLessThanOrEqual(2)
              }
            },
          },
          { overdueSeconds: 300 },
        )
      }),
      { numRuns: 300 },
    )
  })

  it('[P1] calls whenever somebody waits for the booth, and only whom it serves', () => {
    fc.assert(
      fc.property(moves(), list => {
        run(list, {
          decided(state, command, decision) {
            if (command.type !== 'CallNext' || !decision.ok) return
            const { services } = state.booths.get(command.booth)!
            const waiting = [...state.tickets.values()].filter(
              t => t.state === 'waiting' && services.includes(t.service),
            )
            const [called] = decision.events
            expect(called !== undefined).toBe(waiting.length > 0)
            if (called?.type === 'TicketCalled') expect(waiting.map(t => t.id)).toContain(called.ticketId)
          },
        })
      }),
      { numRuns: 200 },
    )
  })
})
