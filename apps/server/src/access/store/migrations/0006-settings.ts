/** What was set that is no part of the log, because it says how somebody is reached. */
import type { Migration } from '../../../store/sqlite/migration.ts'

export const settings: Migration = {
  name: '0006-settings',
  up: db => void db.exec('CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT'),
}
