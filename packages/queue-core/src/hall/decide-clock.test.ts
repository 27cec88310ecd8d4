/** A date that nobody vouched for: numbers go on until it cannot be the date before any more. */
import { beforeEach, describe, expect, it } from 'vitest'
import { MORNING, smallHall, type TestHall, testHall } from '../../testing/test-hall.ts'
import type { Ticket } from './ticket.ts'

const DAY = 86_400_000
let hall: TestHall
beforeEach(() => {
  hall = testHall({ ...smallHall, alwaysOpen: true })
  hall.issue('A')
  hall.issue('A')
})

/** The clock is set, and the days end and begin as they do. */
function set(days: number, more: { unvouched?: boolean; expired?: Ticket[] } = {}): void {
  const [from, { unvouched, expired = [] }] = [hall.at, more]
  const issued = { A: expired.length }
  hall.at = MORNING + days * DAY + 60_000
  hall.do({ type: 'CorrectClock', from, before: { issued, expired }, unvouched })
  if (days > 0) nextDay()
}
function nextDay(): void {
  hall.do({ type: 'CloseDay' })
  hall.do({ type: 'OpenDay' })
}
const expired = () => [...hall.state.tickets.values()].map(its => ({ ...its }))

describe('[Q2] [Q22] a later date that the machine alone says', () => {
  it('goes on after the numbers of a day with people in it, where it is not the next', () => {
    set(2, { unvouched: true })
    expect(hall.issue('A').number).toBe('A003')
    expect(hall.issue('B').number).toBe('B001')
  })

  it('begins at one where it is the next: that is a plain morning [Q3]', () => {
    set(1, { unvouched: true })
    expect(hall.issue('A').number).toBe('A001')
  })

  it('begins at one where nobody was left in the hall', () => {
    hall.open(1)
    hall.next(1)
    hall.finish(1)
    hall.next(1)
    hall.finish(1)
    hall.do({ type: 'CloseBooth', booth: 1 })
    set(5, { unvouched: true })
    expect(hall.issue('A').number).toBe('A001')
  })

  it('begins at one where somebody vouches for it', () => {
    set(5)
    expect(hall.issue('A').number).toBe('A001')
  })

  it('is in doubt for as long as the day before may last, over midnight and over starts', () => {
    set(2, { unvouched: true })
    hall.issue('A')
    // The day before had sixteen hours left: so has the doubt.
    set(3, { unvouched: true })
    expect(hall.issue('A').number).toBe('A004')
    hall.wait(16 * 3600 - 30)
    nextDay()
    expect(hall.issue('A').number).toBe('A005')
    hall.wait(24 * 3600)
    nextDay()
    expect(hall.issue('A').number).toBe('A001')
  })

  it('is in doubt no longer once somebody vouches for it', () => {
    set(2, { unvouched: true })
    hall.do({ type: 'CorrectClock', from: hall.at, before: { issued: {}, expired: [] } })
    hall.wait(24 * 3600)
    nextDay()
    expect(hall.issue('A').number).toBe('A001')
  })
})

it('[Q2] [Q23] two who hold one number after a correction are told apart by the date on their papers', () => {
  const before = expired()
  set(1, { unvouched: true })
  hall.issue('A')
  hall.issue('B')
  set(0, { expired: before })
  const held = [...hall.state.tickets.values()].map(({ number, paperDate }) => [number, paperDate])
  expect(held).toEqual([
    ['A001', '2026-03-03'],
    ['B001', undefined],
    ['A001', '2026-03-02'],
    ['A002', undefined],
  ])
  expect(hall.issue('A').number).toBe('A003')
})

it('[Q22] every moment of those who wait moves with the clock', () => {
  const before = expired()
  const from = hall.at
  hall.at -= 3_600_000
  hall.do({ type: 'CorrectClock', from, before: { issued: {}, expired: [] } })
  const moved = before.map(its => ({ issuedAt: its.issuedAt - 3_600_000, callBy: its.callBy - 3_600_000 }))
  expect([...hall.state.tickets.values()]).toMatchObject(moved)
})

it('[Q23] who waits again stands where their promise says, ahead of those who came since', () => {
  const before = expired()
  set(1, { unvouched: true })
  const later = hall.issue('A')
  set(0, { expired: before })
  const { normal } = hall.state.services.get('A')!.queues
  expect(normal.map(({ id }) => id)).toEqual([...before.map(({ id }) => id), later.id])
})
