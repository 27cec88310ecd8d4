/** Today's tickets for staff at the desk: by number, or those whose visitor may still be taken back. */
import {
  isoInZone,
  ROLES,
  returnUntil,
  type Ticket,
  TicketsFound,
  ticketNumber,
  ticketView,
} from '@antrean/queue-core'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { openTo } from '../access/caller.ts'
import { done, refuse } from '../answer.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall/hall.ts'
import type { People } from '../people/people.ts'
import type { App } from './app.ts'
import { callerOf } from './bearer.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'

export function ticketSearchRoutes(
  app: App,
  access: Access,
  hall: Hall,
  clock: Pick<Clock, 'now'>,
  { ofTicket }: Pick<People, 'ofTicket'>,
): void {
  app.get(
    '/api/v1/tickets',
    {
      schema: {
        operationId: 'findTickets',
        summary: 'Tickets of today by number, or no-shows that may still be taken back, the latest first',
        description: `For: ${ROLES.join(', ')}. Without a number, the no-shows.`,
        tags: ['tickets'],
        security: [{ bearer: [] }],
        querystring: z.object({ number: z.string().min(1).max(12).optional() }),
        response: { 200: TicketsFound, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = callerOf(access, request)
      if (!caller.ok) return send(reply, caller)
      if (caller.value.kind !== 'staff')
        return send(reply, refuse('not-allowed', `Tickets are looked up by staff. ${openTo(ROLES)}`))
      const { number } = request.query
      const { state } = hall.live
      const config = state.config!
      const now = clock.now()
      const sought = number === undefined ? null : asNumber(number)
      const fits = (ticket: Ticket) =>
        sought === null ? (returnUntil(config, ticket) ?? 0) >= now : ticket.number === sought
      const tickets = [...state.tickets.values()].filter(fits).map(ticket => {
        const until = returnUntil(config, ticket)
        return {
          ...ticketView(ticket, config.timezone, 'staff', state.breaches.get(ticket.id)),
          ...ofTicket(ticket),
          returnUntil: until !== null && until >= now ? isoInZone(config.timezone, until) : null,
        }
      })
      tickets.sort((a, b) => (b.endedAt ?? '').localeCompare(a.endedAt ?? '') || b.rank - a.rank)
      return send(reply, done({ tickets }))
    },
  )
}

/** As people write it: a12 is A012. */
function asNumber(written: string): string {
  const [, letter, ordinal] = /^\s*([a-z])[\s-]*(\d{1,6})\s*$/i.exec(written) ?? []
  return letter && ordinal
    ? ticketNumber(letter.toUpperCase(), Number(ordinal))
    : written.trim().toUpperCase()
}
