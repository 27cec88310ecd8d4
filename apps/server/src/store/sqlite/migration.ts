/**
 * A file comes to this release by its missing migrations, in their order and in one transaction; forward only. A copy of the
 * file as it was is kept beside it before the first (docs/decisions/0301).
 *
 *   found release ─► copy NAME.release-N.sqlite ─► N+1 ─► N+2 … ─► user_version ─► commit
 */
import type { Database } from 'better-sqlite3'
import { keepCopy, needRoom } from './keep-copy.ts'

/** `name`: that of its file. Once released it is never changed: a later one mends what it got wrong. */
export type Migration = { name: string; up(db: Database): void }

export const releaseIn = (db: Database): number => db.pragma('user_version', { simple: true }) as number

/** Where the file is new; nothing is kept of nothing. */
export function create(db: Database, migrations: readonly Migration[]): void {
  db.transaction(() => apply(db, migrations, 0)).immediate()
}

/** The name of the copy that is kept; null where somebody else has brought the file up to date meanwhile. */
export function migrate(db: Database, migrations: readonly Migration[]): string | null {
  needRoom(db)
  let kept: { name: string; remove(): void } | null = null
  try {
    // Whoever writes waits from here on, so that the copy is what is changed.
    db.transaction(() => {
      const found = releaseIn(db)
      if (found >= migrations.length) return
      kept = keepCopy(db.name, found)
      apply(db, migrations, found)
    }).immediate()
  } catch (error) {
    ;(kept as { remove(): void } | null)?.remove()
    throw error
  }
  return (kept as { name: string } | null)?.name ?? null
}

function apply(db: Database, migrations: readonly Migration[], found: number): void {
  for (const { up } of migrations.slice(found)) up(db)
  db.pragma(`user_version = ${migrations.length}`)
}
