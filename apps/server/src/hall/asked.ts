/** What a commit is decided on: the commands, and what the store kept of them and of the dates they speak of. */
import { type Command, dueCommands, HALL_POLICY } from '@antrean/queue-core'
import type { KnownAnswer } from '../store/batch.ts'
import type { Store } from '../store/store.ts'
import { dateOf, type Live } from './live.ts'
import { readTouched, type Touched } from './moving.ts'
import type { DayOnRecord } from './on-record.ts'
import type { Submission } from './submission.ts'

export type Asked = {
  /** What the passing of time calls for; it comes first. */
  due: Command[]
  submissions: readonly Submission[]
  /** By command id: what was answered before. */
  known: ReadonlyMap<string, KnownAnswer>
  days: ReadonlyMap<string, DayOnRecord>
  /** Things with a life of their own, as they stand, by kind and id: those that are touched, and those that time has come for. */
  own: ReadonlyMap<string, unknown>
  awake: readonly Touched[]
}

/** Of those that time has come for, so many in one commit. */
const AWAKE_TOGETHER = 100

export function ask(store: Store, live: Live, submissions: readonly Submission[], at: number): Asked {
  // A record begins with a set-up, also where one is shown already.
  const due = live.seq > 0 ? dueCommands(live.state, at, HALL_POLICY) : []
  const known = new Map<string, KnownAnswer>()
  const days = new Map<string, DayOnRecord>()
  if (due.some(({ type }) => type === 'OpenDay')) {
    const date = dateOf(live, at)
    days.set(date, onRecord(store, date, store.log.wasOpened(date)))
  }
  for (const { commandId, about } of submissions) {
    const answer = commandId && store.answers.find(commandId)
    if (answer) known.set(commandId, answer)
    if (!about) continue
    const date = about(at)
    days.set(date, onRecord(store, date))
  }
  const awake = live.seq > 0 ? store.aggregates.awake(at, AWAKE_TOGETHER) : []
  const touched = submissions.flatMap(({ touches = [] }) => touches)
  return { due, submissions, known, days, awake, own: readTouched(store.aggregates, [...touched, ...awake]) }
}

/** `asked`: whether the tickets are; a new date has none, and looking for them takes long after years. */
function onRecord({ log, tickets }: Store, date: string, asked = true): DayOnRecord {
  return { date, opened: log.wasOpened(date), filed: asked ? tickets.since(date) : [] }
}
