/** What reports count of tickets, many in one row. What is in a row is theirs (reports/packs/). */
import type { Pack, Packs } from '../store.ts'
import { type Database, soon } from './database.ts'

export function readPacks(db: Database): Packs {
  /** No pack overlaps another, so the one before `from` is the only one that may reach beyond it. */
  const range = db.prepare(
    `SELECT begin, until, data FROM fact_packs
     WHERE begin >= ifnull((SELECT max(begin) FROM fact_packs WHERE begin <= :from), 0)
       AND begin < :to AND until > :from ORDER BY begin`,
  )
  const end = db.prepare(
    `SELECT min(until) FROM (SELECT :from AS until UNION ALL SELECT until FROM fact_packs WHERE begin >= :from) AS pack
     WHERE NOT EXISTS (SELECT 1 FROM fact_packs WHERE begin = pack.until)`,
  )
  const next = db.prepare('SELECT min(begin) FROM fact_packs WHERE begin > ?').pluck()
  const count = db.prepare('SELECT count(*) FROM (SELECT 1 FROM tickets WHERE key >= ? AND key < ? LIMIT ?)')
  return {
    between: (from, to) => range.iterate({ from, to }) as IterableIterator<Pack>,
    gap(from, before, most) {
      const begin = end.pluck().get({ from }) as number
      const until = next.get(begin) as number | null
      const last = Math.min(until ?? before, before)
      return { begin, until, tickets: count.pluck().get(begin, last, most) as number }
    },
  }
}

export function keepPack(db: Database): (pack: Pack, asOf: number) => boolean {
  const insert = db.prepare(
    `INSERT OR IGNORE INTO fact_packs (begin, until, data) SELECT :begin, :until, :data
     WHERE NOT EXISTS (SELECT 1 FROM events WHERE seq > :asOf AND ticket >= :begin AND ticket < :until)`,
  )
  return (pack, asOf) => {
    let kept = false
    soon(db, () => {
      kept = insert.run({ ...pack, asOf }).changes > 0
    })
    return kept
  }
}

/** The pack that holds the key, where there is one. */
export function dropPackOf(db: Database): (key: number) => void {
  const drop = db.prepare(
    `DELETE FROM fact_packs WHERE begin = (SELECT max(begin) FROM fact_packs WHERE begin <= :key) AND until > :key`,
  )
  return key => void drop.run({ key })
}
