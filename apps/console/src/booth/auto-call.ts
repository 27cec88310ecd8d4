/** When the hall calls for a booth that stays free while somebody waits, as the server's rules have it. */
import type { BoothView, HallSnapshot, TicketView } from '@antrean/queue-core/contract'
import { waitsFrom } from '../promise/promise.ts'

/** `waiting`: those who wait for this booth. Whole seconds; null where the hall does not call. */
export function callsInSeconds(
  { hall }: Pick<HallSnapshot, 'hall'>,
  booth: BoothView,
  waiting: Pick<TicketView, 'issuedAt' | 'legFrom'>[],
  now: number,
): number | null {
  const { autoCallSeconds = null } = hall
  if (autoCallSeconds === null || booth.state !== 'open' || booth.ticket || waiting.length === 0) return null
  const first = waiting.reduce(
    (first, ticket) => Math.min(first, waitsFrom(ticket)),
    Number.POSITIVE_INFINITY,
  )
  const due = Math.max(Date.parse(booth.since), first) + autoCallSeconds * 1000
  return Math.max(0, Math.ceil((due - now) / 1000))
}
