/** From one wait to the next. [P16] */
import type { HallState } from './state.ts'
import type { Ticket } from './ticket.ts'
import type { Wait } from './waits.ts'

type Promised = { callBy: number } & Omit<Ticket, 'callBy'>

/** The booth of the first call that counts: the present one, unless another booth called it since. */
export const firstBoothOf = ({ firstCalledAt, firstBooth, booth, several }: Ticket): number | null =>
  firstCalledAt === null ? null : (several?.firstBooth ?? firstBooth ?? booth)

/** The present wait as it stands when it ends. `service`, `from`: of its beginning. */
export function waitOver(state: HallState, ticket: Ticket, service: string, from: number): Wait {
  const breach = state.breaches.get(ticket.id)
  const { firstCalledAt, brokenPromise, callBy } = ticket
  return {
    ...{ service, from, callBy: brokenPromise ?? callBy, firstCalledAt, firstBooth: firstBoothOf(ticket) },
    cause: ticket.waits?.cause ?? ticket.several?.cause ?? breach?.cause ?? null,
    ...(breach && { breach }),
  }
}

/** Ends the present wait, which began at `from` for `service`, and begins the next one for the ticket's service of now. */
export function waitAgain(
  state: HallState,
  ticket: Ticket,
  present: { service: string; from: number },
  next: { at: number; callBy: number },
): void {
  const over = [...(ticket.waits?.over ?? []), waitOver(state, ticket, present.service, present.from)]
  state.breaches.delete(ticket.id)
  ticket.waits = { over, service: ticket.service, from: next.at, cause: null }
  const promised: Promised = ticket
  promised.callBy = next.callBy
  ticket.firstCalledAt = null
  ticket.calls = 0
  if (ticket.several) ticket.several = { ...ticket.several, firstBooth: null, cause: null }
  delete ticket.firstBooth
  delete ticket.brokenPromise
}
