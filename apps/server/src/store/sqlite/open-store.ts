/** The embedded store: one file, one transaction at a time. */
import { statSync } from 'node:fs'
import { type Batch, isEmpty } from '../batch.ts'
import type { Store } from '../store.ts'
import { keepAggregates } from './aggregates.ts'
import { openAnswers } from './answers.ts'
import { openCursors } from './cursors.ts'
import { type Database, openDatabase } from './database.ts'
import { openHallId } from './hall-id.ts'
import { appendTo } from './log.ts'
import { HALL_MIGRATIONS } from './migrations/index.ts'
import { readerOf } from './reader.ts'
import { hasRoom } from './room.ts'
import { digestAt, gapIn, seenIn } from './seen.ts'
import { fileTickets } from './tickets.ts'
import { openTrail } from './trail.ts'

/** `db` is for tests that look behind the store. */
export type SqliteStore = Store & { db: Database }

export function openStore(file: string): SqliteStore {
  const { db, kept } = openDatabase(file, HALL_MIGRATIONS)
  const answers = openAnswers(db)
  const hallId = openHallId(db)
  const fill = db.prepare('INSERT INTO probe VALUES (zeroblob(65536))')
  const empty = db.prepare('DELETE FROM probe')
  return {
    db,
    ...readerOf(db),
    kept,
    get hall() {
      return hallId.known()
    },
    become: hallId.become,
    answers,
    write: writeTo(db, answers),
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
    /** Moves what was committed from the write-ahead log into the database. */
    checkpoint: () => void db.pragma('wal_checkpoint(PASSIVE)'),
    bytes: () => statSync(file).size,
    saveTo: to => void db.prepare('VACUUM INTO ?').run(to),
  }
}

function writeTo(db: Database, answers: ReturnType<typeof openAnswers>): Store['write'] {
  const append = appendTo(db)
  const file = fileTickets(db)
  const keep = keepAggregates(db)
  const [begin, commit, rollback] = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'].map(sql => db.prepare(sql))
  return (batch: Batch) => {
    if (isEmpty(batch)) return
    begin!.run()
    try {
      if (batch.forgetAnswersBefore !== null) answers.forgetBefore(batch.forgetAnswersBefore)
      for (const one of batch.events) append(one)
      for (const [key, filed] of batch.filed) file(key, filed)
      for (const one of batch.kept) keep(one)
      for (const one of batch.answers) answers.record(one)
      commit!.run()
    } catch (error) {
      if (db.inTransaction) rollback!.run()
      throw error
    }
  }
}
