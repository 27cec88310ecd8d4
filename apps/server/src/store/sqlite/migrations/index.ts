/** What has become of hall.sqlite, release by release. A new one is added at the end. */
import type { Migration } from '../migration.ts'
import { theRecord } from './0001-the-record.ts'
import { hallIdAndCursors } from './0002-hall-id-and-cursors.ts'
import { people } from './0003-people.ts'
import { thingsWithALife } from './0004-things-with-a-life.ts'
import { namesOfTickets } from './0005-names-of-tickets.ts'
import { messagesByWhatTheyAreAbout } from './0006-messages-by-what-they-are-about.ts'
import { viewsToRead } from './0007-views-to-read.ts'
import { importedTickets } from './0008-imported-tickets.ts'
import { whatWasDone } from './0009-what-was-done.ts'
import { packsOfFacts } from './0010-packs-of-facts.ts'
import { aTicketIsARow } from './0011-a-ticket-is-a-row.ts'
import { codesOfTwo } from './0012-codes-of-two.ts'
import { legsToRead } from './0013-legs-to-read.ts'
import { boothsAtOnce } from './0014-booths-at-once.ts'
import { everyWait } from './0015-every-wait.ts'

export const HALL_MIGRATIONS: readonly Migration[] = [
  ...[theRecord, hallIdAndCursors, people],
  ...[thingsWithALife, namesOfTickets, messagesByWhatTheyAreAbout],
  ...[viewsToRead, importedTickets, whatWasDone, packsOfFacts],
  ...[aTicketIsARow, codesOfTwo, legsToRead, boothsAtOnce],
  ...[everyWait],
]
