/**
 * Which call a promise is judged by. [P15] One counts while it stands, once service begins and is not broken off at once, and for a
 * no-show who was given the time to come and called again. One that ends otherwise is none: its visitor waits on, by the promise that
 * they have.
 */
import type { HallConfig } from './config.ts'
import type { Ticket } from './ticket.ts'

const USUAL_SECONDS = 30

type Least = Pick<HallConfig, 'leastCallSeconds'>
const leastMs = ({ leastCallSeconds }: Least): number => (leastCallSeconds ?? USUAL_SECONDS) * 1000

/** What an event at `at`, epoch ms, says that ends a call without an end of service: parked, sent on, or left over at the day's end. */
export function uncounted(
  config: Least,
  { state, standing, firstCalledAt }: Ticket,
  at: number,
): { uncounted?: true } {
  // Its promise was answered by a call before.
  if (!standing || standing.from !== firstCalledAt) return {}
  return state === 'called' || at - standing.from < leastMs(config) ? { uncounted: true } : {}
}

/** The same of a no-show. */
export const uncountedNoShow = (config: Least, ticket: Ticket, at: number): { uncounted?: true } =>
  ticket.standing?.recalled && at - ticket.standing.from >= leastMs(config)
    ? {}
    : uncounted(config, ticket, at)

/** What such an event does: as if nobody had been called. */
export function forgetCall(ticket: Ticket): void {
  ticket.firstCalledAt = null
  if (ticket.several) ticket.several = { ...ticket.several, firstBooth: null }
  else ticket.firstBooth = null
}

/** To be told before the booth of the call is the ticket's. */
export function keepCall(ticket: Ticket, { at, booth }: { at: number; booth: number }): void {
  ticket.standing = { from: at, recalled: false }
  if (ticket.firstCalledAt !== null) {
    if (!ticket.several && ticket.booth !== booth) ticket.firstBooth ??= ticket.booth
    return
  }
  ticket.firstCalledAt = at
  if (ticket.several) ticket.several = { ...ticket.several, firstBooth: booth }
  else if (ticket.firstBooth !== undefined) ticket.firstBooth = booth
}
