/** A peer's tickets into history: all of the file, or nothing. [X4] */
import { dateInZone } from '@antrean/queue-core'
import type { Live } from '../hall/live.ts'
import type { Store } from '../store/store.ts'
import { type Reading, readTickets } from './read-tickets.ts'

export type Imported =
  | { ok: true; tickets: number; added: number; days: number; from: string; to: string }
  | { ok: false; wrong: string[] }

/** Sentences that are told; whoever mends them sees the next. */
export const MOST_TOLD = 20

/** `now`: epoch ms. */
export function importHistory(
  store: Pick<Store, 'log' | 'imported' | 'addImported'>,
  { state }: Live,
  text: string,
  reading: Reading,
  now: number,
): Imported {
  const { services, timezone } = state.config!
  const own = store.log.stretches().map(({ date }) => date)
  const firstDay = [...own, dateInZone(timezone, now)].sort()[0]!
  const read = readTickets(text, reading, { letters: services.map(({ letter }) => letter), firstDay })
  if (!read.ok) {
    const more = read.wrong.length - MOST_TOLD
    return {
      ok: false,
      wrong: [...read.wrong.slice(0, MOST_TOLD), ...(more > 0 ? [`${more} lines more are wrong.`] : [])],
    }
  }
  const dates = [...new Set(read.tickets.map(({ date }) => date))].sort()
  const added = store.addImported(read.tickets)
  return {
    ok: true,
    tickets: read.tickets.length,
    added,
    days: dates.length,
    from: dates[0]!,
    to: dates.at(-1)!,
  }
}

/** On record: how many, of which days, from whom. */
export const inTrail = (
  { added, tickets, from, to }: Extract<Imported, { ok: true }>,
  source: string,
): string => `${added} of ${tickets} tickets, ${from} to ${to}, from ${source}`

/** The same of what was taken out again. */
export const takenBack = (removed: number, source: string): string => `${removed} tickets from ${source}`

/** A sentence for whoever names a source of which there is nothing. */
export function nothingOf({ imported }: Pick<Store, 'imported'>, source: string): string {
  const known = imported.sources().map(one => one.source)
  return `There are no imported tickets from ${source}. ${known.length > 0 ? `There are some from ${known.join(', ')}.` : 'There are none at all.'}`
}
