/** What was set, by its name, as JSON. */
import type { Database } from '../../store/sqlite/database.ts'

export function settingRows(db: Database) {
  const read = db.prepare('SELECT value FROM settings WHERE name = ?').pluck()
  const write = db.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  return {
    get: (name: string) => read.get(name) as string | undefined,
    set: (name: string, value: string): void => void write.run(name, value),
  }
}

export type SettingRows = ReturnType<typeof settingRows>
