/** Of a ticket for several services, each leg as if it were a ticket of its own [Q60]; and of any, its later waits [P16]. */
import type { Leg } from '../hall/several.ts'
import type { Ticket } from '../hall/ticket.ts'
import { firstBoothOf } from '../hall/wait-again.ts'
import type { Wait, Waits } from '../hall/waits.ts'
import type { LaterWait, TicketFacts } from './ticket-facts.ts'

/** What a leg says of itself: all but where and when the ticket belongs. `issuedAt`: when it began, epoch ms. */
export type LegFacts = Omit<TicketFacts, 'date' | 'hour'>

/** Those that are over and the present one, in their order. None of a ticket for one service. */
export function legFacts(ticket: Ticket): LegFacts[] {
  const { several, priority } = ticket
  if (!several) return []
  const { service, from, firstBooth, cause } = several
  return [
    ...several.over.map(leg => withWaits(overFacts(leg, priority), waitsOf(leg))),
    withLater(ticket, {
      ...{ priority, service, issuedAt: from, booth: firstBooth, cause: cause ?? 'unknown' },
      callBy: ticket.brokenPromise ?? ticket.callBy,
      firstCalledAt: ticket.firstCalledAt,
      calledAt: ticket.calledAt,
      servingAt: ticket.servingAt,
      endedAt: ticket.endedAt,
      state: ticket.state,
      lastBooth: ticket.booth,
      lastService: ticket.service,
      servedBy: ticket.servedBy,
      matter: ticket.matter,
      outcome: ticket.outcome,
    }),
  ]
}

/** `facts`: of the ticket, or of its present leg, as it stands; the answer tells of its first wait, and of the later ones apart. */
export const withLater = <Facts extends LegFacts>(ticket: Ticket, facts: Facts): Facts =>
  withWaits(facts, ticket.waits ?? null, firstBoothOf(ticket))

function withWaits<Facts extends LegFacts>(
  facts: Facts,
  waits: Waits | null,
  firstBooth = facts.booth,
): Facts {
  if (!waits) return facts
  const { callBy, firstCalledAt } = facts
  const [first, ...later] = [...waits.over, { ...waits, callBy, firstCalledAt, firstBooth }]
  return {
    ...facts,
    service: first!.service,
    booth: first!.firstBooth,
    ...waited(first!),
    later: later.map(waited),
  }
}

const waited = ({ from, callBy, firstCalledAt, cause }: Wait): LaterWait => ({
  ...{ issuedAt: from, callBy, firstCalledAt, cause: cause ?? 'unknown' },
})

const waitsOf = ({ waits, waitFrom, waitService, cause }: Leg): Waits | null =>
  waits ? { over: waits, service: waitService!, from: waitFrom!, cause } : null

const overFacts = (leg: Leg, priority: Ticket['priority']): LegFacts => ({
  ...{ priority, service: leg.service, issuedAt: leg.from, booth: leg.firstBooth },
  ...{ cause: leg.cause ?? 'unknown', callBy: leg.callBy, firstCalledAt: leg.firstCalledAt },
  ...{ calledAt: leg.calledAt, servingAt: leg.servingAt, endedAt: leg.endedAt, state: leg.state },
  ...{ lastBooth: leg.booth, lastService: leg.lastService, servedBy: leg.servedBy },
  ...{ matter: leg.matter, outcome: leg.outcome },
})
