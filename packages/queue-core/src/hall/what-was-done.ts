/**
 * What the set-up asks at the end: of a finish what it was about and how it ended, of a pause and a close why. What is chosen
 * goes on record as it is called in Indonesian, so that the record says it whatever the lists become.
 */
import type { Bilingual } from './bilingual.ts'
import type { ServiceConfig } from './config.ts'
import { type RejectionCode, reject } from './rejection.ts'

type Chosen = { ok: true; chosen?: string } | ReturnType<typeof reject>

/** Words of one list, and the refusals about it; `asks`: whether one of it must be chosen. */
type Question = {
  of: readonly Bilingual[]
  asks: boolean
  unknown: RejectionCode
  needed: RejectionCode
  /** What the sentences call it, e.g. `outcome of service A`. */
  called: string
}

/** [Q33] [Q34] One of the list, named in either language. */
export function choose(given: string | undefined, { of, asks, unknown, needed, called }: Question): Chosen {
  const listed = of.map(({ en }) => en).join(', ')
  if (given === undefined)
    return asks ? reject(needed, `The ${called} is asked for. Choose one of: ${listed}.`) : { ok: true }
  const found = of.find(({ id }) => id === given) ?? of.find(({ en }) => en === given)
  if (found) return { ok: true, chosen: found.id }
  return reject(
    unknown,
    of.length > 0
      ? `There is no ${called} “${given}”. Choose one of: ${listed}.`
      : `The set-up has no list for the ${called}. Leave it out.`,
  )
}

type Asks = Pick<ServiceConfig, 'letter' | 'matters' | 'asksMatter' | 'outcomes'>

export const outcomeOf = (
  { letter, outcomes = [] }: Asks,
  given: string | undefined,
  asked: boolean,
): Chosen =>
  choose(given, {
    ...{ of: outcomes, asks: asked && outcomes.length > 0, called: `outcome of service ${letter}` },
    ...{ unknown: 'unknown-outcome', needed: 'outcome-needed' },
  })

/** A service that has one matter asks for none: it is that one. */
export function matterOf(
  { letter, matters, asksMatter = false }: Asks,
  given: string | undefined,
  asked: boolean,
): Chosen {
  const only = asksMatter && matters.length === 1 ? matters[0]!.id : undefined
  return choose(given ?? only, {
    ...{
      of: matters,
      asks: asked && asksMatter && matters.length > 0,
      called: `matter of service ${letter}`,
    },
    ...{ unknown: 'unknown-matter', needed: 'matter-needed' },
  })
}

export const reasonOf = (
  what: 'pause' | 'close',
  of: readonly Bilingual[] = [],
  given: string | undefined,
  asked: boolean,
): Chosen =>
  choose(given, {
    ...{
      of,
      asks: asked && of.length > 0,
      called: what === 'pause' ? 'reason of a pause' : 'reason to close',
    },
    ...{ unknown: 'unknown-reason', needed: 'reason-not-chosen' },
  })
