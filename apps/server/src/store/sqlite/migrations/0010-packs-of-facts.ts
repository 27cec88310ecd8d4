/** What reports count of tickets that have ended, many in a row: quicker to read than the tickets themselves (docs/decisions/0340). */
import type { Migration } from '../migration.ts'

const SCHEMA = `
-- Of the tickets with keys from 'begin' on and below 'until'. Made again from the tickets and the log wherever it is missing.
CREATE TABLE fact_packs (
  begin INTEGER PRIMARY KEY,
  until INTEGER NOT NULL,
  data  BLOB NOT NULL
) STRICT;
`

export const packsOfFacts: Migration = { name: '0010-packs-of-facts', up: db => void db.exec(SCHEMA) }
