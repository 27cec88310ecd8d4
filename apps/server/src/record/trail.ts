/**
 * How far the audit trail of access.sqlite was seen to go, kept in hall.sqlite: each file knows of the other. An older
 * access.sqlite in the place of the known one lacks entries, and would let in again whoever was removed since.
 */
import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Audit } from '../access/audit.ts'
import { hasRoom } from '../store/room.ts'

type Trail = ReturnType<Audit['end']>
type Known = NonNullable<Trail>

/** Made where it is missing, in whatever release: nothing else in the file refers to it. */
const TABLE = 'CREATE TABLE IF NOT EXISTS trail (id INTEGER NOT NULL, digest TEXT NOT NULL) STRICT'

const knownIn = (db: Database.Database): Known | null =>
  (db.prepare('SELECT id, digest FROM trail').get() as Known | undefined) ?? null

/** Notes how far the trail goes, never less than before, without waiting for the disk: an older note says as much. */
export function followTrail(db: Database.Database, end: () => Trail): () => void {
  let noted = 0
  return () => {
    const found = end()
    if (!found || found.id <= noted) return
    db.pragma('synchronous = NORMAL')
    try {
      db.exec(TABLE)
      if ((knownIn(db)?.id ?? 0) < found.id) write(db, found)
      noted = found.id
    } finally {
      db.pragma('synchronous = FULL')
    }
  }
}

const write = (db: Database.Database, { id, digest }: Known): void =>
  db.transaction(() => {
    db.exec('DELETE FROM trail')
    db.prepare('INSERT INTO trail (id, digest) VALUES (?, ?)').run(id, digest)
  })()

/** Another trail was accepted on purpose: what was known of the one before is given up. */
export const forgetTrail = (db: Database.Database): void => {
  db.exec(TABLE)
  db.exec('DELETE FROM trail')
}

/** What `audit` lacks of what hall.sqlite knows, in a sentence; null where it lacks nothing, or nothing is known. */
export function missingFrom(audit: Audit, hall: string): string | null {
  const known = readKnown(hall)
  if (!known || audit.digestAt(known.id) === known.digest) return null
  const last = audit.end()?.id ?? 0
  return last < known.id
    ? `access.sqlite is older than hall.sqlite: its audit trail ends with entry ${last}, and ${known.id} are known.`
    : `access.sqlite is not the file that hall.sqlite knows: entry ${known.id} of its audit trail is another.`
}

function readKnown(hall: string): Known | null {
  if (!existsSync(hall) || statSync(hall).size === 0 || !hasRoom(hall)) return null
  let db: Database.Database | undefined
  try {
    db = new Database(hall, { readonly: true, fileMustExist: true })
    return knownIn(db)
  } catch {
    // Of an earlier release, or damaged, which is told elsewhere.
    return null
  } finally {
    db?.close()
  }
}
