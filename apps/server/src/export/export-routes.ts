/** Everything on record as files: `GET /api/v1/export/NAME`, streamed. That it was asked for is on record before it leaves. [X2] */
import { dateInZone } from '@antrean/queue-core'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { describe, openTo } from '../access/caller.ts'
import { refuse } from '../answer.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall/hall.ts'
import type { App } from '../http/app.ts'
import { callerOf } from '../http/bearer.ts'
import { send } from '../http/reply.ts'
import { Refusals } from '../http/schemas.ts'
import { EXPORT_SETS } from '../store/sqlite/export-sets.ts'
import type { Exporter } from './exporter.ts'
import { readersOf, scopeOf } from './order.ts'
import { EXPORT_FORMATS, EXPORT_SCHEMA } from './schema.ts'

const HallDate = z.iso.date('give a date of the calendar as YYYY-MM-DD')
const Query = z.object({
  /** The hall's dates, YYYY-MM-DD, both included; all there is unless given. */
  from: HallDate.optional(),
  to: HallDate.optional(),
  format: z.enum(EXPORT_FORMATS).default('csv'),
  /** With what is kept of people: administrators alone. */
  personal: z.enum(['true', 'false']).default('false'),
})
const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
}

export function exportRoutes(
  app: App,
  { access, hall, clock, exporter }: { access: Access; hall: Hall; clock: Clock; exporter: Exporter },
): void {
  app.get(
    '/api/v1/export/:set',
    {
      schema: {
        operationId: 'getExport',
        summary: 'Everything of one kind as a file (a supervisor or administrator)',
        description:
          'Columns in docs/export.md. `events`, `audit`, `people` and `personal=true` are for administrators. Each export is in the audit trail.',
        tags: ['reports'],
        security: [{ bearer: [] }],
        params: z.object({ set: z.enum(EXPORT_SETS) }),
        querystring: Query,
        response: {
          200: z
            .string()
            .meta({ description: 'The file, with `x-antrean-schema`: the version of its columns.' }),
          ...Refusals,
        },
      },
    },
    async (request, reply) => {
      const caller = callerOf(access, request)
      if (!caller.ok) return send(reply, caller)
      const { set } = request.params
      const { from, to, format } = request.query
      const personal = request.query.personal === 'true'
      const readers = readersOf(set, personal)
      const { actor, address } = caller.value
      const { value: asker } = caller
      if (asker.kind !== 'staff' || !readers.includes(asker.role)) {
        access.audit.record({ what: 'refused-by-role', actor, address, detail: `export/${set}` })
        const what = `${personal ? 'Personal data' : 'This export'} is not allowed`
        return send(reply, refuse('not-allowed', `${what} for ${describe(asker)}. ${openTo(readers)}`))
      }
      if (from && to && to < from)
        return send(reply, refuse('bad-request', `The range begins on ${from} and ends before it, on ${to}.`))
      const stream = exporter.open({
        set,
        format,
        personal,
        scope: scopeOf({ from, to }, hall.live, hall.store.log),
      })
      if (!stream.ok) return send(reply, stream)
      const range = `${from ?? 'the beginning'} to ${to ?? 'today'}`
      access.audit.record({
        ...{ what: 'data-exported', actor, address },
        detail: `${set} ${range} ${format}${personal || set === 'people' ? ' with personal data' : ''}`,
      })
      const today = dateInZone(hall.live.state.config!.timezone, clock.now())
      return (reply as FastifyReply)
        .type(TYPES[format])
        .header('x-antrean-schema', String(EXPORT_SCHEMA))
        .header(
          'content-disposition',
          `attachment; filename="${set}-${from ?? 'all'}-${to ?? today}.${format}"`,
        )
        .send(stream.value)
    },
  )
}
