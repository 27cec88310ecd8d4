/** What is asked of a ticket that may be for several services (several.ts). */
import type { MissCause } from './breach.ts'
import type { Leg, Several } from './several.ts'
import type { Ticket } from './ticket.ts'

/** Since when its visitor waits for the service of now, epoch ms. */
export const waitingSince = ({
  issuedAt,
  several,
  waits,
}: Pick<Ticket, 'issuedAt' | 'several' | 'waits'>): number => waits?.from ?? several?.from ?? issuedAt

/** Misses of what is over: legs, and waits within a leg. Each is acknowledged with that of the present one. [Q60] [P16] */
export const breachesOver = ({ several, waits }: Pick<Ticket, 'several' | 'waits'>): Over[] => [
  ...(several?.over ?? []).flatMap(leg => [...(leg.waits ?? []), leg]),
  ...(waits?.over ?? []),
]
type Over = Pick<Leg, 'service' | 'callBy' | 'firstCalledAt' | 'breach'> & { firstBooth: number | null }

export const furtherOf = ({ several }: Pick<Ticket, 'several'>): readonly string[] => several?.further ?? []

/** The present leg as it stands when it ends. */
export function legOver(
  ticket: Ticket,
  several: Several,
  end: Pick<Leg, 'endedAt' | 'booth' | 'state' | 'servedBy' | 'matter' | 'outcome' | 'breach'>,
): Leg {
  const { firstCalledAt, calledAt, servingAt, brokenPromise, callBy, service: lastService, waits } = ticket
  const { service, from, firstBooth, cause } = several
  return {
    ...{ service, lastService, from, callBy: brokenPromise ?? callBy },
    ...{ firstCalledAt, firstBooth, calledAt, servingAt, cause: waits?.cause ?? cause },
    ...(waits && { waits: waits.over, waitFrom: waits.from, waitService: waits.service }),
    ...end,
  }
}

/** Why the present leg or wait was missed; null: it was not, after all. Of the first wait of a ticket for one service the log tells it. */
export function keepCause(ticket: Ticket, cause: MissCause | null): void {
  if (ticket.waits) ticket.waits = { ...ticket.waits, cause }
  else if (ticket.several) ticket.several = { ...ticket.several, cause }
}
