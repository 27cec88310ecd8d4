/** access.sqlite: staff, devices, sessions, what was tried, and the mark of the record. Nobody else speaks to it. */
import { openDatabase } from '../../store/sqlite/database.ts'
import { widen } from '../../store/sqlite/room.ts'
import { auditRows } from './audit-rows.ts'
import { deviceRows } from './device-rows.ts'
import { hookRows } from './hook-rows.ts'
import { keyRows } from './key-rows.ts'
import { ACCESS_MIGRATIONS } from './migrations/index.ts'
import { pinRows } from './pin-rows.ts'
import { providedRows } from './provided-rows.ts'
import { recordRows } from './record-rows.ts'
import { sessionRows } from './session-rows.ts'
import { settingRows } from './setting-rows.ts'
import { staffRows } from './staff-rows.ts'

export function openAccessStore(file: string, options?: Parameters<typeof openDatabase>[2]) {
  const { db, kept } = openDatabase(file, ACCESS_MIGRATIONS, options)
  return {
    /** The name of the copy that was kept when the file was brought to this release; null where it was of this one. */
    kept,
    audit: auditRows(db),
    devices: deviceRows(db),
    keys: keyRows(db),
    hooks: hookRows(db),
    settings: settingRows(db),
    staff: staffRows(db),
    provided: providedRows(db),
    pins: pinRows(db),
    sessions: sessionRows(db),
    record: recordRows(db),
    /** Another number whenever another connection has written. */
    version: () => db.pragma('data_version', { simple: true }) as number,
    /** What is broken in the file, or null. Reads all of it. */
    damage(): string | null {
      const found = db.pragma('quick_check(1)', { simple: true }) as string
      return found === 'ok' ? null : found
    },
    /** Opened as it should be, once there is room, where it was opened on a full disk. Returns whether that was now. */
    widen: () => widen(db),
    /** Writes all of it into a new file, also where its own is gone. */
    saveTo: (to: string): void => void db.prepare('VACUUM INTO ?').run(to),
    close: (): void => void db.close(),
  }
}

export type AccessStore = ReturnType<typeof openAccessStore>
