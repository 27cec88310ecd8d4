/**
 * How the Ombudsman judges a service, by the year of assessment, and what it said, as the office enters it. Two kinds of data: a score in
 * bands with a zone (until 2024), or an opinion (from 2025 on, Peraturan Ombudsman 61/2025). Dated configuration: the tables change
 * every few years. What is made of them is in satisfaction/.
 */
import { z } from 'zod'
import { Bilingual } from './bilingual.ts'

export const Zone = z.enum(['green', 'yellow', 'red'])
export type Zone = z.infer<typeof Zone>

const Band = z.strictObject({
  least: z.number().min(0).max(100).describe('The lowest score of the band.'),
  letter: z.string().max(2).nullable(),
  label: Bilingual.nullable(),
  zone: Zone,
})

const Bands = z.strictObject({
  kind: z.literal('bands'),
  from: z.int().describe('The first year of assessment.'),
  bands: z.array(Band).min(1).describe('The best first.'),
})
const Opinion = z.strictObject({
  kind: z.literal('opinion'),
  from: z.int().describe('The first year of assessment.'),
  labels: z.array(Bilingual).min(1).describe('Quality labels, the best first.'),
})
export const OmbudsmanScheme = z.discriminatedUnion('kind', [Bands, Opinion])
export type OmbudsmanScheme = z.infer<typeof OmbudsmanScheme>

/** The labels of 2021 were colours alone. */
export const OMBUDSMAN_SCHEMES: readonly OmbudsmanScheme[] = [
  {
    kind: 'bands',
    from: 2021,
    bands: [
      { least: 81, letter: null, label: null, zone: 'green' },
      { least: 51, letter: null, label: null, zone: 'yellow' },
      { least: 0, letter: null, label: null, zone: 'red' },
    ],
  },
  {
    kind: 'bands',
    from: 2022,
    bands: [
      { least: 88, letter: 'A', label: { id: 'Kualitas tertinggi', en: 'Highest quality' }, zone: 'green' },
      { least: 78, letter: 'B', label: { id: 'Kualitas tinggi', en: 'High quality' }, zone: 'green' },
      { least: 54, letter: 'C', label: { id: 'Kualitas sedang', en: 'Medium quality' }, zone: 'yellow' },
      { least: 32, letter: 'D', label: { id: 'Kualitas rendah', en: 'Low quality' }, zone: 'red' },
      { least: 0, letter: 'E', label: { id: 'Kualitas terendah', en: 'Lowest quality' }, zone: 'red' },
    ],
  },
  {
    kind: 'opinion',
    from: 2025,
    labels: [
      { id: 'Kualitas Tertinggi', en: 'Highest Quality' },
      { id: 'Kualitas Tinggi', en: 'High Quality' },
      { id: 'Kualitas Sedang', en: 'Medium Quality' },
      { id: 'Kualitas Rendah', en: 'Low Quality' },
      { id: 'Kualitas Terendah', en: 'Lowest Quality' },
    ],
  },
]

/** The scheme of a year of assessment; null before the first. */
export const schemeOf = (
  year: number,
  schemes: readonly OmbudsmanScheme[] = OMBUDSMAN_SCHEMES,
): OmbudsmanScheme | null =>
  schemes.filter(({ from }) => from <= year).sort((a, b) => b.from - a.from)[0] ?? null

const Year = z.int().min(2000).max(2200).describe('The year of assessment.')
const Word = z.string().trim().min(1).max(120)
/** As it was published: nothing of it is computed here. */
export const Judgement = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('score'),
    year: Year,
    score: z.number().min(0).max(100),
  }),
  z.strictObject({
    kind: z.literal('opinion'),
    year: Year,
    label: Word.describe('The quality label as the year has it, e.g. Kualitas Tertinggi.'),
    maladministration: z.boolean().describe('Whether maladministration was found.'),
    trust: Word.optional().describe('Trust of citizens, as it was published.'),
    products: Word.optional().describe("Compliance with the Ombudsman's products, as it was published."),
  }),
])
export type Judgement = z.infer<typeof Judgement>

export const OmbudsmanSetup = z
  .strictObject({
    schemes: z
      .array(OmbudsmanScheme)
      .max(20)
      .optional()
      .describe('How each year is judged, in place of those that come with the product.'),
    judgements: z.array(Judgement).max(60).default([]).describe('What the Ombudsman said, one a year.'),
  })
  .superRefine(({ schemes, judgements }, ctx) => {
    judgements.forEach((its, n) => {
      const wrong = judgedWrongly(its, schemes)
      if (wrong) ctx.addIssue({ code: 'custom', path: ['judgements', n], message: wrong })
      if (judgements.findIndex(({ year }) => year === its.year) < n)
        ctx.addIssue({ code: 'custom', path: ['judgements', n], message: `${its.year} is judged twice` })
    })
  })
export type OmbudsmanSetup = z.infer<typeof OmbudsmanSetup>

/** [S5] A year has its own kind, and no other. */
function judgedWrongly(its: Judgement, schemes: readonly OmbudsmanScheme[] | undefined): string | null {
  const scheme = schemeOf(its.year, schemes)
  if (!scheme) return `no scheme is known for ${its.year}`
  if (its.kind === 'score') return scheme.kind === 'bands' ? null : `${its.year} has an opinion, and no score`
  if (scheme.kind === 'bands') return `${its.year} has a score, and no opinion`
  return scheme.labels.some(({ id }) => id === its.label)
    ? null
    : `${its.label} is no label of ${its.year}: ${scheme.labels.map(({ id }) => id).join(', ')}`
}
