/** Which services somebody on the staff masters, as JSON; null where they master all. */
import type { Migration } from '../../../store/sqlite/migration.ts'

export const servicesOfStaff: Migration = {
  name: '0010-services-of-staff',
  up: db => void db.exec('ALTER TABLE staff ADD COLUMN masters TEXT'),
}
