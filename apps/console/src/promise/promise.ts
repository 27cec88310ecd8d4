/** How near a visitor is to the promised moment: calm, at risk or late. The server says who is at risk; late is by its clock. */
import type { TicketView } from '@antrean/queue-core/contract'

export type PromiseState = 'calm' | 'risk' | 'late'

export type Slack = {
  state: PromiseState
  /** Milliseconds until the promised moment; negative once it has passed. */
  leftMs: number
  /** What is left of the whole promise, 1 at the press, 0 at the promised moment. */
  share: number
}

type Promised = Pick<TicketView, 'issuedAt' | 'callBy' | 'firstCalledAt' | 'atRiskAt'>

/** A first call settles the promise: what happens to the ticket afterwards neither breaks nor mends it. */
export function slackOf(ticket: Promised, now: number): Slack {
  const callBy = Date.parse(ticket.callBy)
  const whole = Math.max(callBy - Date.parse(ticket.issuedAt), 1)
  const leftMs = callBy - (ticket.firstCalledAt === null ? now : Date.parse(ticket.firstCalledAt))
  const share = Math.min(Math.max(leftMs / whole, 0), 1)
  if (leftMs < 0) return { state: 'late', leftMs, share }
  const settled = ticket.firstCalledAt !== null
  return { state: !settled && ticket.atRiskAt ? 'risk' : 'calm', leftMs, share }
}

/** Milliseconds the visitor waited until the first call, or has waited so far. */
export const waitedMs = (ticket: Promised, now: number): number =>
  (ticket.firstCalledAt === null ? now : Date.parse(ticket.firstCalledAt)) - Date.parse(ticket.issuedAt)
