import type { Delay, Refusal, Sent } from './channel.ts'

export const accepted = (parts: readonly string[], detail: string): Sent => ({
  outcome: 'accepted',
  parts,
  detail,
})
export const refused = (reason: Refusal, detail: string): Sent => ({ outcome: 'refused', reason, detail })
export const notNow = (reason: Delay, detail: string, retryAfterMs?: number): Sent => ({
  outcome: 'not-now',
  reason,
  detail,
  ...(retryAfterMs !== undefined && { retryAfterMs }),
})
export const unknown = (detail: string, { mayDouble = true } = {}): Sent => ({
  outcome: 'unknown',
  mayDouble,
  detail,
})
