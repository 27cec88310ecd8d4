/** What can be exported, each with where it is read. docs/export.md has the columns, and a test holds it to them. */
import Sqlite from 'better-sqlite3'
import type { Database } from './database.ts'
import {
  datedRows,
  logRows,
  peopleRows,
  type Rows,
  type Scope,
  thingRows,
  ticketRows,
  wholeView,
} from './views.ts'
import { DATA } from './whole-event.ts'

export const EXPORT_SETS = [
  ...(['tickets', 'legs', 'stages', 'calls', 'papers', 'booths'] as const),
  ...(['cases', 'case-stages', 'case-hands', 'ratings', 'rating-answers', 'messages'] as const),
  ...(['imported', 'services', 'events', 'audit', 'people'] as const),
] as const
export type ExportSet = (typeof EXPORT_SETS)[number]
/** All but what stands in access.sqlite. */
type OfHall = Exclude<ExportSet, 'audit'>

/** Columns of whoever the state of a thing refers to. */
const kept = (kind: string, ref: string, ...columns: [column: string, as: string][]): string =>
  columns
    .map(
      ([column, as]) =>
        `, (SELECT ${column} FROM people WHERE ref =
          (SELECT state ->> '$.${ref}' FROM aggregates WHERE kind = '${kind}' AND id = its.id)) AS ${as}`,
    )
    .join('')
const APPLICANT = kept(
  'case',
  'applicant.ref',
  ['name', 'applicant_name'],
  ['phone', 'applicant_phone'],
  ['email', 'applicant_email'],
)
const PERSONAL = {
  cases: `${APPLICANT}${kept('case', 'matter.ref', ['text', 'matter'])}`,
  ratings: kept('rating', 'comment', ['text', 'comment']),
  messages: kept('message', 'person.ref', ['name', 'name'], ['phone', 'phone'], ['email', 'email']),
  // Secrets of pages, and what leads to them, are nobody's.
  events: `, (SELECT json_remove(${DATA}, '$.token', '$.revived', '$.parameters') FROM events WHERE seq = its.seq) AS data`,
} as const

const OPENED = { instant: '$.openedAt' }
const RATED = { date: '$.date' }

/** `personal`: with what is kept of people. */
export function rowsOf(db: Database, set: OfHall, scope: Scope, personal: boolean): Rows {
  const also = (name: keyof typeof PERSONAL) => (personal ? PERSONAL[name] : '')
  switch (set) {
    case 'tickets':
    case 'legs':
      return ticketRows(db, set, scope)
    case 'stages':
    case 'calls':
    case 'papers':
    case 'booths':
      return logRows(db, `bi_${set}`, scope)
    case 'events':
      return logRows(db, 'bi_events', scope, also('events'))
    case 'cases':
      return thingRows(db, 'bi_cases', 'case', OPENED, scope, also('cases'))
    case 'case-stages':
      return thingRows(db, 'bi_case_stages', 'case', OPENED, scope)
    case 'case-hands':
      return thingRows(db, 'bi_case_hands', 'case', OPENED, scope)
    case 'ratings':
      return thingRows(db, 'bi_ratings', 'rating', RATED, scope, also('ratings'))
    case 'rating-answers':
      return thingRows(db, 'bi_rating_answers', 'rating', RATED, scope)
    case 'messages':
      return thingRows(db, 'bi_messages', 'message', { instant: '$.queuedAt' }, scope, also('messages'))
    case 'imported':
      return datedRows(db, 'bi_imported', scope)
    case 'services':
      return wholeView(db, 'bi_services')
    case 'people':
      return peopleRows(db, scope)
  }
}

/** The id of the hall whose record it is. */
export function hallIn(file: string): string {
  const db = openToRead(file)
  try {
    return db.prepare('SELECT hall FROM bi_hall').pluck().get() as string
  } finally {
    db.close()
  }
}

export const openToRead = (file: string): Database =>
  new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5_000 })
