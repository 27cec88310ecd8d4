/** What has become of access.sqlite, release by release. A new one is added at the end. */
import type { Migration } from '../../../store/sqlite/migration.ts'
import { whoComesIn } from './0001-who-comes-in.ts'
import { theRecordKnown } from './0002-the-record-known.ts'
import { staffIds } from './0003-staff-ids.ts'
import { apiKeys } from './0004-api-keys.ts'
import { webhooks } from './0005-webhooks.ts'
import { settings } from './0006-settings.ts'
import { staffInTheBrowser } from './0007-staff-in-the-browser.ts'
import { peopleOfAProvider } from './0008-people-of-a-provider.ts'
import { pinsOfADesk } from './0009-pins-of-a-desk.ts'
import { servicesOfStaff } from './0010-services-of-staff.ts'

export const ACCESS_MIGRATIONS: readonly Migration[] = [
  whoComesIn,
  theRecordKnown,
  staffIds,
  apiKeys,
  webhooks,
  settings,
  staffInTheBrowser,
  peopleOfAProvider,
  pinsOfADesk,
  servicesOfStaff,
]
