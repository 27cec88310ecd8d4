/** Services by what a visitor types, and by the unit that answers for them. Pure. */
import type { KioskHall } from '../../api/index.ts'

export type Service = KioskHall['services'][number]

/** More than these are not shown one beside the other: the unit is asked for first, and there is a search. */
export const MOST_AT_ONCE = 26

/** In the order of the set-up; one alone where all fit, so that nobody is asked for nothing. [Q49] */
export function unitsOf(services: readonly Service[]): string[] {
  if (services.length <= MOST_AT_ONCE) return []
  const units = [...new Set(services.map(({ unit }) => unit))]
  return units.length > 1 ? units : []
}

/**
 * Those that have every word of `text`, as the beginning of a word of theirs: of the name in any language, the matters, the
 * unit or the code. A code that is typed whole comes first, then names, then the rest. [Q49]
 */
export function findServices(services: readonly Service[], text: string): Service[] {
  const sought = wordsIn(text)
  if (sought.length === 0) return []
  const found = services.flatMap(service => {
    const { letter, unit, name, matters } = service
    const [named, all] = [wordsIn(Object.values(name).join(' ')), wordsIn(`${letter} ${unit}`)]
    all.push(...named, ...matters.flatMap(matter => wordsIn(Object.values(matter).join(' '))))
    const has = (words: string[]) => sought.every(its => words.some(word => word.startsWith(its)))
    if (!has(all)) return []
    return [{ service, rank: letter === text.trim().toUpperCase() ? 0 : has(named) ? 1 : 2 }]
  })
  return found.sort((a, b) => a.rank - b.rank).map(({ service }) => service)
}

/** Without accents and signs, which no key of the kiosk has. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
