/**
 * Tickets that have ended, each as it stood then. A ticket is filed once, when it ends: until then the hall has it in its
 * memory and in the log (docs/decisions/0032).
 */
import type { Ticket } from '@antrean/queue-core'
import type { Database } from './database.ts'

export function openTickets(db: Database) {
  const insert = db.prepare(
    'INSERT INTO tickets (key, date, data) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET data = excluded.data',
  )
  const find = db.prepare('SELECT data FROM tickets WHERE key = ?').pluck()
  // No index: a clock is corrected once in years, and every ticket would pay for it.
  const ofDate = db.prepare('SELECT data FROM tickets WHERE date = ? ORDER BY key').pluck()
  const sinceDate = db.prepare('SELECT data FROM tickets WHERE date >= ? ORDER BY key').pluck()
  const onDate = (date: string): Ticket[] =>
    (ofDate.all(date) as string[]).map(data => JSON.parse(data) as Ticket)
  return {
    /** `date`: the hall's date, YYYY-MM-DD. Filed again where its paper or its miss was recorded after its end. */
    file: (key: number, ticket: Ticket, date: string): void =>
      void insert.run(key, date, JSON.stringify(ticket)),
    /** All that were filed under the date, however the dates follow each other in the log. */
    onDate,
    /** All that were filed under the date or a later one, in the order of their issue. */
    since: (date: string): Ticket[] =>
      (sinceDate.all(date) as string[]).map(data => JSON.parse(data) as Ticket),
    /** The last numbers, by service. */
    numbersOn(date: string): Record<string, number> {
      const issued: Record<string, number> = {}
      for (const { number } of onDate(date)) {
        const letter = number.charAt(0)
        issued[letter] = Math.max(issued[letter] ?? 0, Number(number.slice(1)))
      }
      return issued
    },
    byKey(key: number): Ticket | null {
      const data = find.get(key) as string | undefined
      return data === undefined ? null : (JSON.parse(data) as Ticket)
    },
  }
}

export type Tickets = ReturnType<typeof openTickets>
