/** The append-only log: events in, and today's events out again. */
import { type HallEvent, parseLogEvent } from '@antrean/queue-core'
import { type Batch, ofHall, type Recorded } from '../batch.ts'
import type { BoothStage, CallOrMiss, Log, SetUpRecorded, Stretch } from '../store.ts'
import type { Database } from './database.ts'
import { type KeptRow, keptOf, wholeOf } from './whole-event.ts'

const ROW = 'SELECT seq, at, type, actor, ticket, data FROM events'
/** Repeats the condition of the index of landmarks, so that SQLite takes it. */
const LANDMARK = `type IN ('HallConfigured', 'DayOpened') AND type =`

export function readLog(db: Database): Log {
  const read = reading(db)
  const last = db.prepare('SELECT max(seq) FROM events').pluck()
  const landmark = db.prepare(`SELECT max(seq) FROM events WHERE ${LANDMARK} ? AND seq < ?`).pluck()
  const setUps = db.prepare(`${ROW} WHERE ${LANDMARK} 'HallConfigured' AND seq < ? ORDER BY seq DESC LIMIT ?`)
  const lastAt = db.prepare('SELECT at FROM events ORDER BY seq DESC LIMIT 1').pluck()
  const openedOn = db.prepare(
    `SELECT 1 FROM events WHERE ${LANDMARK} 'DayOpened' AND data ->> '$.date' = ? LIMIT 1`,
  )
  const correctedTo = db.prepare(
    `SELECT 1 FROM events WHERE type = 'ClockCorrected' AND data ->> '$.day.date' = ? LIMIT 1`,
  )
  const one = db.prepare(`${ROW} WHERE seq = ?`)
  const since = db.prepare(`${ROW} WHERE seq >= ? ORDER BY seq`)
  const ofTicket = db.prepare(`${ROW} WHERE ticket = ? ORDER BY seq`)
  const told = db.prepare(
    `SELECT type, data ->> '$.booth' AS booth, data ->> '$.cause' AS cause FROM events
     WHERE ticket = ? AND seq <= ? AND type IN ('TicketCalled', 'TicketMissed') ORDER BY seq`,
  )
  const boothStages = db.prepare(
    `SELECT type, at, data ->> '$.booth' AS booth, data ->> '$.reason' AS reason,
       data ->> '$.officer' AS officer, data ->> '$.idleMs' AS idleMs FROM events
     WHERE seq >= ? AND seq < ? AND type IN ('BoothOpened', 'BoothPaused', 'BoothClosed') ORDER BY seq`,
  )
  const opened = db.prepare(`SELECT seq, data ->> '$.date' AS date FROM events WHERE ${LANDMARK} 'DayOpened'`)
  const corrected = db.prepare(
    `SELECT seq, data ->> '$.day.date' AS date FROM events
     WHERE type = 'ClockCorrected' AND data ->> '$.day.date' IS NOT NULL`,
  )

  const seqBefore = (type: HallEvent['type'], before: number) =>
    (landmark.get(type, before) as number | null) ?? null

  return {
    lastSeq: () => (last.get() as number | null) ?? 0,
    lastAt: () => (lastAt.get() as number | undefined) ?? null,
    wasOpened: date => (openedOn.get(date) ?? correctedTo.get(date)) !== undefined,
    *today() {
      const day = seqBefore('DayOpened', Number.MAX_SAFE_INTEGER)
      const configured = day && seqBefore('HallConfigured', day)
      const rows = configured ? [one.get(configured)] : []
      for (const list of [rows, since.iterate(day ?? 0)])
        for (const row of list) {
          const recorded = read(row as KeptRow)
          if (ofHall(recorded)) yield recorded
        }
    },
    *after(seq) {
      for (const row of since.iterate(seq + 1)) yield read(row as KeptRow)
    },
    setUps: (before, most) => setUps.all(before, most).map(row => read(row as KeptRow) as SetUpRecorded),
    ofTicket: key => (ofTicket.all(key) as KeptRow[]).map(read),
    callsAndMisses: (key, seq) => told.all(key, seq) as CallOrMiss[],
    boothStages: (from, to) => boothStages.iterate(from, to) as Iterable<BoothStage>,
    stretches: () => ([...opened.all(), ...corrected.all()] as Stretch[]).sort((a, b) => a.seq - b.seq),
  }
}

export function appendTo(db: Database) {
  const insert = db.prepare(
    'INSERT INTO events (seq, at, type, actor, ticket, data) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const kept = keptOf(db)
  return (one: Batch['events'][number]): void => {
    const { seq, event, ticket } = one
    insert.run(seq, event.at, event.type, event.actor, ticket, kept(one))
  }
}

/** Throws where a row is not what this release or one before it wrote, and names it. */
function reading(db: Database): (row: KeptRow) => Recorded {
  const whole = wholeOf(db)
  return row => {
    const { seq, at, type, actor } = row
    try {
      return { seq, event: parseLogEvent({ type, at, actor, ...whole(row) }) }
    } catch (error) {
      throw new Error(
        `Event ${seq} (${type}) of the log cannot be read. Restore the data folder from a backup. ${(error as Error).message}`,
      )
    }
  }
}
