/**
 * What is kept of people, so that it can be gone. SQLite leaves copies of a row behind in pages where rows were moved, also
 * with `secure_delete`; so an erasure empties the whole table, whose pages are overwritten, and puts back who stays. The
 * write-ahead log has older pages yet: it is cut at the next quiet moment (open-store.ts).
 */
import type { PersonPurpose } from '@antrean/queue-core'
import type { Person, Personal } from '../../people/person.ts'
import type { Batch } from '../batch.ts'
import type { PeopleKept } from '../store.ts'
import type { Database } from './database.ts'

type Row = {
  ref: string
  purpose: PersonPurpose
  about: string
  came_at: number
  erase_at: number
  salt: string
  name: string | null
  phone: string | null
  email: string | null
  text: string | null
  reason: string | null
}
const COLUMNS = [
  ...['ref', 'purpose', 'about', 'came_at', 'erase_at', 'salt'],
  ...['name', 'phone', 'email', 'text', 'reason'],
]

const asPerson = ({ ref, purpose, about, came_at, erase_at, salt, ...fields }: Row): Person => ({
  ...{ ref, purpose, about, cameAt: came_at, eraseAt: erase_at, salt },
  personal: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Personal,
})

export function readPeople(db: Database): PeopleKept {
  const get = db.prepare(`SELECT ${COLUMNS} FROM people WHERE ref = ?`)
  const find = db.prepare(
    `SELECT ${COLUMNS} FROM people WHERE (:about IS NULL OR about = :about) AND (:phone IS NULL OR phone = :phone)
     AND (:email IS NULL OR email = :email) AND (:name IS NULL OR lower_name = :name)
     AND (:part IS NULL OR instr(lower_name, :part) > 0) ORDER BY n`,
  )
  const due = db.prepare('SELECT ref, purpose FROM people WHERE erase_at <= ? ORDER BY erase_at, n')
  return {
    get(ref) {
      const row = get.get(ref) as Row | undefined
      return row ? asPerson(row) : null
    },
    find({ about, name, partOfName, phone, email }) {
      const given = { about, phone, email, name: name?.toLowerCase(), part: partOfName?.toLowerCase() }
      const sought = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, value ?? null]))
      if (Object.values(sought).every(value => value === null)) return []
      return (find.all(sought) as Row[]).map(asPerson)
    },
    due: at => due.all(at) as Pick<Person, 'ref' | 'purpose'>[],
  }
}

/** Within the transaction of a batch. */
export function keepPeople(db: Database): (people: Batch['people']) => void {
  const values = [...COLUMNS, 'lower_name'].map(column => `:${column}`)
  const insert = db.prepare(`INSERT INTO people (${COLUMNS}, lower_name) VALUES (${values})`)
  const all = db.prepare(`SELECT ${COLUMNS} FROM people ORDER BY n`)
  // Without a condition: the pages are given back whole, and each is overwritten.
  const empty = db.prepare('DELETE FROM people')
  const put = ({ ref, purpose, about, cameAt, eraseAt, salt, personal }: Person): void => {
    const { name = null, phone = null, email = null, text = null, reason = null } = personal
    insert.run({
      ...{ ref, purpose, about, came_at: cameAt, erase_at: eraseAt, salt },
      ...{ name, phone, email, text, reason, lower_name: name?.toLowerCase() ?? null },
    })
  }
  return ({ kept, erased }) => {
    if (erased.length > 0) {
      const gone = new Set(erased)
      const staying = (all.all() as Row[]).filter(({ ref }) => !gone.has(ref)).map(asPerson)
      empty.run()
      for (const person of staying) put(person)
    }
    for (const person of kept) put(person)
  }
}
