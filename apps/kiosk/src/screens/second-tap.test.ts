import { expect, test } from 'vitest'
import { isSecondHalf, type Tap } from './second-tap.ts'

const first: Tap = { at: 1000, x: 500, y: 800, screen: 'services', since: 0 }
const second = (more: Partial<Tap>): Tap => ({ ...first, at: 1150, screen: 'priority', since: 1010, ...more })

test('the second half of a double tap on a card does not answer the next question', () => {
  expect(isSecondHalf(first, second({}))).toBe(true)
  expect(isSecondHalf(first, second({ x: 520, y: 750 }))).toBe(true)
})

test.each([700, 900, 1000])('a second half that takes %i ms is one still', pause => {
  expect(isSecondHalf(first, second({ at: 1000 + pause }))).toBe(true)
})

test('a screen that comes late does not take the second half for an answer', () => {
  expect(isSecondHalf(first, second({ at: 2900, since: 2200 }))).toBe(true)
})

test('a tap elsewhere, a later one, and one on the same screen are taken', () => {
  expect(isSecondHalf(first, second({ y: 1000 }))).toBe(false)
  expect(isSecondHalf(first, second({ at: 2200 }))).toBe(false)
  expect(isSecondHalf(first, second({ screen: 'services' }))).toBe(false)
  expect(isSecondHalf(null, second({}))).toBe(false)
})
