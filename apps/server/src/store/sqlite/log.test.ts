import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { batch, events } from '../../testing/batches.ts'
import { temporaryFolder } from '../../testing/start-server.ts'
import { openStore, type SqliteStore } from './open-store.ts'

let file: string
let store: SqliteStore
const at = Date.parse('2026-03-02T09:00:00+07:00')

beforeEach(() => {
  file = join(temporaryFolder(), 'hall.sqlite')
  store = openStore(file)
  store.write(batch({ events: events(1, { type: 'ServiceClosed', at, actor: 'staff:dewi', service: 'A' }) }))
})

describe('[Q19] the log', () => {
  it('refuses to change an event', () => {
    expect(() => store.db.prepare("UPDATE events SET actor = 'nobody'").run()).toThrow(/append-only/)
  })
  it('refuses to remove an event', () => {
    expect(() => store.db.prepare('DELETE FROM events').run()).toThrow(/append-only/)
  })
  it('refuses to replace an event', () => {
    expect(() =>
      store.db
        .prepare(
          "REPLACE INTO events (seq, at, type, actor, data) VALUES (1, 0, 'ServiceOpened', 'nobody', '{}')",
        )
        .run(),
    ).toThrow()
    expect([...store.log.today()][0]?.event).toMatchObject({ type: 'ServiceClosed', actor: 'staff:dewi' })
  })
})

it('keeps what an acknowledgement promises: WAL, and a sync for each commit', () => {
  expect(store.db.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(store.db.pragma('synchronous', { simple: true })).toBe(2)
})

it('a row that cannot be read is named, and the remedy', () => {
  store.db
    .prepare("INSERT INTO events (seq, at, type, actor, data) VALUES (2, 0, 'ServiceOpened', 'x', '{broken')")
    .run()
  expect(() => [...store.log.today()]).toThrow(
    /^Event 2 \(ServiceOpened\) of the log cannot be read. Restore/,
  )
})

it('a file of a newer release is refused with the remedy', () => {
  store.db.pragma('user_version = 99')
  store.close()
  expect(() => openStore(file)).toThrow(/release 99 .* Start the newer server/)
})

it('reads today by the index, however long the history', () => {
  const plan = (sql: string) =>
    (store.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail)
  expect(
    plan(
      "SELECT max(seq) FROM events WHERE type IN ('HallConfigured', 'DayOpened') AND type = 'DayOpened' AND seq < 9",
    ).join(),
  ).toMatch(/SEARCH events USING COVERING INDEX events_landmarks/)
  expect(plan('SELECT seq FROM events WHERE ticket = 5 ORDER BY seq').join()).toMatch(/events_of_ticket/)
  expect(plan('SELECT * FROM tickets WHERE key = 5').join()).toMatch(/INTEGER PRIMARY KEY/)
})
