/** A command on its way to the hall, and what its caller is told when it is done. */
import type { Command, HallEvent, HallState, Meta, Named, PersonPurpose } from '@antrean/queue-core'
import type { NewPerson } from '../people/person.ts'
import type { KnownAnswer } from '../store/batch.ts'
import type { AggregateAsk } from './moving.ts'
import type { DayOnRecord } from './on-record.ts'

/** What is known when the command is decided. */
export type Moment = Meta & {
  /** Another ticket bears one of the names that are brought (`Submission.brings`). */
  taken: boolean
  /** As the command before left it. */
  state: HallState
  /** The version of the set-up in force. */
  setUp: number
  onRecord: (date: string) => DayOnRecord
  /** Of what is kept under the reference that was named (`Submission.aboutPerson`); null where nothing is. */
  purposeOf: (ref: string) => PersonPurpose | null
}

/** The names that a press brings for its ticket. */
export type Brought = { ticketId?: string | undefined; token?: string | undefined }

/** `events`: the hall's; `own`: the state of something that was touched. */
export type Outcome = { state: HallState; events: HallEvent[]; own: (one: Named) => unknown; at: number }

export type Submission = {
  /** Made by the client; null for the hall's own commands, which nobody sends twice. */
  commandId: string | null
  actor: string
  /** Tells apart what was asked: the same commandId with another fingerprint is refused. */
  fingerprint: string
  /** The same as a release before made it, when it is another: what was answered before an upgrade is known. [Q18] */
  formerly?: string | undefined
  /** The date, YYYY-MM-DD, of which the command will ask what is on record (`Moment.onRecord`); `at`: now, epoch ms. */
  about?(at: number): string
  /** Of the hall; absent where only things with a life of their own are asked. */
  command?(moment: Moment): Command
  /** The things with a life of their own that it touches. */
  touches?: readonly Named[]
  /** What is asked of them. Where anything is refused, be it by the hall, nothing of it happens. */
  asks?(moment: Moment): AggregateAsk[]
  /** The reference of a person, of whom the command will ask whether something is kept (`Moment.purposeOf`). */
  aboutPerson?: string
  /** What is kept of a person together with what happens; nothing, where the command is refused. */
  person?: NewPerson | undefined
  /** The same, of several. */
  people?: readonly NewPerson[] | undefined
  brings?: Brought | undefined
  /** The value of the acknowledgement, read from the hall as the command left it. */
  value(outcome: Outcome): unknown
}

/** Whether what was answered under its id was an answer to this very command. */
export const wasAsked = (
  { fingerprint, formerly }: Pick<Submission, 'fingerprint' | 'formerly'>,
  known: KnownAnswer,
): boolean => known.fingerprint === fingerprint || known.fingerprint === formerly
