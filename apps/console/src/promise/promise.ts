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
  Partial<Pick<TicketView, 'state' | 'transferredAt' | 'legFrom'>>

/** Of a second wait: the server marks who is at risk of the promise alone. */
const RISK_SHARE = 0.25

/**
 * Who was called, transferred and waits again has a clock of their own: as long as the promise was, from the transfer.
 * It is for those who call them; what is counted of the promise was settled by the first call.
 */
export const waitsAgain = ({ state, transferredAt }: Promised): boolean =>
  state === 'waiting' && transferredAt !== undefined

/** The moment by which a visitor who waits is to be called, epoch ms. */
export function dueAt(ticket: Promised): number {
  const callBy = Date.parse(ticket.callBy)
  if (!waitsAgain(ticket) || !ticket.transferredAt) return callBy
  return Date.parse(ticket.transferredAt) + promisedMs(ticket)
}

/** A first call settles the promise: what happens to the ticket afterwards neither breaks nor mends it. */
export function slackOf(ticket: Promised, now: number): Slack {
  if (waitsAgain(ticket)) {
    const leftMs = dueAt(ticket) - now
    const share = Math.min(Math.max(leftMs / Math.max(promisedMs(ticket), 1), 0), 1)
    return { state: leftMs < 0 ? 'late' : share < RISK_SHARE ? 'risk' : 'calm', leftMs, share }
  }
  const callBy = Date.parse(ticket.callBy)
  const whole = Math.max(promisedMs(ticket), 1)
  const leftMs = callBy - (ticket.firstCalledAt === null ? now : Date.parse(ticket.firstCalledAt))
  const share = Math.min(Math.max(leftMs / whole, 0), 1)
  if (leftMs < 0) return { state: 'late', leftMs, share }
  const settled = ticket.firstCalledAt !== null
  return { state: !settled && ticket.atRiskAt ? 'risk' : 'calm', leftMs, share }
}

/** Since when it waits for the service of now: its issue, or the end of the service before. Epoch ms. */
export const waitsFrom = ({ legFrom, issuedAt }: Pick<TicketView, 'legFrom' | 'issuedAt'>): number =>
  Date.parse(legFrom ?? issuedAt)

export const promisedMs = (ticket: Pick<TicketView, 'callBy' | 'legFrom' | 'issuedAt'>): number =>
  Date.parse(ticket.callBy) - waitsFrom(ticket)

/** Milliseconds the visitor waited until the first call, or has waited so far. */
export const waitedMs = (ticket: Promised, now: number): number =>
  (ticket.firstCalledAt === null ? now : Date.parse(ticket.firstCalledAt)) - waitsFrom(ticket)
