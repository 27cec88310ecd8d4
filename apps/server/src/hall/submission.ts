/** A command on its way to the hall, and what its caller is told when it is done. */
import type { Command, HallEvent, HallState, Meta } from '@antrean/queue-core'
import type { DayOnRecord } from './on-record.ts'

/** What is known when the command is decided; `nextSeq` names a ticket that is issued now. */
export type Moment = Meta & { nextSeq: number; onRecord: (date: string) => DayOnRecord }

export type Outcome = { state: HallState; events: HallEvent[]; at: number }

export type Submission = {
  /** Made by the client; null for the hall's own commands, which nobody sends twice. */
  commandId: string | null
  actor: string
  /** Tells apart what was asked: the same commandId with another fingerprint is refused. */
  fingerprint: string
  /** The date, YYYY-MM-DD, of which the command will ask what is on record (`Moment.onRecord`); `at`: now, epoch ms. */
  about?(at: number): string
  command(moment: Moment): Command
  /** The value of the acknowledgement, read from the hall as the command left it. */
  value(outcome: Outcome): unknown
}
