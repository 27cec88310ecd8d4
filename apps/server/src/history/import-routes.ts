/** `POST /api/v1/import/tickets`: a peer's list as CSV in the body, an administrator's. */
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { describe, openTo } from '../access/caller.ts'
import { done, refuse } from '../answer.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall/hall.ts'
import type { App } from '../http/app.ts'
import { callerOf } from '../http/bearer.ts'
import { send } from '../http/reply.ts'
import { Refusals } from '../http/schemas.ts'
import { importHistory, inTrail } from './import-history.ts'
import { FIELDS, type Reading } from './read-tickets.ts'
import { readingOf } from './reading.ts'

/** Read between two commands of the hall: more is for the command line. */
const LIMIT = 2_000_000

const Query = z.object({
  source: z.string().trim().min(1).max(80),
  /** IANA name of the time zone of times without an offset; the hall's unless given. */
  zone: z.string().max(60).optional(),
  ...(Object.fromEntries(FIELDS.map(field => [field, z.string().max(120).optional()])) as Record<
    (typeof FIELDS)[number],
    z.ZodOptional<z.ZodString>
  >),
  /** `THEIRS=OURS`, several with commas between. */
  services: z.string().max(2_000).optional(),
  outcomes: z.string().max(2_000).optional(),
})

const Answer = z.object({
  tickets: z.int(),
  /** Of these, so many were not known yet. */
  added: z.int(),
  days: z.int(),
  from: z.string(),
  to: z.string(),
})

export function importRoutes(
  app: App,
  { access, hall, clock, imported }: { access: Access; hall: Hall; clock: Clock; imported: () => void },
): void {
  app.register(async scope => {
    scope.addContentTypeParser('text/csv', { parseAs: 'string', bodyLimit: LIMIT }, (_, body, read) =>
      read(null, body),
    )
    scope.post(
      '/api/v1/import/tickets',
      {
        bodyLimit: LIMIT,
        schema: {
          operationId: 'importTickets',
          summary: "Another program's tickets into history (an administrator)",
          description: `The body is CSV as \`text/csv\`, ${LIMIT / 1e6} MB at the most. Whole or not at all; sent again it changes nothing. docs/import.md says how.`,
          tags: ['reports'],
          security: [{ bearer: [] }],
          querystring: Query,
          response: { 200: Answer, ...Refusals },
        },
      },
      async (request, reply) => {
        const caller = callerOf(access, request)
        if (!caller.ok) return send(reply, caller)
        const { actor, address } = caller.value
        if (caller.value.kind !== 'staff' || caller.value.role !== 'administrator') {
          access.audit.record({ what: 'refused-by-role', actor, address, detail: 'import/tickets' })
          return send(
            reply,
            refuse(
              'not-allowed',
              `import/tickets is not allowed for ${describe(caller.value)}. ${openTo(['administrator'])}`,
            ),
          )
        }
        if (typeof request.body !== 'string')
          return send(reply, refuse('bad-request', 'Send the list as CSV: content-type: text/csv.'))
        const { source, zone, services, outcomes, ...columns } = request.query as z.output<typeof Query>
        let reading: Reading
        try {
          reading = readingOf({ source, zone, services, outcomes, columns }, hall.live.state.config!.timezone)
        } catch (error) {
          return send(reply, refuse('bad-request', (error as Error).message))
        }
        const told = importHistory(hall.store, hall.live, request.body, reading, clock.now())
        if (!told.ok)
          return send(reply, refuse('bad-request', `Nothing was imported. ${told.wrong.join(' ')}`))
        access.audit.record({ what: 'history-imported', actor, address, detail: inTrail(told, source) })
        imported()
        const { ok: _, ...answer } = told
        return send(reply, done(answer))
      },
    )
  })
}
