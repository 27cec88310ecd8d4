import { expect, test } from 'vitest'
import { serverClock } from './server-clock.ts'

const at = (ms: number) => new Date(ms).toISOString()

/** A clock whose machine can sleep: `wall` goes on, `monotonic` stands still. */
function machine() {
  const time = { monotonic: 0, wall: 5_000_000 }
  const pass = (ms: number) => {
    time.monotonic += ms
    time.wall += ms
  }
  const sleep = (ms: number) => {
    time.wall += ms
  }
  return {
    pass,
    sleep,
    ...serverClock(
      () => time.monotonic,
      () => time.wall,
    ),
  }
}

test('the time goes on from the last word, and each word sets it again', () => {
  const { hear, now, pass } = machine()
  expect(hear(at(1000))).toBe(true)
  pass(1500)
  expect(now()).toBe(2500)
  expect(hear(at(2400))).toBe(true)
  expect(now()).toBe(2400)
})

test('a word that lay in a buffer is known for old, whether the machine stood or slept', () => {
  for (const away of ['pass', 'sleep'] as const) {
    const clock = machine()
    clock.hear(at(0))
    clock[away](60_000)
    expect(clock.hear(at(2000))).toBe(false)
    expect(clock.hear(at(59_000))).toBe(true)
  }
})

test('whoever asks anew is answered with what is now, even by a clock that was set back', () => {
  const { hear, forget, now, pass } = machine()
  hear(at(100_000))
  pass(1000)
  expect(hear(at(5000))).toBe(false)
  forget()
  expect(hear(at(5000))).toBe(true)
  expect(now()).toBe(5000)
})
