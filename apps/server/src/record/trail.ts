/**
 * How far the audit trail of access.sqlite was seen to go, kept in hall.sqlite: each file knows of the other. An older
 * access.sqlite in the place of the known one lacks entries, and would let in again whoever was removed since.
 */
import { existsSync, statSync } from 'node:fs'
import type { Audit } from '../access/audit.ts'
import { hasRoom } from '../store/sqlite/room.ts'
import { lookInto } from '../store/sqlite/seen.ts'
import { trailIn } from '../store/sqlite/trail.ts'
import type { Store, TrailEnd } from '../store/store.ts'

/** Notes how far the trail goes, never less than before. */
export function followTrail(trail: Store['trail'], end: Audit['end']): () => void {
  let noted = 0
  return () => {
    const found = end()
    if (!found || found.id <= noted) return
    if ((trail.known()?.id ?? 0) < found.id) trail.note(found)
    noted = found.id
  }
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

function readKnown(hall: string): TrailEnd | null {
  if (!existsSync(hall) || statSync(hall).size === 0 || !hasRoom(hall)) return null
  try {
    return lookInto(hall, trailIn, true)
  } catch {
    // Of an earlier release, or damaged, which is told elsewhere.
    return null
  }
}
