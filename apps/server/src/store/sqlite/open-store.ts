/** The embedded store: one file, one transaction at a time. */
import { statSync } from 'node:fs'
import { type Batch, isEmpty } from '../batch.ts'
import type { Store } from '../store.ts'
import { keepAggregates } from './aggregates.ts'
import { openAnswers } from './answers.ts'
import { openCursors } from './cursors.ts'
import { type Database, openDatabase } from './database.ts'
import { openHallId } from './hall-id.ts'
import { addImported, removeImported } from './imported.ts'
import { appendTo } from './log.ts'
import { HALL_MIGRATIONS } from './migrations/index.ts'
import { dropPackOf, keepPack } from './packs.ts'
import { keepPeople, readPeople } from './people.ts'
import { readerOf } from './reader.ts'
import { hasRoom } from './room.ts'
import { digestAt, gapIn, seenIn } from './seen.ts'
import { fileTickets } from './tickets.ts'
import { openTrail } from './trail.ts'

/** `db` is for tests that look behind the store. */
export type SqliteStore = Store & { db: Database }

export function openStore(file: string): SqliteStore {
  const { db, kept } = openDatabase(file, HALL_MIGRATIONS)
  // What is deleted is overwritten.
  db.pragma('secure_delete = ON')
  const answers = openAnswers(db)
  const hallId = openHallId(db)
  const fill = db.prepare('INSERT INTO probe VALUES (zeroblob(65536))')
  const empty = db.prepare('DELETE FROM probe')
  const write = writeTo(db, answers)
  /** The write-ahead log may hold what was erased: also after a start, because the last one may have ended in between. */
  let traces = true
  return {
    db,
    ...readerOf(db),
    kept,
    get hall() {
      return hallId.known()
    },
    become: hallId.become,
    answers,
    people: readPeople(db),
    addImported: addImported(db),
    removeImported: removeImported(db),
    keepPack: keepPack(db),
    write(batch) {
      write(batch)
      traces ||= batch.people.erased.length > 0
    },
    seen: () => seenIn(db),
    digestAt: seq => digestAt(db, seq),
    gap: () => gapIn(db),
    trail: openTrail(db),
    cursors: openCursors(db),
    probe: db.transaction(() => {
      fill.run()
      empty.run()
    }),
    // On a full disk the file is opened for reading alone (room.ts).
    narrow: db.pragma('locking_mode', { simple: true }) === 'exclusive',
    hasRoom: () => hasRoom(file),
    /** Moves what was committed from the write-ahead log into the database; where somebody was erased, the log is cut. */
    checkpoint() {
      if (!traces) db.pragma('wal_checkpoint(PASSIVE)')
      else if (!cutLog(db)) return 'again'
      else {
        traces = false
        return 'emptied'
      }
      return 'done'
    },
    bytes: () => statSync(file).size,
    saveTo: to => void db.prepare('VACUUM INTO ?').run(to),
  }
}

/** Whether nobody was reading. */
function cutLog(db: Database): boolean {
  const patience = db.pragma('busy_timeout', { simple: true }) as number
  // The hall does not wait for a report.
  db.pragma('busy_timeout = 0')
  try {
    const [{ busy }] = db.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }]
    return busy === 0
  } finally {
    db.pragma(`busy_timeout = ${patience}`)
  }
}

function writeTo(db: Database, answers: ReturnType<typeof openAnswers>): Store['write'] {
  const append = appendTo(db)
  const file = fileTickets(db)
  const dropPack = dropPackOf(db)
  const keep = keepPeople(db)
  const keepAggregate = keepAggregates(db)
  const [begin, commit, rollback] = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'].map(sql => db.prepare(sql))
  return (batch: Batch) => {
    if (isEmpty(batch)) return
    begin!.run()
    try {
      if (batch.forgetAnswersBefore !== null) answers.forgetBefore(batch.forgetAnswersBefore)
      for (const one of batch.events) append(one)
      for (const [key, filed] of batch.filed) {
        file(key, filed)
        dropPack(key)
      }
      for (const one of batch.aggregates) keepAggregate(one)
      keep(batch.people)
      for (const one of batch.answers) answers.record(one)
      commit!.run()
    } catch (error) {
      if (db.inTransaction) rollback!.run()
      throw error
    }
  }
}
