/** What a year's own kind of judgement makes of what the Ombudsman said (hall/ombudsman.ts). */
import type { Bilingual } from '../hall/bilingual.ts'
import { OMBUDSMAN_SCHEMES, type OmbudsmanScheme, schemeOf, type Zone } from '../hall/ombudsman.ts'

export * from '../hall/ombudsman.ts'

export type BandVerdict = {
  kind: 'bands'
  score: number
  letter: string | null
  label: Bilingual | null
  zone: Zone
}

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
