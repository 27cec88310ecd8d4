/** What is asked of a ticket that may be for several services (several.ts). */
import type { Leg, Several } from './several.ts'
import type { Ticket } from './ticket.ts'

/** Since when its visitor waits for the service of now, epoch ms. */
export const legFrom = ({ issuedAt, several }: Pick<Ticket, 'issuedAt' | 'several'>): number =>
  several?.from ?? issuedAt

export const furtherOf = ({ several }: Pick<Ticket, 'several'>): readonly string[] => several?.further ?? []

/** The present leg as it stands when it ends. */
export function legOver(
  ticket: Ticket,
  several: Several,
  end: Pick<Leg, 'endedAt' | 'booth' | 'state' | 'servedBy' | 'matter' | 'outcome' | 'breach'>,
): Leg {
  const { firstCalledAt, calledAt, servingAt, brokenPromise, callBy, service: lastService } = ticket
  const { service, from, firstBooth, cause } = several
  return {
    ...{ service, lastService, from, callBy: brokenPromise ?? callBy },
    ...{ firstCalledAt, firstBooth, calledAt, servingAt, cause },
    ...end,
  }
}
