/** What the rules ask of a way to run the hall; the ways themselves stand in policy/, and one of them is passed in. */
import type { CallReason } from './call-reasons.ts'
import type { Booth, HallState } from './state.ts'
import type { Ticket } from './ticket.ts'

export type Policy = {
  /** Whom a free booth calls: the server chooses, never the officer. */
  choose: Choose
  /**
   * Whether the waiting `ticket` can be promised for `callBy`, epoch ms, which is later than now, and nobody else who waits is
   * called late because of it. Changes nothing.
   */
  harmsNobody(state: HallState, ticket: Ticket, callBy: number, at: number): boolean
  /** Of several free booths, the one that sorts first calls first. */
  boothFirst: (state: HallState) => (a: Booth, b: Booth) => number
}

/** `at`: epoch ms. Returns null when nobody waits for this booth. Changes nothing. */
export type Choose = (state: HallState, booth: Booth, at: number) => Choice | null

/**
 * `ahead`: a visitor goes before others because of their priority, which spends the priority share. `passedOver`: somebody
 * overdue was passed over; a booth does so only a few times running.
 */
export type Choice = { ticket: Ticket; ahead: boolean; why: CallReason; passedOver?: boolean }
