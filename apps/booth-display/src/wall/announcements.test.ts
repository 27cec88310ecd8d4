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
  MOST_AT_ONCE,
  PROMINENT_MS,
  settle,
  standsFor,
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
const none = announcementsAt(undefined)
const all = (state: Announcements, calls: CallView[], now = 0) =>
  calls.reduce((before, each) => announce(before, each, now), state)
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => call(i + 1, `A${String(i + 1).padStart(3, '0')}`, i + 1))

test('a screen that is switched on shows the latest call, calmly', () => {
  expect(announcementsAt(A1)).toMatchObject({ shown: [A1], lit: false })
  expect(none.shown).toEqual([])
})

test('a call is shown at once, and grows calm when it was long enough alone', () => {
  const lit = announce(announcementsAt(A1), B1, 1000)
  expect(lit).toMatchObject({ shown: [B1], lit: true, since: 1000 })
  expect(advancesAt(lit)).toBe(1000 + LIT_MS)
  expect(advance(lit, 999 + LIT_MS)).toBe(lit)
  const calm = advance(lit, 1000 + LIT_MS)
  expect(calm).toMatchObject({ shown: [B1], lit: false })
  expect(advancesAt(calm)).toBeNull()
})

test('a few calls that come together are shown one after another', () => {
  let state = all(none, [A1, B1, C1])
  expect(state.shown).toEqual([A1])
  expect(advancesAt(state)).toBe(PROMINENT_MS)
  state = advance(state, PROMINENT_MS)
  expect(state.shown).toEqual([B1])
  state = advance(state, 2 * PROMINENT_MS)
  expect(state).toMatchObject({ shown: [C1], lit: true, waiting: [] })
})

test('a long line is announced in groups, in order, and a group stands longer than one', () => {
  const calls = many(25)
  let state = all(none, calls)
  const groups = [state.shown.length]
  const order = [...state.shown]
  for (let due = advancesAt(state)!; state.waiting.length > 0; due = advancesAt(state)!) {
    expect(due - state.since!).toBe(standsFor(state.shown.length))
    state = advance(state, due)
    groups.push(state.shown.length)
    order.push(...state.shown)
  }
  expect(order).toEqual(calls)
  expect(groups).toEqual([1, 4, 4, 4, 4, 4, 2, 1, 1])
  expect(state.since).toBeLessThan(45_000)
})

test('what waits is replaced by a newer call of the same booth; a recall keeps the place in the line', () => {
  const state = all(none, [A1, B1, C1])
  const next = call(4, 'B002', 2)
  expect(announce(state, next, 20).waiting).toEqual([C1, next])
  const recall = call(5, 'B001', 2, true)
  expect(announce(state, recall, 30).waiting).toEqual([recall, C1])
  const elsewhere = call(6, 'B001', 9)
  expect(announce(state, elsewhere, 30).waiting).toEqual([elsewhere, C1])
})

test('whoever has come or gone before their turn is not announced', () => {
  const state = all(none, [A1, B1, C1])
  expect(settle(state, () => true)).toBe(state)
  expect(settle(state, ({ number }) => number !== 'B001').waiting).toEqual([C1])
})

test('a recall of the call that is shown is announced again', () => {
  const recall = call(6, 'A001', 1, true)
  const state = announce(all(none, [A1]), recall, PROMINENT_MS)
  expect(state).toMatchObject({ shown: [recall], since: PROMINENT_MS, lit: true })
})

const BOOTHS = 25
/** At each step a booth calls its next visitor, or the visitor whom it called has come. */
const steps = fc.array(
  fc.record({
    after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8000 })),
    booth: fc.integer({ min: 1, max: BOOTHS }),
    comes: fc.boolean(),
  }),
  { maxLength: 80 },
)

test('whatever bursts come, each call whose visitor is still awaited is announced within a minute, in order', () => {
  fc.assert(
    fc.property(steps, plan => {
      let state = none
      let now = 0
      const awaited = new Map<number, CallView>()
      const pending = new Map<CallView, number>()
      let lastSeq = 0
      const look = (before: Announcements) => {
        if (state.shown === before.shown) return
        if (before.lit) expect(now - before.since!).toBeGreaterThanOrEqual(standsFor(before.shown.length))
        expect(state).toMatchObject({ lit: true, since: now })
        expect(state.shown.length).toBeLessThanOrEqual(MOST_AT_ONCE)
        for (const shown of state.shown) {
          expect(shown.seq).toBeGreaterThan(lastSeq)
          lastSeq = shown.seq
          expect(awaited.get(shown.booth)).toBe(shown)
          expect(now - pending.get(shown)!).toBeLessThan(60_000)
          pending.delete(shown)
        }
      }
      const become = (next: Announcements) => {
        const before = state
        state = next
        look(before)
      }
      const until = (end: number) => {
        for (let due = advancesAt(state); due !== null && due <= end; due = advancesAt(state)) {
          now = due
          become(advance(state, due))
        }
        now = end
      }
      plan.forEach(({ after, booth, comes }, i) => {
        until(now + after)
        const known = awaited.get(booth)
        if (known) pending.delete(known)
        if (comes) {
          awaited.delete(booth)
          become(settle(state, each => awaited.get(each.booth) === each))
          return
        }
        const made = call(i + 1, `A${String(i + 1).padStart(3, '0')}`, booth)
        awaited.set(booth, made)
        pending.set(made, now)
        become(announce(state, made, now))
      })
      until(now + 120_000)
      expect([...pending.keys()]).toEqual([])
      expect(state).toMatchObject({ lit: false, waiting: [] })
    }),
  )
})
