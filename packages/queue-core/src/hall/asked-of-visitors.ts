/** What the hall asks of visitors after a service: the scale of one press, and the survey. How they are counted is in satisfaction/. */
import { z } from 'zod'
import { Bilingual } from './bilingual.ts'

export const RatingScale = z
  .array(Bilingual)
  .min(2)
  .max(5)
  .describe('The words of the levels, the worst first: a rating of 1 is the first of them.')
export type RatingScale = z.infer<typeof RatingScale>

const Answers = z.tuple([Bilingual, Bilingual, Bilingual, Bilingual])

export const SkmElement = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][a-z-]{1,30}$/, 'an element is named in small letters, e.g. persyaratan')
    .describe('Names the element in the record; never its number.'),
  name: Bilingual.describe('As the form and the report call it.'),
  answers: Answers.describe('The four answers, the worst first.'),
  weight: z
    .number()
    .positive()
    .max(1)
    .optional()
    .describe('Of the index; equal weights unless all are given.'),
})
export type SkmElement = z.infer<typeof SkmElement>

/** A form that holds from a date on. Forms of fourteen elements were in use before 2017: the number is free. */
export const SkmForm = z
  .strictObject({
    from: z.iso.date().describe('The first date on which it is asked.'),
    elements: z.array(SkmElement).min(1).max(20),
  })
  .superRefine(({ elements }, ctx) => {
    const complain = (message: string) => ctx.addIssue({ code: 'custom', path: ['elements'], message })
    const keys = new Set(elements.map(({ key }) => key))
    if (keys.size < elements.length) complain('an element is listed twice')
    const given = elements.flatMap(({ weight }) => (weight === undefined ? [] : [weight]))
    if (given.length > 0 && given.length < elements.length)
      complain('give every element its weight, or none of them')
    const sum = given.reduce((all, one) => all + one, 0)
    if (given.length > 0 && Math.abs(sum - 1) > 1e-9)
      complain(`the weights add up to ${Number(sum.toFixed(6))}; they must add up to 1`)
  })
export type SkmForm = z.infer<typeof SkmForm>
