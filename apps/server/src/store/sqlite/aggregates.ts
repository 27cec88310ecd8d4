/** Things with a life of their own, each as it stands after its last event. */
import type { Kept } from '../batch.ts'
import type { Aggregates, Found } from '../store.ts'
import type { Database } from './database.ts'

type Row = { kind: string; id: string; state: string }
const found = ({ id, state }: Row): Found => ({ id, state: JSON.parse(state) })

export function readAggregates(db: Database): Aggregates {
  const one = db.prepare('SELECT state FROM aggregates WHERE kind = ? AND id = ?').pluck()
  const exact = db.prepare(
    `SELECT id, state FROM aggregate_keys JOIN aggregates USING (kind, id)
     WHERE kind = ? AND key = ? AND value = ? AND id > ? ORDER BY id LIMIT ?`,
  )
  const inOrder = (order: string) =>
    db.prepare(
      `SELECT id, state FROM aggregate_keys JOIN aggregates USING (kind, id)
       WHERE kind = ? AND key = ? AND value BETWEEN ? AND ? ORDER BY value ${order}, id ${order}`,
    )
  const range = { up: inOrder('ASC'), down: inOrder('DESC') }
  const awake = db.prepare(
    'SELECT kind, id, state FROM aggregates WHERE wake_at <= ? ORDER BY wake_at LIMIT ?',
  )
  return {
    of(kind, id) {
      const state = one.get(kind, id) as string | undefined
      return state === undefined ? null : JSON.parse(state)
    },
    where: (kind, key, value, { after = '', most = 1_000 } = {}) =>
      (exact.all(kind, key, value, after, most) as Row[]).map(found),
    *between(kind, key, from, to, order = 'up') {
      for (const row of range[order].iterate(kind, key, from, to)) yield found(row as Row)
    },
    awake: (at, most) => (awake.all(at, most) as Row[]).map(row => ({ kind: row.kind, ...found(row) })),
  }
}

export function keepAggregates(db: Database) {
  const keep = db.prepare(
    `INSERT INTO aggregates (kind, id, wake_at, state) VALUES (?, ?, ?, ?)
     ON CONFLICT (kind, id) DO UPDATE SET wake_at = excluded.wake_at, state = excluded.state`,
  )
  const clear = db.prepare('DELETE FROM aggregate_keys WHERE kind = ? AND id = ?')
  const key = db.prepare('INSERT INTO aggregate_keys (kind, key, value, id) VALUES (?, ?, ?, ?)')
  return ({ kind, id, state, keys, wakeAt }: Kept): void => {
    keep.run(kind, id, wakeAt, JSON.stringify(state))
    clear.run(kind, id)
    for (const [name, value] of Object.entries(keys)) if (value !== null) key.run(kind, name, value, id)
  }
}
