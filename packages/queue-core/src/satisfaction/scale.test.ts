import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FOUR_LEVELS, RatingScale, THREE_LEVELS } from './scale.ts'
import { wholePercents } from './whole-percents.ts'

describe('the shares of a rating', () => {
  it('[S6] of the reference hall’s first month are 85, 11 and 4 %', () => {
    expect(wholePercents([10, 30, 230])).toEqual([4, 11, 85])
  })

  it('[S6] always add up to 100, each within one of its exact share; of nobody they are 0', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 2, maxLength: 5 }), counts => {
        const all = counts.reduce((sum, one) => sum + one, 0)
        const percents = wholePercents(counts)
        expect(percents.reduce((sum, one) => sum + one, 0)).toBe(all === 0 ? 0 : 100)
        for (const [n, count] of counts.entries())
          if (all > 0) expect(Math.abs(percents[n]! - (count * 100) / all)).toBeLessThan(1)
      }),
    )
  })

  it('[S6] the scales that are shipped are scales, the worst level first', () => {
    for (const scale of [THREE_LEVELS, FOUR_LEVELS]) expect(RatingScale.safeParse(scale).success).toBe(true)
    expect(THREE_LEVELS[0]!.id).toBe('Belum puas')
    expect(FOUR_LEVELS[3]!.id).toBe('Sangat puas')
  })
})
