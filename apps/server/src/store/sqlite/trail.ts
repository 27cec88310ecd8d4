/** How far the audit trail beside the record was seen to go (record/trail.ts): one row. */
import type { Store, TrailEnd } from '../store.ts'
import type { Database } from './database.ts'

/** Made where it is missing, in whatever release: nothing else in the file refers to it. */
const TABLE = 'CREATE TABLE IF NOT EXISTS trail (id INTEGER NOT NULL, digest TEXT NOT NULL) STRICT'

/** Throws where the file is of a release that kept none. */
export const trailIn = (db: Database): TrailEnd | null =>
  (db.prepare('SELECT id, digest FROM trail').get() as TrailEnd | undefined) ?? null

export function openTrail(db: Database): Store['trail'] {
  const write = db.transaction(({ id, digest }: TrailEnd) => {
    db.exec('DELETE FROM trail')
    db.prepare('INSERT INTO trail (id, digest) VALUES (?, ?)').run(id, digest)
  })
  return {
    known() {
      db.exec(TABLE)
      return trailIn(db)
    },
    note(end) {
      db.pragma('synchronous = NORMAL')
      try {
        db.exec(TABLE)
        write(end)
      } finally {
        db.pragma('synchronous = FULL')
      }
    },
    forget() {
      db.exec(TABLE)
      db.exec('DELETE FROM trail')
    },
  }
}
