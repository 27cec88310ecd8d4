/** How far the audit trail beside the record was seen to go (record/trail.ts): one row. */
import type { Store, TrailEnd } from '../store.ts'
import { type Database, soon } from './database.ts'

/** Throws where the file is of a release that kept none. */
export const trailIn = (db: Database): TrailEnd | null =>
  (db.prepare('SELECT id, digest FROM trail').get() as TrailEnd | undefined) ?? null

export function openTrail(db: Database): Store['trail'] {
  const insert = db.prepare('INSERT INTO trail (id, digest) VALUES (?, ?)')
  const forget = db.prepare('DELETE FROM trail')
  const write = db.transaction(({ id, digest }: TrailEnd) => {
    forget.run()
    insert.run(id, digest)
  })
  return {
    known: () => trailIn(db),
    note: end => soon(db, () => write(end)),
    forget: () => void forget.run(),
  }
}
