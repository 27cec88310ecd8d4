/** The files of a hall and the releases that this server can read. */
import { join } from 'node:path'
import { ACCESS_MIGRATIONS } from '../access/store/migrations/index.ts'
import { refuseNewer } from '../store/sqlite/database.ts'
import { HALL_MIGRATIONS } from '../store/sqlite/migrations/index.ts'

/** Throws a sentence, before anything in the folder is opened, made or changed. */
export function refuseNewerFiles(folder: string): void {
  refuseNewer(join(folder, 'hall.sqlite'), HALL_MIGRATIONS)
  refuseNewer(join(folder, 'access.sqlite'), ACCESS_MIGRATIONS)
}
