import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { keepingTime } from './keeping-time.ts'

/** Nothing runs in this process for so long. */
const standStill = (ms: number) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
test('what fails on a machine that keeps time fails at once', async ({ onTestFinished }) => {
  // Whatever else this machine does, its clock is the test's.
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const attempt = vi.fn(async () => {
    await vi.advanceTimersByTimeAsync(1000)
    throw new Error('a fault')
  })
  await expect(keepingTime(attempt)).rejects.toThrow('a fault')
  expect(attempt).toHaveBeenCalledTimes(1)
})

test('what fails while the machine stands still is tried again, and counts when it succeeds', async () => {
  const attempt = vi.fn(async () => {
    await wait(20)
    if (attempt.mock.calls.length > 2) return
    standStill(150)
    throw new Error('too late')
  })
  await keepingTime(attempt)
  expect(attempt).toHaveBeenCalledTimes(3)
})

test('on a machine that never keeps time it fails in the end', async () => {
  const attempt = vi.fn(async () => {
    standStill(80)
    throw new Error('too late')
  })
  await expect(keepingTime(attempt)).rejects.toThrow('too late')
  expect(attempt).toHaveBeenCalledTimes(5)
})
