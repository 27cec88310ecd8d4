/** Of a ticket for several services, each leg as if it were a ticket of its own. [Q60] */
import type { Leg } from '../hall/several.ts'
import type { Ticket } from '../hall/ticket.ts'
import type { TicketFacts } from './ticket-facts.ts'

/** What a leg says of itself: all but where and when the ticket belongs. `from`: when it began, epoch ms. */
export type LegFacts = Omit<TicketFacts, 'date' | 'hour'>

/** Those that are over and the present one, in their order. None of a ticket for one service. */
export function legFacts(ticket: Ticket): LegFacts[] {
  const { several, priority } = ticket
  if (!several) return []
  const { service, from, firstBooth, cause } = several
  return [
    ...several.over.map(leg => overFacts(leg, priority)),
    {
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
    },
  ]
}

const overFacts = (leg: Leg, priority: Ticket['priority']): LegFacts => ({
  ...{ priority, service: leg.service, issuedAt: leg.from, booth: leg.firstBooth },
  ...{ cause: leg.cause ?? 'unknown', callBy: leg.callBy, firstCalledAt: leg.firstCalledAt },
  ...{ calledAt: leg.calledAt, servingAt: leg.servingAt, endedAt: leg.endedAt, state: leg.state },
  ...{ lastBooth: leg.booth, lastService: leg.lastService, servedBy: leg.servedBy },
  ...{ matter: leg.matter, outcome: leg.outcome },
})
