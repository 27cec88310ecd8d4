/** How a list is to be read, as it was asked for in words. */
import type { Field, Reading } from './read-tickets.ts'

type Asked = {
  source: string
  zone?: string | undefined
  services?: string | undefined
  outcomes?: string | undefined
  columns: Partial<Record<Field, string | undefined>>
}

/** Throws one sentence about what is wrong. */
export function readingOf({ source, zone, services, outcomes, columns }: Asked, hallZone: string): Reading {
  const given = Object.fromEntries(Object.entries(columns).filter(([, name]) => name !== undefined))
  return {
    source,
    zone: zoneOf(zone ?? hallZone),
    columns: given as Reading['columns'] & object,
    services: pairsOf('services', services),
    outcomes: pairsOf('outcomes', outcomes),
  }
}

function zoneOf(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    throw new Error(`${zone} is no time zone. Give one like Asia/Jakarta.`)
  }
}

/** `THEIRS=OURS,…` */
function pairsOf(what: string, text = ''): Record<string, string> {
  const pairs = text.split(',').filter(pair => pair.trim() !== '')
  return Object.fromEntries(
    pairs.map(pair => {
      const [, theirs, ours] = /^(.+)=([^=]+)$/.exec(pair) ?? []
      if (!theirs || !ours)
        throw new Error(`${what} is THEIRS=OURS, with commas between, and "${pair.trim()}" is not.`)
      return [theirs.trim(), ours.trim()]
    }),
  )
}
