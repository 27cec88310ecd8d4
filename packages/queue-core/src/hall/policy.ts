/** Who is called next: the server chooses, never the officer. Pure, and pluggable so that policies can be compared. */
import { earlier } from './line.ts'
import type { Booth, HallState } from './state.ts'
import type { Priority, Ticket } from './ticket.ts'

/** Why a ticket is the next, for the officer's screen and the record. */
export const CALL_REASONS = [
  /** The earliest promise of those who wait for the booth. */
  'earliest',
  /** A priority visitor, within the hall's share. */
  'priority',
  /** Its promised moment has passed, and calling it makes nobody else late. */
  'missed',
  /** Its promised moment has passed so long ago that it may not be passed over again. */
  'overdue',
  /** It can still be called in time; the missed ones before it make it late. */
  'still-in-time',
  /** Who is promised earlier can be called in time by another booth; this one cannot. */
  'others-can-wait',
  /** A supervisor's choice, with a reason on record. */
  'supervisor',
] as const
export type CallReason = (typeof CALL_REASONS)[number]

/**
 * `ahead`: a visitor goes before others because of his priority, which spends the priority share. `passedOver`: somebody
 * overdue was passed over; a booth does so only a few times running.
 */
export type Choice = { ticket: Ticket; ahead: boolean; why: CallReason; passedOver?: boolean }

/** `at`: epoch ms. Returns null when nobody waits for this booth. */
export type Policy = (state: HallState, booth: Booth, at: number) => Choice | null

/** A priority visitor goes ahead only on a whole call of credit, so overtaking never exceeds the hall's share. */
export const WHOLE_CALL = 100

/** The earliest promised moment over all services of the booth; priority visitors first within the share. [Q10] [Q11] */
export const earliestPromise: Policy = (state, booth, at) => {
  const normal = head(state, booth, 'normal')
  const priority = head(state, booth, 'priority')
  if (!normal || !priority) {
    const ticket = priority ?? normal
    return ticket && byPromise(ticket, at)
  }
  if (earlier(priority, normal) < 0) return byPromise(priority, at)
  return mayGoAhead(state) ? byPriority(priority) : byPromise(normal, at)
}

export const byPromise = (ticket: Ticket, at: number): Choice => ({
  ticket,
  ahead: false,
  why: ticket.callBy < at ? 'missed' : 'earliest',
})
export const byPriority = (ticket: Ticket): Choice => ({ ticket, ahead: true, why: 'priority' })

/** Whether a priority visitor may go ahead of an earlier promise now. [Q11] */
export const mayGoAhead = (state: HallState): boolean =>
  state.config!.prioritySharePercent > 0 && state.priorityCredit >= WHOLE_CALL

function head(state: HallState, booth: Booth, priority: Priority): Ticket | null {
  let first: Ticket | null = null
  for (const letter of booth.services) {
    const candidate = state.services.get(letter)?.lines[priority][0]
    if (candidate && (!first || earlier(candidate, first) < 0)) first = candidate
  }
  return first
}
