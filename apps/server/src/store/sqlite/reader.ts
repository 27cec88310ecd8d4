/** The record as a thread beside the hall reads it: through a connection that cannot write. */
import Sqlite from 'better-sqlite3'
import type { Reader } from '../store.ts'
import { readAggregates } from './aggregates.ts'
import type { Database } from './database.ts'
import { readImported } from './imported.ts'
import { readLog } from './log.ts'
import { readPacks } from './packs.ts'
import { readTickets } from './tickets.ts'

export const openReader = (file: string): Reader =>
  readerOf(new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5_000 }))

export const readerOf = (db: Database): Reader => ({
  log: readLog(db),
  tickets: readTickets(db),
  packs: readPacks(db),
  aggregates: readAggregates(db),
  imported: readImported(db),
  atOneMoment: read => db.transaction(read)(),
  close: () => void db.close(),
})
