/**
 * The names of staff, by the ids that the log has of them. Events of releases before ids have the name itself, and are
 * read as they are.
 */
import type { StaffRows } from './store/staff-rows.ts'

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const UNNAMED = 'a former officer'

export function staffNames(rows: Pick<StaffRows, 'byId' | 'former' | 'ids'>) {
  /** Null for what is no id of anybody who ever was on the staff of this hall. */
  function known(id: string): string | null {
    try {
      const name = rows.byId(id)?.name
      if (name) return name
      const former = rows.former(id)
      if (!former) return null
      if (former.name === null) return UNNAMED
      // Two people of one name: who is gone is shown with the day of it.
      return former.again
        ? `${former.name} (–${new Date(former.removedAt).toISOString().slice(0, 10)})`
        : former.name
    } catch {
      // The file cannot be read now: told elsewhere.
      return null
    }
  }
  return {
    /** Of whoever is on the staff, was, or is unknown: a record may be older than access.sqlite. */
    nameOf: (id: string): string => known(id) ?? (id.replace(ID, '') === '' ? UNNAMED : id),
    /** Of all that are on the staff or were, by id; those whose name was erased are left out. */
    names(): Readonly<Record<string, string>> {
      try {
        const all = rows.ids().map(id => [id, known(id)] as const)
        return Object.fromEntries(
          all.filter((one): one is [string, string] => one[1] !== null && one[1] !== UNNAMED),
        )
      } catch {
        return {}
      }
    },
    /** A sentence, or an actor, in which staff stand by their ids. */
    named: (text: string): string => text.replace(ID, id => known(id) ?? id),
  }
}

export type StaffNames = ReturnType<typeof staffNames>
