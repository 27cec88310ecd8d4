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

type Promised = Pick<TicketView, 'issuedAt' | 'callBy' | 'firstCalledAt' | 'atRiskAt'> &
  Partial<Pick<TicketView, 'legFrom'>>

/** Who was called, sent on to another service, and waits for that. */
export const waitsAgain = ({
  state,
  transferredAt,
}: Partial<Pick<TicketView, 'state' | 'transferredAt'>>): boolean =>
  state === 'waiting' && transferredAt !== undefined

/** A call that counts settles the promise of its wait; each wait has its own. */
export function slackOf(ticket: Promised, now: number): Slack {
  const callBy = Date.parse(ticket.callBy)
  const whole = Math.max(promisedMs(ticket), 1)
  const leftMs = callBy - (ticket.firstCalledAt === null ? now : Date.parse(ticket.firstCalledAt))
  const share = Math.min(Math.max(leftMs / whole, 0), 1)
  if (leftMs < 0) return { state: 'late', leftMs, share }
  const settled = ticket.firstCalledAt !== null
  return { state: !settled && ticket.atRiskAt ? 'risk' : 'calm', leftMs, share }
}

/** Since when it waits: its issue, the end of the service before, a transfer or parking. Epoch ms. */
export const waitsFrom = ({ legFrom, issuedAt }: Pick<TicketView, 'legFrom' | 'issuedAt'>): number =>
  Date.parse(legFrom ?? issuedAt)

export const promisedMs = (ticket: Pick<TicketView, 'callBy' | 'legFrom' | 'issuedAt'>): number =>
  Date.parse(ticket.callBy) - waitsFrom(ticket)

/** Milliseconds the visitor waited until the first call, or has waited so far. */
export const waitedMs = (ticket: Promised, now: number): number =>
  (ticket.firstCalledAt === null ? now : Date.parse(ticket.firstCalledAt)) - waitsFrom(ticket)
