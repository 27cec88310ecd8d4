/**
 * Whoever was served, and is sent on or asked to come back, waits again, and is promised anew: each wait has a clock, levels and figures
 * of its own. [P16] The first wait is told by the ticket itself until another begins; from then on by the list of those that are over.
 */
import type { Breach, MissCause } from './breach.ts'

/** One that is over. Instants in epoch ms. */
export type Wait = {
  /** What it was for when it began. */
  readonly service: string
  readonly from: number
  /** By which its call is judged. */
  readonly callBy: number
  readonly firstCalledAt: number | null
  readonly firstBooth: number | null
  readonly cause: MissCause | null
  /** A miss that is to be acknowledged after the wait is over, as before. */
  readonly breach?: Breach | undefined
}

/** What only a ticket has whose visitor waits again. Never changed in place: an undo goes by the one of before. [Q32] */
export type Waits = {
  readonly over: readonly Wait[]
  /** The present wait: what it is for, since when, and why it was missed. */
  readonly service: string
  readonly from: number
  readonly cause: MissCause | null
}
