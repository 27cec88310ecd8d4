import type { CallView } from '@antrean/queue-core/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Announcements,
  advance,
  advancesAt,
  announce,
  announcementsAt,
  LIT_MS,
  PROMINENT_MS,
  TOO_LATE_MS,
} from './announcements.ts'

const call = (seq: number, number: string, booth: number, recall = false): CallView => ({
  seq,
  number,
  service: number.slice(0, 1),
  booth,
  at: '2026-03-02T09:00:00.000+07:00',
  recall,
})
const A1 = call(1, 'A001', 1)
const B1 = call(2, 'B001', 2)
const C1 = call(3, 'C001', 3)

test('a screen that is switched on shows the latest call, calmly', () => {
  expect(announcementsAt(A1)).toMatchObject({ shown: A1, lit: false })
  expect(announcementsAt(undefined).shown).toBeNull()
})

test('a call is shown at once, and grows calm when it was long enough alone', () => {
  const lit = announce(announcementsAt(A1), B1, 1000)
  expect(lit).toMatchObject({ shown: B1, lit: true, since: 1000 })
  expect(advancesAt(lit)).toBe(1000 + LIT_MS)
  expect(advance(lit, 999 + LIT_MS)).toBe(lit)
  const calm = advance(lit, 1000 + LIT_MS)
  expect(calm).toMatchObject({ shown: B1, lit: false })
  expect(advancesAt(calm)).toBeNull()
})

test('calls that come together are shown one after another', () => {
  let state = announce(announcementsAt(undefined), A1, 0)
  state = announce(state, B1, 10)
  state = announce(state, C1, 20)
  expect(state.shown).toBe(A1)
  expect(advancesAt(state)).toBe(PROMINENT_MS)
  state = advance(state, PROMINENT_MS)
  expect(state.shown).toBe(B1)
  state = advance(state, 2 * PROMINENT_MS)
  expect(state).toMatchObject({ shown: C1, lit: true, waiting: [] })
})

test('a call that comes while another has been up for long is shown at once', () => {
  const state = announce(announce(announcementsAt(undefined), A1, 0), B1, PROMINENT_MS)
  expect(state.shown).toBe(B1)
})

test('what waits is replaced by a newer call of the same booth, and by a recall of the same visitor', () => {
  let state = announce(announcementsAt(undefined), A1, 0)
  state = announce(state, B1, 10)
  const next = call(4, 'B002', 2)
  state = announce(state, next, 20)
  expect(state.waiting.map(({ call }) => call)).toEqual([next])
  const recall = call(5, 'B002', 2, true)
  expect(announce(state, recall, 30).waiting.map(({ call }) => call)).toEqual([recall])
})

test('a recall of the call that is shown is announced again', () => {
  const recall = call(6, 'A001', 1, true)
  const state = announce(announce(announcementsAt(undefined), A1, 0), recall, PROMINENT_MS)
  expect(state).toMatchObject({ shown: recall, since: PROMINENT_MS, lit: true })
})

const booths = 25
const arrivals = fc.array(
  fc.record({ after: fc.integer({ min: 0, max: 8000 }), booth: fc.integer({ min: 1, max: booths }) }),
  { maxLength: 60 },
)

/** Plays the arrivals on a wall that wakes exactly when it asked to, and returns every state it went through. */
function play(steps: { after: number; booth: number }[]): { at: number; state: Announcements }[] {
  let state = announcementsAt(undefined)
  let now = 0
  const history = [{ at: now, state }]
  const until = (end: number) => {
    for (let due = advancesAt(state); due !== null && due <= end; due = advancesAt(state)) {
      state = advance(state, due)
      history.push({ at: due, state })
    }
  }
  steps.forEach(({ after, booth }, i) => {
    until(now + after)
    now += after
    state = announce(state, call(i + 1, `A${String(i + 1).padStart(3, '0')}`, booth), now)
    history.push({ at: now, state })
  })
  until(Number.POSITIVE_INFINITY)
  return history
}

test('whatever comes: each call stands its time, in order, at most one for each booth waits, and all grows calm', () => {
  fc.assert(
    fc.property(arrivals, steps => {
      const history = play(steps)
      let last: Announcements = announcementsAt(undefined)
      for (const { at, state } of history) {
        if (state.shown !== last.shown) {
          if (last.lit) expect(at - last.since!).toBeGreaterThanOrEqual(PROMINENT_MS)
          expect(state.shown!.seq).toBeGreaterThan(last.shown?.seq ?? 0)
          expect(state).toMatchObject({ lit: true, since: at })
        }
        expect(new Set(state.waiting.map(({ call }) => call.booth)).size).toBe(state.waiting.length)
        expect(state.waiting.length).toBeLessThanOrEqual(booths)
        last = state
      }
      expect(last).toMatchObject({ lit: false, waiting: [] })
    }),
  )
})

test('no call is left out but by a newer one of its booth, or because its turn came too late', () => {
  fc.assert(
    fc.property(arrivals, steps => {
      const history = play(steps)
      const shown = new Set(history.map(({ state }) => state.shown?.seq))
      let now = 0
      const heardAt = steps.map(({ after }) => {
        now += after
        return now
      })
      steps.forEach(({ booth }, i) => {
        if (shown.has(i + 1)) return
        const end = heardAt[i]! + TOO_LATE_MS
        const replaced = steps.some((other, j) => j > i && other.booth === booth && heardAt[j]! <= end)
        const last = history.findLast(({ at }) => at < end)!.state
        expect(replaced || last.lit).toBe(true)
      })
    }),
  )
})
