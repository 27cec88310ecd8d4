/** How far each follower has read the log. After a power cut an older place may be found: it reads that part again. */
import type { Store } from '../store.ts'
import { type Database, soon } from './database.ts'

export function openCursors(db: Database): Store['cursors'] {
  const read = db.prepare('SELECT seq FROM cursors WHERE follower = ?').pluck()
  const write = db.prepare(
    'INSERT INTO cursors (follower, seq) VALUES (?, ?) ON CONFLICT (follower) DO UPDATE SET seq = excluded.seq',
  )
  return {
    of: follower => (read.get(follower) as number | undefined) ?? 0,
    move: (follower, seq) => soon(db, () => void write.run(follower, seq)),
  }
}
