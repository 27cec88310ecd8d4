/** The officer's commands: `POST /api/v1/booths/3/next` is `booth:next` of the socket. */
import { BoothView, ServiceLetter, TicketView } from '@antrean/queue-core'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import type { Perform } from '../commands/perform.ts'
import type { App } from './app.ts'
import { callerOf } from './bearer.ts'
import { commandIdFor } from './command-id.ts'
import { send } from './reply.ts'
import { IdempotencyKey, Refusals } from './schemas.ts'

const nothing = z.strictObject({})
const maybeTicket = z.strictObject({ ticketId: z.string().min(1).max(64).optional() })

type Route = { command: string; summary: string; body: z.ZodType<object>; value: z.ZodType }

const ROUTES: Record<string, Route> = {
  open: { command: 'booth:open', summary: 'Open the booth', body: nothing, value: BoothView },
  pause: { command: 'booth:pause', summary: 'Pause the booth', body: nothing, value: BoothView },
  close: { command: 'booth:close', summary: 'Close the booth', body: nothing, value: BoothView },
  next: {
    command: 'booth:next',
    summary: 'Call the next visitor; null where nobody waits',
    body: nothing,
    value: TicketView.nullable(),
  },
  recall: { command: 'ticket:recall', summary: 'Call again', body: maybeTicket, value: TicketView },
  serve: { command: 'ticket:serve', summary: 'The visitor has come', body: maybeTicket, value: TicketView },
  finish: { command: 'ticket:finish', summary: 'The matter is done', body: maybeTicket, value: TicketView },
  'no-show': { command: 'ticket:no-show', summary: 'Nobody came', body: maybeTicket, value: TicketView },
  park: { command: 'ticket:park', summary: 'Set the ticket aside', body: maybeTicket, value: TicketView },
  transfer: {
    command: 'ticket:transfer',
    summary: 'Send the visitor to another service, with the time of issue',
    body: maybeTicket.extend({ service: ServiceLetter }),
    value: TicketView,
  },
  resume: {
    command: 'ticket:resume',
    summary: 'Take a parked ticket up again',
    body: z.strictObject({ ticketId: z.string().min(1).max(64) }),
    value: TicketView,
  },
}

export function boothRoutes(app: App, access: Access, perform: Perform): void {
  for (const [path, { command, summary, body, value }] of Object.entries(ROUTES)) {
    app.post(
      `/api/v1/booths/:number/${path}`,
      {
        schema: {
          summary: `${summary} (\`${command}\`)`,
          tags: ['booths'],
          security: [{ bearer: [] }],
          headers: IdempotencyKey,
          params: z.object({ number: z.coerce.number().int().min(1).max(999) }),
          body: z.preprocess(given => given ?? {}, body),
          response: { 200: value, ...Refusals },
        },
      },
      async (request, reply) => {
        const caller = callerOf(access, request)
        if (!caller.ok) return send(reply, caller)
        const commandId = commandIdFor(caller.value.actor, request.headers['idempotency-key'])
        const payload = { ...(request.body as object), booth: request.params.number, commandId }
        return send(reply, await perform(caller.value, '/booth', command, payload))
      },
    )
  }
}
