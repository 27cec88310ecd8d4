import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  ALERT_RULES,
  type AlertLimit,
  type AlertRule,
  judgeAlert,
  type Watched,
  whyNoLimit,
} from './judge.ts'

const MINUTE = 60_000
const limit = (more: Partial<AlertLimit> = {}): AlertLimit => ({
  ...{ on: true, at: 30, over: 20, minutes: 0 },
  ...more,
})

/** What is said, minute by minute. */
function said(rule: AlertRule, its: AlertLimit, values: readonly (number | null)[]) {
  let watched: Watched = { raised: false, since: null }
  return values.map((value, n) => {
    const judged = judgeAlert(rule, its, watched, value, n * MINUTE)
    watched = judged.watched
    return judged.verdict
  })
}

it('one crossing is said once, and that it is over when it is well again, not in between [W8]', () => {
  expect(said('waiting', limit(), [10, 30, 40, 29, 31, 21, 35, 20, 19, 30])).toEqual([
    ...[null, 'raised', null, null, null, null, null, 'over', null, 'raised'],
  ])
})

it('of what is scarce, little is too little [W8]', () => {
  const disk = limit({ at: 1000, over: 2000 })
  expect(said('disk', disk, [5000, 1001, 1000, 1500, 900, 2000, 1500])).toEqual([
    ...[null, null, 'raised', null, null, 'over', null],
  ])
})

it('it has to be so for its minutes, without a break [W8]', () => {
  const slow = limit({ minutes: 2 })
  expect(said('late', slow, [30, 30, 29, 30, 30, 30, 30])).toEqual([
    ...[null, null, null, null, null, 'raised', null],
  ])
  expect(said('late', slow, [30, 30, 30, 20, 20, 25, 20, 20, 20])).toEqual([
    ...[null, null, 'raised', null, null, null, null, null, 'over'],
  ])
})

it('what is not known changes nothing, and what is watched no more is over [W8]', () => {
  expect(said('clock', limit(), [30, null, null, 20])).toEqual(['raised', null, null, 'over'])
  const off = judgeAlert('clock', limit({ on: false }), { raised: true, since: null }, 99, 0)
  expect(off).toEqual({ watched: { raised: false, since: null }, verdict: 'over' })
})

it('raised and over take turns, whatever the figures do, and each has its reason [W8]', () => {
  const figures = fc.array(fc.option(fc.integer({ min: 0, max: 50 })), { maxLength: 60 })
  fc.assert(
    fc.property(
      fc.constantFrom(...ALERT_RULES),
      figures,
      fc.integer({ min: 0, max: 3 }),
      (rule, values, minutes) => {
        const its = limit(rule === 'disk' ? { at: 20, over: 30, minutes } : { minutes })
        const verdicts = said(rule, its, values)
        const told = verdicts.filter(verdict => verdict !== null)
        expect(told).toEqual(told.map((_, n) => (n % 2 === 0 ? 'raised' : 'over')))
        verdicts.forEach((verdict, n) => {
          if (verdict === null) return
          const bad = (verdict === 'raised') === (rule !== 'disk')
          for (const value of values.slice(n - minutes, n + 1))
            expect(bad ? value! >= 30 || (rule === 'disk' && value! >= 30) : value! <= 20).toBe(true)
        })
      },
    ),
  )
})

it('two thresholds the wrong way round are refused by name', () => {
  expect(whyNoLimit('waiting', { at: 30, over: 20 })).toBeNull()
  expect(whyNoLimit('waiting', { at: 30, over: 30 })).toContain('waiting')
  expect(whyNoLimit('disk', { at: 1000, over: 2000 })).toBeNull()
  expect(whyNoLimit('disk', { at: 1000, over: 1000 })).toContain('above')
})
