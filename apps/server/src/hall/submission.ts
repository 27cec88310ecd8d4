/** A command on its way to the hall, and what its caller is told when it is done. */
import type { Command, HallEvent, HallState, Meta } from '@antrean/queue-core'

/** What is known once the command was decided; `nextSeq` names a ticket that is issued now. */
export type Moment = Meta & { nextSeq: number }

export type Outcome = { state: HallState; events: HallEvent[]; at: number }

export type Submission = {
  /** Made by the client; null for the hall's own commands, which nobody sends twice. */
  commandId: string | null
  actor: string
  /** Tells apart what was asked: the same commandId with another fingerprint is refused. */
  fingerprint: string
  command(moment: Moment): Command
  /** The value of the acknowledgement, read from the hall as the command left it. */
  value(outcome: Outcome): unknown
}
