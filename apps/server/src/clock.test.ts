import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Machine, type SteadyClock, startClock } from './clock.ts'

const HOUR = 3_600_000
const START = Date.parse('2026-03-02T09:00:00+07:00')
let wall: number
let steady: number
let asleep: number
const machine: Machine = { wall: () => wall, steady: () => steady, sinceBoot: () => steady + asleep }
const onJump = vi.fn()
let clock: SteadyClock

const pass = (ms: number) => {
  for (let left = ms; left > 0; left -= 1000) {
    wall += Math.min(left, 1000)
    steady += Math.min(left, 1000)
    clock.follow()
  }
}

beforeEach(() => {
  ;[wall, steady, asleep] = [START, 5_000, 0]
  onJump.mockReset()
  clock = startClock(machine, onJump)
})

describe('the steady clock', () => {
  it('starts from the machine and keeps with it', () => {
    expect(clock.now()).toBe(START)
    pass(HOUR)
    expect(clock.now()).toBe(START + HOUR)
    expect(onJump).not.toHaveBeenCalled()
  })

  it.each([8, -8])('goes on by itself when the machine is set %i hours, and says so once', hours => {
    wall += hours * HOUR
    pass(60_000)
    expect(Math.abs(clock.now() - START - 60_000)).toBeLessThanOrEqual(600)
    expect(onJump).toHaveBeenCalledExactlyOnceWith(hours * HOUR)
  })

  it('never goes back', () => {
    wall -= HOUR
    let last = clock.now()
    for (let i = 0; i < 200; i++) {
      pass(50)
      expect(clock.now()).toBeGreaterThanOrEqual(last)
      last = clock.now()
    }
  })

  it('follows a small correction within minutes', () => {
    wall += 2_000
    pass(5 * 60_000)
    expect(clock.now()).toBe(wall)
    expect(onJump).not.toHaveBeenCalled()
  })

  it('counts the time that the machine slept', () => {
    wall += 9 * HOUR
    asleep += 9 * HOUR
    pass(1_000)
    expect(clock.now()).toBe(wall)
    expect(onJump).not.toHaveBeenCalled()
  })
})
