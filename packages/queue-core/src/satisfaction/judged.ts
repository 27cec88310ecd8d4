/** What the Ombudsman said of a hall, year by year, in the kind of each year: given by the office, and never computed. [S19] */
import type { Bilingual } from '../hall/bilingual.ts'
import { OMBUDSMAN_SCHEMES, type OmbudsmanSetup, schemeOf, type Zone } from '../hall/ombudsman.ts'
import { bandOf, opinionText } from './ombudsman.ts'

/** `kind`: of the year, also while nothing was given; null before the first scheme. `label`: an opinion is the whole of it. */
export type Judged = {
  year: number
  kind: 'bands' | 'opinion' | null
  score: number | null
  letter: string | null
  label: string | null
  zone: Zone | null
  maladministration: 'yes' | 'no' | null
  trust: string | null
  products: string | null
}

/** `from`, `to`: years of assessment, both included. `say`: in the reader's language. */
export function judgedIn(
  setup: OmbudsmanSetup | undefined,
  { from, to }: { from: number; to: number },
  say: (text: Bilingual) => string,
): Judged[] {
  return Array.from({ length: to - from + 1 }, (_, n) => judgedOf(setup, from + n, say))
}

function judgedOf(
  { schemes = [...OMBUDSMAN_SCHEMES], judgements }: OmbudsmanSetup = { judgements: [] },
  year: number,
  say: (text: Bilingual) => string,
): Judged {
  const scheme = schemeOf(year, schemes)
  const given = judgements.find(its => its.year === year)
  const nothing = {
    ...{ year, kind: scheme?.kind ?? null, score: null, letter: null, label: null, zone: null },
    ...{ maladministration: null, trust: null, products: null },
  }
  if (given?.kind === 'score') {
    const band = bandOf(year, given.score, schemes)
    if (!band) return nothing
    const { score, letter, label, zone } = band
    return { ...nothing, score, letter, label: label && say(label), zone }
  }
  const label =
    given && scheme?.kind === 'opinion' ? scheme.labels.find(({ id }) => id === given.label) : undefined
  if (!given || !label) return nothing
  const { maladministration, trust = null, products = null } = given
  return {
    ...nothing,
    label: say(opinionText(label, maladministration)),
    maladministration: maladministration ? 'yes' : 'no',
    ...{ trust, products },
  }
}
