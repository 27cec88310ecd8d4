/** What the hall keeps: one file, one transaction at a time. */
import { statSync } from 'node:fs'
import { openAnswers } from './answers.ts'
import { type Database, openDatabase } from './database.ts'
import { openLog } from './log.ts'
import { hasRoom } from './room.ts'
import { SCHEMA, SCHEMA_VERSION } from './schema.ts'
import { openTickets } from './tickets.ts'

export function openStore(file: string) {
  const db = openDatabase(file, SCHEMA, SCHEMA_VERSION)
  const [begin, commit, rollback] = [
    db.prepare('BEGIN IMMEDIATE'),
    db.prepare('COMMIT'),
    db.prepare('ROLLBACK'),
  ]
  const fill = db.prepare('INSERT INTO probe VALUES (zeroblob(65536))')
  const empty = db.prepare('DELETE FROM probe')
  indexCorrections(db)
  const [log, tickets] = [openLog(db), openTickets(db)]
  return {
    db,
    log,
    answers: openAnswers(db),
    tickets,
    /** The last numbers of a date that was opened before; none of one that was not. */
    numbersOn: (date: string) => (log.wasOpened(date) ? tickets.numbersOn(date) : {}),
    begin: () => void begin.run(),
    commit: () => void commit.run(),
    rollback: () => void (db.inTransaction && rollback.run()),
    /** Throws where nothing can be stored now. */
    probe: db.transaction(() => {
      fill.run()
      empty.run()
    }),
    /** On a full disk the file is opened for reading alone (room.ts); once there is room, it is opened again. */
    narrow: db.pragma('locking_mode', { simple: true }) === 'exclusive',
    hasRoom: () => hasRoom(file),
    /** Moves what was committed from the write-ahead log into the database; nobody should be waiting meanwhile. */
    checkpoint: () => void db.pragma('wal_checkpoint(PASSIVE)'),
    bytes: () => statSync(file).size,
    close: () => void db.close(),
  }
}

/** Corrections of the clock are rare and asked for by every report. Files of an earlier release get the index late. */
function indexCorrections(db: Database): void {
  try {
    db.exec(`CREATE INDEX IF NOT EXISTS events_corrections ON events (seq) WHERE type = 'ClockCorrected'`)
  } catch {
    // A full disk: the next start has room.
  }
}

export type Store = ReturnType<typeof openStore>
