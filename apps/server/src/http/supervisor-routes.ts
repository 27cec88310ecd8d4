/** A supervisor's commands on the promise: call a chosen visitor, ask for a booth, acknowledge a miss. */
import { BoothView, TicketView, Time } from '@antrean/queue-core'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import type { Perform } from '../commands/perform.ts'
import type { App } from './app.ts'
import { callerOf } from './bearer.ts'
import { commandIdFor } from './command-id.ts'
import { send } from './reply.ts'
import { IdempotencyKey, Refusals } from './schemas.ts'

const ticketId = z.string().min(1).max(64)
const atBooth = z.object({ number: z.coerce.number().int().min(1).max(999) })

type Route = {
  path: string
  command: string
  summary: string
  params: z.ZodType<{ number: number } | { id: string } | Record<string, never>>
  body: z.ZodType<object>
  value: z.ZodType
}

const ROUTES: Route[] = [
  {
    path: 'booths/:number/call',
    command: 'ticket:call',
    summary: "A supervisor's own choice of whom a free booth calls, with the reason",
    params: atBooth,
    body: z.strictObject({ ticketId, reason: z.string().trim().min(3).max(300) }),
    value: TicketView,
  },
  {
    path: 'booths/:number/ask',
    command: 'booth:ask',
    summary: 'Ask for a booth that is paused or closed',
    params: atBooth,
    body: z.strictObject({}),
    value: BoothView,
  },
  {
    path: 'tickets/:id/acknowledge',
    command: 'miss:acknowledge',
    summary: 'A miss was seen, and what was done about it',
    params: z.object({ id: ticketId }),
    body: z.strictObject({ note: z.string().trim().max(300).default('') }),
    value: TicketView,
  },
  {
    path: 'clock',
    command: 'clock:correct',
    summary: 'The hall’s clock is wrong: what time it is',
    params: z.object({}),
    body: z.strictObject({ at: Time }),
    value: z.null(),
  },
]

export function supervisorRoutes(app: App, access: Access, perform: Perform): void {
  for (const { path, command, summary, params, body, value } of ROUTES) {
    app.post(
      `/api/v1/${path}`,
      {
        schema: {
          summary: `${summary} (\`${command}\`)`,
          tags: ['supervisor'],
          security: [{ bearer: [] }],
          headers: IdempotencyKey,
          params,
          body: z.preprocess(given => given ?? {}, body),
          response: { 200: value, ...Refusals },
        },
      },
      async (request, reply) => {
        const caller = callerOf(access, request)
        if (!caller.ok) return send(reply, caller)
        const commandId = commandIdFor(caller.value.actor, request.headers['idempotency-key'])
        const where = request.params as { number?: number; id?: string }
        const about = where.id ? { ticketId: where.id } : where.number ? { booth: where.number } : {}
        const payload = { ...(request.body as object), ...about, commandId }
        return send(reply, await perform(caller.value, '/staff', command, payload))
      },
    )
  }
}
