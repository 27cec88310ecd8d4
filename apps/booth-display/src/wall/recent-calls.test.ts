import { morning } from '@antrean/hall-client/morning'
import { applyChange, type CallView, type HallSnapshot } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { grandHall } from '../../virtual/scenes.ts'
import { RECENT_ROWS, recentCalls, standingCalls } from './recent-calls.ts'

const NINE = Date.parse('2026-03-02T09:00:00+07:00')

/** The hall after these calls, each as `number booth`. */
function after(...calls: string[]): HallSnapshot {
  return calls.reduce(
    (snapshot, text, i) => {
      const [number = '', booth] = text.split(' ')
      const at = new Date(NINE + i * 1000).toISOString()
      const seq = snapshot.seq + 1
      const row = snapshot.booths.find(other => other.number === Number(booth))!
      const service = number.slice(0, 1)
      return applyChange(snapshot, {
        seq,
        prev: snapshot.seq,
        at,
        types: [],
        calls: [{ seq, number, service, booth: Number(booth), at, recall: false }],
        booths: [{ ...row, ticket: { number, service, state: 'called', calledAt: at } }],
      }) as HallSnapshot
    },
    morning(undefined, NINE),
  )
}
const latest = (snapshot: HallSnapshot): CallView => snapshot.calls.at(-1)!
const numbers = (snapshot: HallSnapshot, announced: CallView[] = []) =>
  recentCalls(snapshot, announced, 0).rows.map(({ number }) => number)
/** The visitor at this booth has come, or has gone. */
const booth = (snapshot: HallSnapshot, number: number, state: 'serving' | null): HallSnapshot => ({
  ...snapshot,
  booths: snapshot.booths.map(row =>
    row.number === number ? { ...row, ticket: state && { ...row.ticket!, state } } : row,
  ),
})

test('newest first, each number once, without those that are announced', () => {
  const hall = after('A001 1', 'B001 2', 'A001 1', 'C001 3')
  expect(numbers(hall, [latest(hall)])).toEqual(['A001', 'B001'])
  expect(numbers(hall)).toEqual(['C001', 'A001', 'B001'])
  expect(numbers(hall, hall.calls.slice(2))).toEqual(['B001'])
})

test('whoever has not come stands before whoever is served, and those before whoever has left', () => {
  let hall = after('A001 1', 'B001 2', 'C001 3', 'D001 4')
  hall = booth(booth(hall, 4, 'serving'), 3, null)
  expect(recentCalls(hall, [], 0).rows).toEqual([
    { number: 'B001', booth: 2, visitor: 'awaited' },
    { number: 'A001', booth: 1, visitor: 'awaited' },
    { number: 'D001', booth: 4, visitor: 'there' },
    { number: 'C001', booth: 3, visitor: 'past' },
  ])
})

test('a call whose visitor was called to another booth, or whose booth called the next, is history', () => {
  const hall = after('A001 1', 'A002 1', 'B001 2')
  expect(recentCalls(hall, [latest(hall)], 0).rows).toEqual([
    { number: 'A002', booth: 1, visitor: 'awaited' },
    { number: 'A001', booth: 1, visitor: 'past' },
  ])
})

test('never more rows than there is room', () => {
  const hall = after(...Array.from({ length: 12 }, (_, i) => `A${String(i).padStart(3, '0')} ${(i % 6) + 1}`))
  expect(numbers(hall, [latest(hall)])).toHaveLength(RECENT_ROWS)
})

test('of 25 who are awaited, more than the list of calls holds, each stands on one of the pages', () => {
  const snapshot = morning(grandHall(), NINE)
  const hall: HallSnapshot = {
    ...snapshot,
    booths: snapshot.booths.map(row => ({
      ...row,
      ticket: { number: `A${row.number}`, service: 'A', state: 'called', calledAt: snapshot.at },
    })),
  }
  const { pages } = recentCalls(hall, [], 0)
  const seen = Array.from({ length: pages }, (_, i) => recentCalls(hall, [], i))
  expect(seen.map(({ page }) => page).sort()).toEqual([0, 1, 2, 3])
  expect(new Set(seen.flatMap(({ rows }) => rows.map(({ number }) => number))).size).toBe(25)
})

test('a big call stands while its visitor is there, and two minutes for who comes late', () => {
  const hall = after('A001 1')
  const call = latest(hall)
  const anHourLater = NINE + 3_600_000
  expect(standingCalls(hall, [call], anHourLater)).toEqual([call])
  const left = booth(hall, 1, null)
  expect(standingCalls(left, [call], NINE + 100_000)).toEqual([call])
  expect(standingCalls(left, [call], NINE + 130_000)).toEqual([])
})
