import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSkm, formOn, gradeOf, minimumSample, type SkmAnswers } from './count-skm.ts'
import { NINE_ELEMENTS } from './nine-elements.ts'
import { SkmForm } from './skm.ts'

const KEYS = NINE_ELEMENTS.elements.map(({ key }) => key)
const all = (answer: number): SkmAnswers => Object.fromEntries(KEYS.map(key => [key, answer]))
function counted(forms: readonly SkmAnswers[], form: SkmForm = NINE_ELEMENTS) {
  const counter = countSkm(form)
  for (const answers of forms) counter.add(answers)
  return counter.result()
}

describe('the satisfaction index', () => {
  it('[S1] is the weighted mean of the elements times 25: all answers of 4 are 100, of 1 are 25', () => {
    expect(SkmForm.safeParse(NINE_ELEMENTS).success).toBe(true)
    expect(KEYS).toHaveLength(9)
    expect(counted([all(4), all(4)])).toMatchObject({ forms: 2, index: 100, grade: 'A' })
    expect(counted([all(1)])).toMatchObject({ index: 25, grade: 'D' })
    expect(counted([all(3), all(4)])).toMatchObject({ index: 87.5, grade: 'B' })
  })

  it('[S1] every element counts over those who answered it', () => {
    const half = counted([all(4), { [KEYS[0]!]: 2 }])
    expect(half.elements[0]).toMatchObject({ answered: 2, mean: 3, index: 75, grade: 'C' })
    expect(half.elements[1]).toMatchObject({ answered: 1, mean: 4, index: 100, grade: 'A' })
    expect(counted([{ [KEYS[1]!]: 2 }]).elements[1]).toMatchObject({ answered: 1, mean: 2 })
    // (3 + 8 × 4) ÷ 9 × 25
    expect(half).toMatchObject({ forms: 2, index: 97.22 })
  })

  it('[S1] while an element has no answer there is no index', () => {
    const { [KEYS[8]!]: _, ...eight } = all(4)
    expect(counted([eight])).toMatchObject({ forms: 1, index: null, grade: null })
    expect(counted([])).toMatchObject({ forms: 0, index: null, grade: null })
    expect(counted([{}]).forms).toBe(0)
  })

  it('[S1] weights that are set count as they are set', () => {
    const [one, other] = NINE_ELEMENTS.elements
    const form = {
      from: '2026-01-01',
      elements: [
        { ...one!, weight: 0.75 },
        { ...other!, weight: 0.25 },
      ],
    }
    expect(SkmForm.safeParse(form).success).toBe(true)
    expect(counted([{ [one!.key]: 4, [other!.key]: 2 }], form)).toMatchObject({ index: 87.5 })
    for (const weights of [[0.5, 0.4], [0.5]])
      expect(
        SkmForm.safeParse({
          ...form,
          elements: form.elements.map(({ weight: _, ...its }, n) => ({
            ...its,
            ...(n in weights && { weight: weights[n] }),
          })),
        }).success,
      ).toBe(false)
  })

  it('[S1] lies between 25 and 100 and never falls when an answer rises', () => {
    const answer = fc.integer({ min: 1, max: 4 })
    const form = fc.record(Object.fromEntries(KEYS.map(key => [key, answer])))
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 20 }), fc.constantFrom(...KEYS), (forms, key) => {
        const { index } = counted(forms as SkmAnswers[])
        expect(index).toBeGreaterThanOrEqual(25)
        expect(index).toBeLessThanOrEqual(100)
        const [first, ...rest] = forms as SkmAnswers[]
        const better = { ...first, [key]: Math.min(4, first![key]! + 1) }
        expect(counted([better, ...rest]).index).toBeGreaterThanOrEqual(index!)
      }),
    )
  })

  it('[S2] is rounded to two decimals first and then graded, because the printed bands have gaps', () => {
    const grades = [100, 88.31, 88.3, 76.61, 76.6, 65, 64.99, 25].map(gradeOf)
    expect(grades.join('')).toBe('AABBCCDD')
    // A mean of 3.5322 is 88.305 before it is rounded: no band is printed for it.
    const form = { from: '2026-01-01', elements: [NINE_ELEMENTS.elements[0]!] }
    const key = form.elements[0]!.key
    const forms = Array.from({ length: 5000 }, (_, n) => ({ [key]: n < 2661 ? 4 : 3 }))
    expect(counted(forms, form)).toMatchObject({ index: 88.31, grade: 'A' })
  })

  it('[S3] needs a sample by the number of visitors', () => {
    expect([10, 100, 500, 1000, 10_000].map(minimumSample)).toEqual([10, 80, 217, 278, 370])
    expect([0, 1, 2, 3].map(minimumSample)).toEqual([0, 1, 2, 3])
  })

  it('[S1] a form holds from its date on; before the first there is none', () => {
    const later = { ...NINE_ELEMENTS, from: '2026-07-01' }
    const forms = [later, NINE_ELEMENTS]
    expect(formOn(forms, '2026-06-30')).toBe(NINE_ELEMENTS)
    expect(formOn(forms, '2026-07-01')).toBe(later)
    expect(formOn(forms, '2017-05-11')).toBeNull()
  })
})
