/** What access.sqlite knows of the record (record/mark.ts): a value by its name, as JSON. */
import { type Database, soon } from '../../store/sqlite/database.ts'

type Name = 'mark' | 'accepted' | 'hall'

export function recordRows(db: Database) {
  const read = db.prepare('SELECT value FROM record WHERE name = ?').pluck()
  const write = db.prepare(
    'INSERT INTO record (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  const forget = db.prepare('DELETE FROM record WHERE name = ?')
  return {
    get(name: Name): unknown {
      const value = read.get(name) as string | undefined
      return value === undefined ? null : JSON.parse(value)
    },
    /** In one commit; null where it is to be forgotten. */
    set: db.transaction((values: Partial<Record<Name, object | string | null>>): void => {
      for (const [name, value] of Object.entries(values))
        if (value) write.run(name, JSON.stringify(value))
        else forget.run(name)
    }),
    /** Without waiting for the disk: after a power cut the value before is there. */
    setSoon: (name: Name, value: object | string): void =>
      soon(db, () => void write.run(name, JSON.stringify(value))),
  }
}

export type RecordRows = ReturnType<typeof recordRows>
