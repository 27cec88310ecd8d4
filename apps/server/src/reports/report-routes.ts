/** Reports over HTTP, for supervisors and administrators: figures as JSON, CSV or XLSX. */
import { type Ack, ComplianceQuery, ComplianceReport, type Role } from '@antrean/queue-core'
import { inLanguage, reportWords } from '@antrean/words'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { type Caller, describe, openTo } from '../access/caller.ts'
import { done, refuse } from '../answer.ts'
import type { Clock } from '../clock.ts'
import { unspoken } from '../commands/unspoken.ts'
import type { Hall } from '../hall/hall.ts'
import type { Live } from '../hall/live.ts'
import type { App } from '../http/app.ts'
import { callerOf } from '../http/bearer.ts'
import { send } from '../http/reply.ts'
import { Refusals } from '../http/schemas.ts'
import type { ReportOrder } from './make-report.ts'
import { momentOf } from './moment.ts'
import type { Reporter } from './reporter.ts'

const READERS: readonly Role[] = ['supervisor', 'administrator']
const MOST_DAYS = 1_096
const DAY = 86_400_000

const CONTENT_TYPE = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export function reportRoutes(app: App, access: Access, hall: Hall, clock: Clock, reporter: Reporter): void {
  app.get(
    '/api/v1/reports/compliance',
    {
      schema: {
        operationId: 'getComplianceReport',
        summary: 'How many visitors were called in time (a supervisor or administrator)',
        description:
          'Of the tickets issued on the dates `from` to `to`, both included, at most three years. docs/compliance.md defines every figure.',
        tags: ['reports'],
        security: [{ bearer: [] }],
        querystring: ComplianceQuery,
        response: {
          200: {
            description: 'The report, in the format that was asked for',
            content: {
              'application/json': { schema: ComplianceReport },
              'text/csv': { schema: z.string() },
              [CONTENT_TYPE.xlsx]: { schema: z.string().meta({ format: 'binary' }) },
            },
          },
          ...Refusals,
        },
      },
    },
    async (request, reply) => {
      const caller = callerOf(access, request)
      if (!caller.ok) return send(reply, caller)
      const allowed = mayRead(caller.value, access)
      if (!allowed.ok) return send(reply, allowed)
      const { query } = request
      const range = checkRange(query)
      if (!range.ok) return send(reply, range)
      const silent = unspoken(query)
      if (silent) return send(reply, refuse('bad-request', silent))

      const report = await reporter.make(orderOf(query, hall.live, clock.now()))
      return report.ok ? hand(reply, query, report.value) : send(reply, report)
    },
  )
}

function hand(reply: FastifyReply, query: ComplianceQuery, body: string | Uint8Array): FastifyReply {
  const { from, to, by, format, language } = query
  if (format !== 'json') {
    const name = `antrean-${reportWords(language, undefined).fileName}-${from}-${to}${format === 'csv' ? `-${by}` : ''}.${format}`
    reply.header('content-disposition', `attachment; filename="${name}"`)
  }
  return reply.type(CONTENT_TYPE[format]).send(typeof body === 'string' ? body : Buffer.from(body))
}

/** Refused by role is on record, as every refused command is. [R10] */
function mayRead(caller: Caller, { audit }: Access): Ack<null> {
  if (caller.kind === 'staff' && READERS.includes(caller.role)) return done(null)
  const { actor, address } = caller
  audit.record({ what: 'refused-by-role', actor, address, detail: 'reports/compliance' })
  return refuse('not-allowed', `This report is not allowed for ${describe(caller)}. ${openTo(READERS)}`)
}

function checkRange({ from, to }: ComplianceQuery): Ack<null> {
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1
  if (days < 1) return refuse('bad-request', `The range begins on ${from} and ends before it, on ${to}.`)
  if (days > MOST_DAYS)
    return refuse(
      'bad-request',
      `The range has ${days} days. Ask for three years (${MOST_DAYS} days) at the most.`,
    )
  return done(null)
}

/** What the report's thread cannot know: the hall at this moment, and its names. */
function orderOf(query: ComplianceQuery, live: Live, at: number): ReportOrder {
  const { name, place, timezone, services } = live.state.config!
  return {
    ...query,
    at,
    moment: momentOf(live),
    hall: {
      name: inLanguage(name, query.language),
      place,
      timezone,
      services: Object.fromEntries(
        services.map(service => [service.letter, inLanguage(service.name, query.language)]),
      ),
    },
  }
}
