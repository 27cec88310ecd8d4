/** When booths opened, paused and closed is asked for by reports of years, and is one event in many. */
import type { Migration } from '../migration.ts'

export const boothsAtOnce: Migration = {
  name: '0014-booths-at-once',
  up: db =>
    void db.exec(
      `CREATE INDEX events_of_booths ON events (seq) WHERE type IN ('BoothOpened', 'BoothPaused', 'BoothClosed')`,
    ),
}
