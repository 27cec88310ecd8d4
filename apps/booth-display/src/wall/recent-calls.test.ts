import { morning } from '@antrean/hall-client/morning'
import { applyChange, type CallView, type HallSnapshot } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { RECENT_ROWS, recentCalls, standingCall } from './recent-calls.ts'

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

test('newest first, each number once, without the one that is announced', () => {
  const hall = after('A001 1', 'B001 2', 'A001 1', 'C001 3')
  expect(recentCalls(hall, latest(hall)).map(({ number }) => number)).toEqual(['A001', 'B001'])
  expect(recentCalls(hall, null).map(({ number }) => number)).toEqual(['C001', 'A001', 'B001'])
})

test('a booth’s new number is listed while another call is still announced', () => {
  const hall = after('A001 1', 'B001 2')
  expect(recentCalls(hall, hall.calls[0]!)).toEqual([{ number: 'B001', booth: 2, there: true }])
})

test('a call whose visitor has left the booth is history', () => {
  const hall = after('A001 1', 'A002 1', 'B001 2')
  expect(recentCalls(hall, latest(hall))).toEqual([
    { number: 'A002', booth: 1, there: true },
    { number: 'A001', booth: 1, there: false },
  ])
})

test('never more rows than there is room', () => {
  const hall = after(...Array.from({ length: 12 }, (_, i) => `A${String(i).padStart(3, '0')} ${(i % 6) + 1}`))
  expect(recentCalls(hall, latest(hall))).toHaveLength(RECENT_ROWS)
})

test('the big call stands while its visitor is there, and two minutes for who comes late', () => {
  const hall = after('A001 1')
  const call = latest(hall)
  const anHourLater = NINE + 3_600_000
  expect(standingCall(hall, call, anHourLater)).toBe(call)
  const left = { ...hall, booths: hall.booths.map(booth => ({ ...booth, ticket: null })) }
  expect(standingCall(left, call, NINE + 100_000)).toBe(call)
  expect(standingCall(left, call, NINE + 130_000)).toBeNull()
  expect(standingCall(left, null, NINE)).toBeNull()
})
