/**
 * A ticket for several services: one number, and one leg for each of them. A leg begins where the one before ended (the first with the
 * issue), and has a promise, a place and figures of its own. [Q56] [Q57]
 */
import type { Breach, MissCause } from './breach.ts'
import type { Wait } from './waits.ts'

/** One that is over. Instants in epoch ms. */
export type Leg = {
  /** What it was for, and where it ended after a transfer. */
  readonly service: string
  readonly lastService: string
  readonly from: number
  /** By which its first call is judged. */
  readonly callBy: number
  readonly firstCalledAt: number | null
  readonly firstBooth: number | null
  readonly calledAt: number | null
  readonly servingAt: number | null
  readonly endedAt: number
  readonly booth: number
  readonly state: 'done' | 'escalated'
  readonly cause: MissCause | null
  /** Where its visitor waited again in it [P16]: the waits before, and what the last one, which is told here, was for and since when. */
  readonly waits?: readonly Wait[] | undefined
  readonly waitFrom?: number | undefined
  readonly waitService?: string | undefined
  /** A miss that is to be acknowledged after the leg is over, as before. */
  readonly breach?: Breach | undefined
  readonly servedBy?: string | undefined
  readonly matter?: string | undefined
  readonly outcome?: string | undefined
}

/** What only such a ticket has. Never changed in place: an undo goes by the one of before. [Q32] */
export type Several = {
  /** Services that are still to come, in their order. */
  readonly further: readonly string[]
  /** Those of which somebody said that they are not needed any more. [Q62] */
  readonly dropped?: readonly string[] | undefined
  readonly over: readonly Leg[]
  /** The present leg: what it is for, since when, who called it first, and why it was missed. */
  readonly service: string
  readonly from: number
  readonly firstBooth: number | null
  readonly cause: MissCause | null
}

/** So many services of one visit at the most, whatever the set-up says. */
export const MOST_FURTHER = 4
