import { join } from 'node:path'
import type { LogEvent, Ticket } from '@antrean/queue-core'
import { beforeEach, expect, it } from 'vitest'
import { batch } from '../../testing/batches.ts'
import { temporaryFolder } from '../../testing/start-server.ts'
import { digestOf } from '../digest.ts'
import { openStore, type SqliteStore } from './open-store.ts'
import { DATA } from './whole-event.ts'

let store: SqliteStore
const at = Date.parse('2026-03-02T09:00:00+07:00')
const ID = '0198c5d2-6a00-7c3e-9b1f-0123456789ab'
const meta = { at, actor: 'staff:dewi' }
const issued: LogEvent = {
  ...{ type: 'TicketIssued', ...meta, ticketId: ID, token: 'sJx1f0rZ8mKqPz3AbQ4w7g', number: 'A001' },
  ...{ service: 'A', priority: 'normal', priorityReason: null, language: 'id', callBy: at + 300_000 },
}
const called = (ticketId = ID): LogEvent => ({
  ...{ type: 'TicketCalled', ...meta, ticketId, booth: 1, ahead: false, why: 'earliest' },
})
const near: LogEvent = { type: 'TurnNear', ...meta, ticketId: ID }
const cancelled: LogEvent = {
  type: 'TicketCancelled',
  ...meta,
  ticketId: ID,
  reason: 'they said "ticketId": 7',
}

const write = (...events: [LogEvent, ticket: number | null][]) => {
  const first = store.log.lastSeq() + 1
  store.write(batch({ events: events.map(([event, ticket], n) => ({ seq: first + n, event, ticket })) }))
}
const kept = (): string[] =>
  store.db.prepare('SELECT data FROM events ORDER BY seq').pluck().all() as string[]
const whole = (): object[] =>
  (store.db.prepare(`SELECT ${DATA} AS data FROM events ORDER BY seq`).pluck().all() as string[]).map(data =>
    JSON.parse(data),
  )
const read = () => [...store.log.after(0)].map(({ event }) => event)
const withoutMeta = ({ type: _type, at: _at, actor: _actor, ...data }: LogEvent) => data

beforeEach(() => {
  store = openStore(join(temporaryFolder(), 'hall.sqlite'))
})

it('the id of a ticket stands in its first event alone, and every event is read with it', () => {
  write([issued, 1], [called(), 1])
  write([near, 1], [cancelled, 1])
  const all = [issued, called(), near, cancelled]
  expect(kept().map(data => data.includes(ID))).toEqual([true, false, false, false])
  expect(read()).toEqual(all)
  expect(whole()).toEqual(all.map(withoutMeta))
  expect(store.log.ofTicket(1).map(({ event }) => event)).toEqual(all)
})

it('an event that is about another ticket than the log has under its key says so itself', () => {
  write([issued, 1], [called('t9'), 1], [called('t8'), 700], [called('t7'), null])
  expect(read()).toEqual([issued, ...['t9', 't8', 't7'].map(called)])
  expect(whole()).toEqual(read().map(withoutMeta))
})

it('an event of a release before, which says it, is read and known as it was', () => {
  write([issued, 1])
  const { type, actor, ...data } = { ...withoutMeta(called()), type: 'TicketCalled', actor: 'staff:dewi' }
  const text = JSON.stringify(data)
  store.db
    .prepare(
      'INSERT INTO events (seq, at, type, actor, command_id, ticket, data) VALUES (2, ?, ?, ?, ?, 1, ?)',
    )
    .run(at, type, actor, crypto.randomUUID(), text)
  expect(read()[1]).toEqual(called())
  expect(store.digestAt(2)).toBe(digestOf({ seq: 2, at, type, actor, data: text }))
  write([called(), 1])
  // The same words, so that the digest of an event does not tell how it is kept.
  expect(store.digestAt(3)).toBe(digestOf({ seq: 3, at, type, actor, data: text }))
})

it('a batch that failed leaves no id behind', () => {
  const id = '0198c5d2-6a00-7c3e-9b1f-0123456789ac'
  const other = { ...issued, ticketId: id } as LogEvent
  store.db.exec(`CREATE TRIGGER full BEFORE INSERT ON tickets BEGIN SELECT RAISE(ABORT, 'full'); END`)
  const filed = new Map([[1, { date: '2026-03-02', ticket: { id: ID } as Ticket }]])
  expect(() => store.write(batch({ events: [{ seq: 1, event: issued, ticket: 1 }], filed }))).toThrow('full')
  write([other, 1], [called(), 1], [called(id), 1])
  expect(read()).toEqual([other, called(), called(id)])
})
