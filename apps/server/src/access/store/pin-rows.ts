/** PINs by person and desk. The file itself takes them along when the person or the desk changes (0009-pins-of-a-desk). */
import type { Database } from '../../store/sqlite/database.ts'

export function pinRows(db: Database) {
  const set = db.prepare(
    `INSERT INTO pins (staff_id, device_id, pin_hash, set_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET pin_hash = excluded.pin_hash, set_at = excluded.set_at, failures = 0`,
  )
  const tried = db
    .prepare(
      `UPDATE pins SET failures = failures + 1 WHERE staff_id = ? AND device_id = ? AND failures < ?
       RETURNING pin_hash`,
    )
    .pluck()
  const right = db.prepare(
    'UPDATE pins SET failures = 0 WHERE staff_id = ? AND device_id = ? AND pin_hash = ?',
  )
  const spent = db.prepare('DELETE FROM pins WHERE staff_id = ? AND device_id = ? AND failures >= ?')
  const remove = db.prepare('DELETE FROM pins WHERE staff_id = ?')
  const at = db.prepare(
    `SELECT staff.id, staff.name FROM pins JOIN staff ON staff.id = pins.staff_id
     WHERE device_id = ? AND failures < ? ORDER BY staff.name`,
  )
  return {
    set: (staffId: string, deviceId: string, pinHash: string, now: number): void =>
      void set.run(staffId, deviceId, pinHash, now),
    /** Counts a try before its outcome is known, and returns the hash to hold it against; none after `most` tries. */
    tried: (staffId: string, deviceId: string, most: number) =>
      tried.get(staffId, deviceId, most) as string | undefined,
    /** It was right: counting begins anew. False where this PIN is gone by now. */
    right: (staffId: string, deviceId: string, pinHash: string): boolean =>
      right.run(staffId, deviceId, pinHash).changes > 0,
    /** Takes it away after `most` wrong ones; whether it did. */
    spent: (staffId: string, deviceId: string, most: number): boolean =>
      spent.run(staffId, deviceId, most).changes > 0,
    /** Those of one person, at every desk; whether there were any. */
    remove: (staffId: string): boolean => remove.run(staffId).changes > 0,
    at: (deviceId: string, most: number) => at.all(deviceId, most) as { id: string; name: string }[],
  }
}

export type PinRows = ReturnType<typeof pinRows>
