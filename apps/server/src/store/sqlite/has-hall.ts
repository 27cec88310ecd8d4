/** Whether a data folder has a hall. One that a first start left half made has none. */
import { existsSync } from 'node:fs'
import type { Database } from './database.ts'
import { lookInto, seenIn } from './seen.ts'

type Files = { hall: string; access: string }

/** Nobody else may be at work in the folder. What cannot be read is a hall, which says itself what is the matter. */
export const hasHall = ({ hall, access }: Files): boolean =>
  within(access, marksOne) || within(hall, happened)

const marksOne = (db: Database): boolean =>
  db.prepare("SELECT 1 FROM record WHERE name IN ('mark', 'accepted')").get() !== undefined
const happened = (db: Database): boolean => seenIn(db) !== null

function within(file: string, look: (db: Database) => boolean): boolean {
  if (!existsSync(file)) return false
  try {
    return lookInto(file, look)
  } catch (error) {
    // The file was begun, and nothing was ever written into it.
    return !/^no such table/.test((error as Error).message)
  }
}
