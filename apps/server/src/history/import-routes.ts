/** `/api/v1/import/tickets`, an administrator's: `POST` a peer's list as CSV in the body, `GET` what there is of each source, `DELETE` one of them. */
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { done, refuse } from '../answer.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall/hall.ts'
import { administratorOf } from '../http/administrator.ts'
import type { App } from '../http/app.ts'
import { send } from '../http/reply.ts'
import { Refusals } from '../http/schemas.ts'
import { importHistory, inTrail, nothingOf, takenBack } from './import-history.ts'
import { utf8Of } from './read-csv.ts'
import { FIELDS, type Reading } from './read-tickets.ts'
import { readingOf } from './reading.ts'

const PATH = '/api/v1/import/tickets'

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

const Source = z.object({ source: Query.shape.source })
const Sources = z.object({
  sources: z.array(
    z.object({ source: z.string(), tickets: z.int(), days: z.int(), from: z.string(), to: z.string() }),
  ),
})

export function importRoutes(
  app: App,
  { access, hall, clock, imported }: { access: Access; hall: Hall; clock: Clock; imported: () => void },
): void {
  app.register(async scope => {
    scope.addContentTypeParser('text/csv', { parseAs: 'buffer', bodyLimit: LIMIT }, (_, body, read) =>
      read(null, body),
    )
    scope.post(
      PATH,
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
        const caller = administratorOf(access, request, reply, 'import/tickets')
        if (!caller) return reply
        const { actor, address } = caller
        if (!Buffer.isBuffer(request.body))
          return send(reply, refuse('bad-request', 'Send the list as CSV: content-type: text/csv.'))
        const text = utf8Of(request.body)
        if (text === null)
          return send(
            reply,
            refuse('bad-request', 'The list cannot be read as UTF-8 text. Save it as CSV UTF-8.'),
          )
        const { source, zone, services, outcomes, ...columns } = request.query as z.output<typeof Query>
        let reading: Reading
        try {
          reading = readingOf({ source, zone, services, outcomes, columns }, hall.live.state.config!.timezone)
        } catch (error) {
          return send(reply, refuse('bad-request', (error as Error).message))
        }
        const told = importHistory(hall.store, hall.live, text, reading, clock.now())
        if (!told.ok)
          return send(reply, refuse('bad-request', `Nothing was imported. ${told.wrong.join(' ')}`))
        access.audit.record({ what: 'history-imported', actor, address, detail: inTrail(told, source) })
        imported()
        const { ok: _, ...answer } = told
        return send(reply, done(answer))
      },
    )
  })

  const said = { tags: ['reports'], security: [{ bearer: [] }] }

  app.get(
    PATH,
    {
      schema: {
        operationId: 'getImportedTickets',
        summary: "What there is of another program's tickets, source by source (an administrator)",
        ...said,
        response: { 200: Sources, ...Refusals },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'import/tickets')) return reply
      return send(reply, done({ sources: hall.store.imported.sources() }))
    },
  )

  app.delete(
    PATH,
    {
      schema: {
        operationId: 'removeImportedTickets',
        summary: "Takes all of another program's tickets out of history again (an administrator)",
        description: 'The hall’s own record is not touched. A source of which there is nothing is refused.',
        ...said,
        querystring: Source,
        response: { 200: Sources, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'import/tickets')
      if (!caller) return reply
      const { source } = Source.parse(request.query)
      const removed = hall.store.removeImported(source)
      if (removed === 0) return send(reply, refuse('bad-request', nothingOf(hall.store, source)))
      const { actor, address } = caller
      access.audit.record({ what: 'history-removed', actor, address, detail: takenBack(removed, source) })
      imported()
      return send(reply, done({ sources: hall.store.imported.sources() }))
    },
  )
}
