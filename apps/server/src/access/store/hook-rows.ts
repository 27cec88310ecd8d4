/** Webhooks, each with the key that its calls are signed by: unlike what others show, it is needed as it is. */
import type { Database } from '../../store/sqlite/database.ts'

/** `fromSeq`: the last event that it is not told of. `madeBy`: the id of a member of staff. All instants are epoch ms. */
export type HookRecord = {
  id: string
  url: string
  secret: string
  kinds: readonly string[]
  madeAt: number
  madeBy: string
  fromSeq: number
  failingSince: number | null
  disabledAt: number | null
  /** `paused`: somebody wanted it so. */
  why: 'gone' | 'refused' | 'paused' | null
}

const COLUMNS =
  'id, url, secret, kinds, made_at AS madeAt, made_by AS madeBy, from_seq AS fromSeq, failing_since AS failingSince, disabled_at AS disabledAt, why'

type Row = Omit<HookRecord, 'kinds'> & { kinds: string }
const read = (row: unknown): HookRecord | undefined =>
  row ? { ...(row as Row), kinds: JSON.parse((row as Row).kinds) } : undefined

export function hookRows(db: Database) {
  const insert = db.prepare(
    'INSERT INTO webhooks (id, url, secret, kinds, made_at, made_by, from_seq) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const byId = db.prepare(`SELECT ${COLUMNS} FROM webhooks WHERE id = ?`)
  const all = db.prepare(`SELECT ${COLUMNS} FROM webhooks ORDER BY made_at DESC, rowid DESC`)
  const remove = db.prepare('DELETE FROM webhooks WHERE id = ?')
  const begin = db.prepare('UPDATE webhooks SET from_seq = ? WHERE id = ?')
  const failing = db.prepare('UPDATE webhooks SET failing_since = ? WHERE id = ? AND failing_since IS NOT ?')
  const disable = db.prepare('UPDATE webhooks SET disabled_at = ?, why = ? WHERE id = ?')
  const enable = db.prepare(
    'UPDATE webhooks SET disabled_at = NULL, why = NULL, failing_since = NULL WHERE id = ?',
  )
  return {
    add(hook: Pick<HookRecord, 'id' | 'url' | 'secret' | 'kinds' | 'madeAt' | 'madeBy' | 'fromSeq'>): void {
      const { id, url, secret, kinds, madeAt, madeBy, fromSeq } = hook
      insert.run(id, url, secret, JSON.stringify(kinds), madeAt, madeBy, fromSeq)
    },
    byId: (id: string) => read(byId.get(id)),
    all: () => all.all().map(row => read(row)!),
    remove: (id: string): boolean => remove.run(id).changes > 0,
    begin: (id: string, seq: number): void => void begin.run(seq, id),
    failing: (id: string, since: number | null): void => void failing.run(since, id, since),
    disable: (id: string, at: number, why: NonNullable<HookRecord['why']>): void =>
      void disable.run(at, why, id),
    enable: (id: string): void => void enable.run(id),
  }
}

export type HookRows = ReturnType<typeof hookRows>
