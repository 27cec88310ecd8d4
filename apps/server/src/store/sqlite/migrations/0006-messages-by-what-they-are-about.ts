/** Messages of before are found by the case or ticket that they are about, and by when they were queued, as those from now on. */
import type { Migration } from '../migration.ts'

const KEYS = `
INSERT INTO aggregate_keys (kind, key, value, id)
SELECT kind, 'about', json_extract(state, '$.about'), id FROM aggregates
WHERE kind = 'message' AND json_extract(state, '$.about') IS NOT NULL;

INSERT INTO aggregate_keys (kind, key, value, id)
SELECT kind, 'queued', json_extract(state, '$.queuedAt'), id FROM aggregates WHERE kind = 'message'
`

export const messagesByWhatTheyAreAbout: Migration = {
  name: '0006-messages-by-what-they-are-about',
  up: db => void db.exec(KEYS),
}
