/** What one commit writes, as a value: decided without a disk (hall/decide-batch.ts), and made durable by a store as one whole. */
import {
  type Ack,
  type HallEvent,
  isHallEvent,
  type Keys,
  type LogEvent,
  type Ticket,
} from '@antrean/queue-core'
import type { Person } from '../people/person.ts'

export type Recorded = { seq: number; event: LogEvent }

/** Of what today's state is made. */
export type RecordedOfHall = { seq: number; event: HallEvent }

export const ofHall = (recorded: Recorded): recorded is RecordedOfHall => isHallEvent(recorded.event)

export type KnownAnswer = { fingerprint: string; answer: Ack<unknown> }

/** `date`: the hall's, YYYY-MM-DD, that its number was given under. */
export type Filed = { date: string; ticket: Ticket }

/** A thing with a life of its own, as it stands after the batch. `wakeAt`: when time calls for something, epoch ms. */
export type Kept = { kind: string; id: string; state: unknown; keys: Keys; wakeAt: number | null }

export type Batch = {
  /** Epoch ms. */
  at: number
  /** Each takes the next seq; `ticket`: the key of the one that it is about, or null. */
  events: (Recorded & { ticket: number | null })[]
  /** What a command that is sent again is told. [Q18] */
  answers: (KnownAnswer & { commandId: string; at: number })[]
  /** Tickets that have ended, by their keys, each as it stands after the batch. */
  filed: ReadonlyMap<number, Filed>
  /** Things with a life of their own that changed, each once. */
  aggregates: readonly Kept[]
  /** What is kept of people from now on, and the references of what is kept no more and leaves no trace. [D1] [D2] */
  people: { kept: readonly Person[]; erased: readonly string[] }
  /** Answers given before are asked for by nobody any more; null where none are to be forgotten. Epoch ms. */
  forgetAnswersBefore: number | null
}

export const isEmpty = ({
  events,
  answers,
  filed,
  people,
  aggregates,
  forgetAnswersBefore,
}: Batch): boolean =>
  [events, answers, people.kept, people.erased, aggregates].every(({ length }) => length === 0) &&
  filed.size === 0 &&
  forgetAnswersBefore === null
