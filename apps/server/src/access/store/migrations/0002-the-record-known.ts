/** What is known of the record beside the file (record/mark.ts): a value by its name, as JSON. Release 1 made it late. */
import type { Migration } from '../../../store/sqlite/migration.ts'

export const RECORD_TABLE =
  'CREATE TABLE IF NOT EXISTS record (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT'

export const theRecordKnown: Migration = {
  name: '0002-the-record-known',
  up: db => void db.exec(RECORD_TABLE),
}
