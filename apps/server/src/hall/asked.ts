/** What a commit is decided on: the commands, and what the store kept of them and of the dates they speak of. */
import {
  type Command,
  dueCommands,
  HALL_POLICY,
  MESSAGE_DELIVERY,
  type Named,
  type PersonPurpose,
} from '@antrean/queue-core'
import type { KnownAnswer } from '../store/batch.ts'
import type { Store } from '../store/store.ts'
import { dateOf, type Live } from './live.ts'
import { aggregateOf, readTouched } from './moving.ts'
import type { DayOnRecord } from './on-record.ts'
import type { Brought, Submission } from './submission.ts'

export type Asked = {
  /** What the passing of time calls for; it comes first. */
  due: Command[]
  submissions: readonly Submission[]
  /** By command id: what was answered before. */
  known: ReadonlyMap<string, KnownAnswer>
  days: ReadonlyMap<string, DayOnRecord>
  /** Things with a life of their own, as they stand, by kind and id: those that are touched, and those that time has come for. */
  own: ReadonlyMap<string, unknown>
  awake: readonly Named[]
  /** By reference: why something is kept of the people that the commands speak of. */
  people: ReadonlyMap<string, PersonPurpose>
  /** Of the names that are brought, those that a ticket of an older day bears. */
  taken: ReadonlySet<string>
}

/** Of those that time has come for, so many in one commit. */
const AWAKE_TOGETHER = 100

export function ask(store: Store, live: Live, submissions: readonly Submission[], at: number): Asked {
  // A record begins with a set-up, also where one is shown already.
  const due = live.seq > 0 ? [...dueCommands(live.state, at, HALL_POLICY), ...timeOver(store, live, at)] : []
  const known = new Map<string, KnownAnswer>()
  const days = new Map<string, DayOnRecord>()
  const people = new Map<string, PersonPurpose>()
  const taken = new Set<string>()
  if (due.some(({ type }) => type === 'OpenDay')) {
    const date = dateOf(live, at)
    days.set(date, onRecord(store, date, store.log.wasOpened(date)))
  }
  for (const { commandId, about, aboutPerson, brings } of submissions) {
    const answer = commandId && store.answers.find(commandId)
    if (answer) known.set(commandId, answer)
    const person = aboutPerson && store.people.get(aboutPerson)
    if (person) people.set(person.ref, person.purpose)
    if (brings) for (const name of takenOf(store.tickets, brings)) taken.add(name)
    if (!about) continue
    const date = about(at)
    days.set(date, onRecord(store, date))
  }
  const awake = live.seq > 0 ? awakeNow(store, live, at) : []
  const touched = submissions.flatMap(({ touches = [] }) => touches)
  // Whatever happens may have a message queued, by the hall's own order of channels.
  const own = readTouched(store.aggregates, [...touched, ...awake, MESSAGE_DELIVERY])
  return { due, submissions, known, days, people, own, awake, taken }
}

function* takenOf({ keyOfId, keyOfToken }: Store['tickets'], { ticketId, token }: Brought): Iterable<string> {
  if (ticketId !== undefined && keyOfId(ticketId) !== null) yield ticketId
  if (token !== undefined && keyOfToken(token) !== null) yield token
}

/** [K10] Those that time has come for. What goes by dates waits for one that is vouched for: nobody is told too early. */
export const awakeNow = ({ aggregates }: Store, { state }: Live, at: number): Named[] =>
  aggregates
    .awake(at, AWAKE_TOGETHER)
    .filter(({ kind }) => !aggregateOf(kind).byDate || at >= (state.day?.doubtUntil ?? 0))

/** [D3] What of people has had its time. A clock whose date nobody vouched for erases nothing: it cannot be made good. */
export function timeOver({ people }: Store, { state }: Live, at: number): Command[] {
  if (at < (state.day?.doubtUntil ?? 0)) return []
  return people.due(at).map(({ ref, purpose }) => ({
    ...{ type: 'ErasePerson', at, actor: 'system', ref, purpose },
    why: 'time-over',
  }))
}

/** `asked`: whether the tickets are; a new date has none, and looking for them takes long after years. */
function onRecord({ log, tickets }: Store, date: string, asked = true): DayOnRecord {
  return { date, opened: log.wasOpened(date), filed: asked ? tickets.since(date) : [] }
}
