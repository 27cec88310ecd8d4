/** One ticket with everything that happened to it. */
import { isoInZone, ticketView } from '@antrean/queue-core'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { done, refuse } from '../answer.ts'
import { ticketById } from '../hall/find-ticket.ts'
import type { Hall } from '../hall/hall.ts'
import type { People } from '../people/people.ts'
import type { App } from './app.ts'
import { callerOf } from './bearer.ts'
import { send } from './reply.ts'
import { Refusals, TicketWithStages } from './schemas.ts'

export function ticketRoutes(
  app: App,
  access: Access,
  hall: Hall,
  { ofTicket, named }: Pick<People, 'ofTicket' | 'named'>,
): void {
  app.get(
    '/api/v1/tickets/:id',
    {
      schema: {
        operationId: 'getTicket',
        summary: 'One ticket with its stages, of today or of an old day',
        tags: ['tickets'],
        security: [{ bearer: [] }],
        params: z.object({ id: z.string().min(1).max(64) }),
        response: { 200: TicketWithStages, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = callerOf(access, request)
      if (!caller.ok) return send(reply, caller)
      const { id } = request.params
      const found = ticketById(hall, id)
      if (!found) return send(reply, refuse('unknown-ticket', `There is no ticket ${id}.`))
      const { key, ticket } = found
      const { timezone } = hall.live.state.config!
      const staff = caller.value.kind === 'staff'
      const stages = hall.store.log.ofTicket(key).map(({ event }) => ({
        type: event.type,
        at: isoInZone(timezone, event.at),
        booth: 'booth' in event ? event.booth : null,
        actor: staff ? named(event.actor) : '',
      }))
      return send(
        reply,
        done({
          ...ticketView(ticket, timezone, staff ? 'staff' : 'public', hall.live.state.breaches.get(id)),
          ...(staff && ofTicket(ticket)),
          stages,
        }),
      )
    },
  )
}
