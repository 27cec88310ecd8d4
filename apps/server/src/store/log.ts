/** The append-only log: events in, and today's events out again. */
import { HallEvent } from '@antrean/queue-core'
import type { Database } from './database.ts'
import { keyOfId } from './ticket-key.ts'

export type Recorded = { seq: number; event: HallEvent }
type Row = { seq: number; at: number; type: string; actor: string; data: string }

export function openLog(db: Database) {
  const insert = db.prepare(
    'INSERT INTO events (seq, at, type, actor, command_id, ticket, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const last = db.prepare('SELECT max(seq) FROM events').pluck()
  const landmark = db
    .prepare(
      `SELECT max(seq) FROM events
       WHERE type IN ('HallConfigured', 'DayOpened') AND type = ? AND seq < ?`,
    )
    .pluck()
  const lastAt = db.prepare('SELECT at FROM events ORDER BY seq DESC LIMIT 1').pluck()
  const openedOn = db.prepare(
    `SELECT 1 FROM events WHERE type IN ('HallConfigured', 'DayOpened') AND type = 'DayOpened'
     AND data ->> '$.date' = ? LIMIT 1`,
  )
  const correctedTo = db.prepare(
    `SELECT 1 FROM events WHERE type = 'ClockCorrected' AND data ->> '$.day.date' = ? LIMIT 1`,
  )
  const one = db.prepare('SELECT seq, at, type, actor, data FROM events WHERE seq = ?')
  const since = db.prepare('SELECT seq, at, type, actor, data FROM events WHERE seq >= ? ORDER BY seq')
  const ofTicket = db.prepare('SELECT seq, at, type, actor, data FROM events WHERE ticket = ? ORDER BY seq')

  const seqBefore = (type: HallEvent['type'], before: number) =>
    (landmark.get(type, before) as number | null) ?? null

  return {
    append(seq: number, event: HallEvent, commandId: string | null): void {
      const { type, at, actor, ...data } = event
      const ticket = 'ticketId' in data ? keyOfId(data.ticketId) : null
      insert.run(seq, at, type, actor, commandId, ticket, JSON.stringify(data))
    },
    /** When the last event happened, or null where there is none. */
    lastAt: () => (lastAt.get() as number | undefined) ?? null,
    /** Also where a correction of the clock made an open day that of the date. */
    wasOpened: (date: string) => (openedOn.get(date) ?? correctedTo.get(date)) !== undefined,
    lastSeq: () => (last.get() as number | null) ?? 0,
    /** What today's state is made of: the set-up that the day began with, and all that happened since. */
    *today(): Generator<Recorded> {
      const opened = seqBefore('DayOpened', Number.MAX_SAFE_INTEGER)
      const configured = opened && seqBefore('HallConfigured', opened)
      if (configured) yield read(one.get(configured) as Row)
      for (const row of since.iterate(opened ?? 0)) yield read(row as Row)
    },
    /** What happened after `seq`: written by this very server a moment ago, so it is not checked again. */
    *after(seq: number): Generator<Recorded> {
      for (const row of since.iterate(seq + 1)) {
        const { type, at, actor, data } = row as Row
        const event = { type, at, actor, ...(JSON.parse(data) as object) } as HallEvent
        yield { seq: (row as Row).seq, event }
      }
    },
    ofTicket: (key: number): Recorded[] => (ofTicket.all(key) as Row[]).map(read),
  }
}

export type Log = ReturnType<typeof openLog>

/** Throws where the row is not what this release wrote, and names it. */
function read({ seq, at, type, actor, data }: Row): Recorded {
  try {
    return { seq, event: HallEvent.parse({ type, at, actor, ...(JSON.parse(data) as object) }) }
  } catch (error) {
    throw new Error(
      `Event ${seq} (${type}) of the log cannot be read. Restore the data folder from a backup. ${(error as Error).message}`,
    )
  }
}
