/**
 * How the Ombudsman judges a service, by the year of assessment. Two kinds of data: a score in bands with a zone (until 2024), or an
 * opinion (from 2025 on, Peraturan Ombudsman 61/2025). Dated configuration: the tables change every few years.
 */
import { z } from 'zod'
import { Bilingual } from '../hall/config.ts'

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

export type BandVerdict = {
  kind: 'bands'
  score: number
  letter: string | null
  label: Bilingual | null
  zone: Zone
}

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

/**
 * `score`: 0 to 100; it is rounded to two decimals first, because the printed bands have gaps. Null where the year has an
 * opinion, no score: nothing is converted from one into the other.
 */
export function bandOf(
  year: number,
  score: number,
  schemes: readonly OmbudsmanScheme[] = OMBUDSMAN_SCHEMES,
): BandVerdict | null {
  const scheme = schemeOf(year, schemes)
  if (scheme?.kind !== 'bands') return null
  const rounded = Math.round(score * 100 * (1 + Number.EPSILON)) / 100
  const band = scheme.bands.find(({ least }) => rounded >= least)
  return band
    ? { kind: 'bands', score: rounded, letter: band.letter, label: band.label, zone: band.zone }
    : null
}

/** `Kualitas Tertinggi Tanpa Maladministrasi`, as the Ombudsman joins the label with its finding. */
export const opinionText = (label: Bilingual, maladministration: boolean): Bilingual => ({
  id: `${label.id} ${maladministration ? 'Dengan' : 'Tanpa'} Maladministrasi`,
  en: `${label.en} ${maladministration ? 'With' : 'Without'} Maladministration`,
})
