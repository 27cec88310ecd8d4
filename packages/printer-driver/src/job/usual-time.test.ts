import { describe, expect, test } from 'vitest'
import { learnUsualTime } from './usual-time.ts'

const doubtMs = 400
/** Each ticket's time, and the time that was reckoned; whether each was late. */
function lateness(...tickets: [tookMs: number, workMs: number][]): boolean[] {
  const usual = learnUsualTime()
  return tickets.map(([tookMs, workMs]) => usual.isLate({ tookMs, workMs }, doubtMs))
}

describe('how long a printer usually takes', () => {
  test('is what was reckoned, until it is known', () => {
    expect(lateness([2400, 2400])).toEqual([false])
    expect(lateness([2500, 2400])).toEqual([true])
  })

  test('is learnt from one ticket: the time of a changed roll is seen from then on', () => {
    expect(lateness([1100, 2400], [1400, 2400], [2100, 2400], [1100, 2400])).toEqual([
      false,
      false,
      true,
      false,
    ])
  })

  test('does not creep: what is a little late is not the measure of the next', () => {
    expect(lateness([1100, 2400], [1450, 2400], [1800, 2400])).toEqual([false, false, true])
  })

  test('of a slow blade is learnt after one ticket', () => {
    expect(lateness([3800, 2400], [3850, 2400], [3700, 2400])).toEqual([true, false, false])
    expect(lateness([2300, 2400], [2350, 2400])).toEqual([false, false])
  })

  test('is learnt anew where the printer has become slow for good, after two tickets', () => {
    const slow = [2600, 2400] as [number, number]
    expect(lateness([1100, 2400], slow, slow, slow, slow)).toEqual([false, true, true, false, false])
  })

  test('is not learnt from hands: each change of a roll takes another time', () => {
    const hands = [3600, 2900, 4300, 5600].map(tookMs => [tookMs, 2400] as [number, number])
    expect(lateness(...hands)).toEqual([true, true, true, true])
    expect(lateness([1100, 2400], ...hands)).toEqual([false, true, true, true, true])
  })

  test('is not learnt from a ticket over which it stood still', () => {
    const usual = learnUsualTime()
    expect(usual.isLate({ tookMs: 700, workMs: 2400, stoodStill: true }, doubtMs)).toBe(false)
    expect(usual.isLate({ tookMs: 1500, workMs: 2400 }, doubtMs)).toBe(false)
    expect(usual.isLate({ tookMs: 2000, workMs: 2400, stoodStill: true }, doubtMs)).toBe(true)
  })

  test('grows with the paper, and a shorter ticket takes no longer', () => {
    expect(lateness([1100, 2400], [2000, 3400], [1000, 2000], [3000, 3400])).toEqual([
      false,
      false,
      false,
      true,
    ])
  })
})
