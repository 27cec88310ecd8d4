/**
 * Every command of the socket over HTTP, by its description in the contract: `POST /api/v1/booths/3/next` is `booth:next`
 * with `{ "booth": 3 }`. What stands in the path is left out of the body.
 */
import { COMMANDS, type CommandSent, namespaceFor } from '@antrean/queue-core'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { askedBy, senderOf } from '../access/caller.ts'
import type { Perform } from '../commands/perform.ts'
import type { Fleet } from '../ops/fleet.ts'
import type { App } from './app.ts'
import { callerOf } from './bearer.ts'
import { commandIdFor } from './command-id.ts'
import { operationIdOf } from './document.ts'
import { send } from './reply.ts'
import { IdempotencyKey, Refusals } from './schemas.ts'

export function commandRoutes(app: App, access: Access, fleet: Pick<Fleet, 'seen'>, perform: Perform): void {
  for (const command of COMMANDS) {
    const { name, by, says, value, http } = command
    app.post(
      `/api/v1/${http.path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      {
        schema: {
          operationId: operationIdOf(name),
          summary: `${says.replace(/\.$/, '')} (\`${name}\`)`,
          description: `For: ${by.join(', ')}.`,
          tags: [http.path.split('/')[0]!],
          security: [{ bearer: [] }],
          headers: IdempotencyKey,
          ...schemasOf(command),
          response: { [http.status ?? 200]: value, ...Refusals },
        },
      },
      async (request, reply) => {
        const caller = callerOf(access, request)
        if (!caller.ok) return send(reply, caller)
        if (caller.value.kind === 'device') fleet.seen(caller.value.id)
        const commandId = commandIdFor(askedBy(caller.value), request.headers['idempotency-key'])
        const about = Object.entries(request.params as object).map(([key, given]) => [http.from[key], given])
        const payload = { ...(request.body as object), ...Object.fromEntries(about), commandId }
        const namespace = namespaceFor(name, senderOf(caller.value))
        return send(reply, await perform(caller.value, namespace, name, payload), http.status)
      },
    )
  }
}

/** The fields of a command, shared out between its path and its body. */
function schemasOf({ fields, http }: CommandSent): { params: z.ZodType; body: z.ZodType } {
  const inPath = Object.entries(http.from).map(([key, field]) => [key, asText(fields[field]!)] as const)
  const elsewhere = Object.entries(fields).filter(([field]) => !Object.values(http.from).includes(field))
  return {
    params: z.object(Object.fromEntries(inPath)),
    // A command without fields may come without a body.
    body: z.preprocess(given => given ?? {}, z.strictObject(Object.fromEntries(elsewhere))),
  }
}

/** A path is text, whatever the field is. */
const asText = (field: z.ZodType): z.ZodType =>
  field instanceof z.ZodNumber ? z.preprocess(Number, field) : field
