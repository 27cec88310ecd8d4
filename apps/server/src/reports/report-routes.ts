/** Every report over HTTP, made from its description: its figures as JSON, CSV, XLSX or PDF, and its page to print. */
import {
  REPORTS,
  type Report,
  type ReportPageQuery,
  type ReportQuery,
  reportAnswer,
  reportPageQuery,
  reportQuery,
} from '@antrean/queue-core'
import type { FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { refuse } from '../answer.ts'
import type { Clock } from '../clock.ts'
import { unspoken } from '../commands/unspoken.ts'
import type { Hall } from '../hall/hall.ts'
import type { App } from '../http/app.ts'
import { callerOf } from '../http/bearer.ts'
import { send } from '../http/reply.ts'
import { Refusals } from '../http/schemas.ts'
import { fileName } from './file-name.ts'
import { type Asked, orderOf } from './order.ts'
import { checkRange, mayRead } from './permit.ts'
import type { Reporter } from './reporter.ts'

const CONTENT_TYPE = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  page: 'text/html; charset=utf-8',
} as const
/** The page loads nothing and runs nothing. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

export function reportRoutes(app: App, access: Access, hall: Hall, clock: Clock, reporter: Reporter): void {
  for (const report of REPORTS) {
    const path = `/api/v1/reports/${report.name}`
    app.get(path, { schema: figuresSchema(report) }, (request, reply) =>
      answer(report, request, reply, request.query as ReportQuery),
    )
    app.get(`${path}/page`, { schema: pageSchema(report) }, (request, reply) => {
      const query = request.query as ReportPageQuery
      reply.header('content-security-policy', PAGE_POLICY)
      return answer(report, request, reply, { ...query, format: 'page', numbers: 'local' })
    })
  }

  async function answer(
    report: Report,
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Asked,
  ): Promise<FastifyReply> {
    const caller = callerOf(access, request)
    if (!caller.ok) return send(reply, caller)
    const reader = mayRead(report, caller.value, access)
    if (!reader.ok) return send(reply, reader)
    const range = checkRange(asked)
    if (!range.ok) return send(reply, range)
    const silent = unspoken(asked)
    if (silent) return send(reply, refuse('bad-request', silent))

    const made = await reporter.make(
      orderOf(report, asked, hall.live, clock.now(), { role: reader.value, names: access.staff.names }),
    )
    return made.ok ? hand(report, reply, asked, made.value) : send(reply, made)
  }
}

const figuresSchema = (report: Report): FastifySchema => ({
  ...inOpenApi(report, 'Report', report.summary),
  querystring: reportQuery(report),
  response: {
    200: {
      description: 'The report, in the format that was asked for',
      content: {
        'application/json': { schema: reportAnswer(report) },
        'text/csv': { schema: z.string() },
        [CONTENT_TYPE.xlsx]: { schema: z.string().meta({ format: 'binary' }) },
        [CONTENT_TYPE.pdf]: { schema: z.string().meta({ format: 'binary' }) },
      },
    },
    ...Refusals,
  },
})

const pageSchema = (report: Report): FastifySchema => ({
  ...inOpenApi(report, 'ReportPage', `${report.summary}, as a page to print`),
  querystring: reportPageQuery(report),
  response: {
    200: {
      description: 'The table, with the definition below it',
      content: { 'text/html': { schema: z.string() } },
    },
    ...Refusals,
  },
})

const inOpenApi = (
  { name, readers, description }: Report,
  what: 'Report' | 'ReportPage',
  summary: string,
): FastifySchema => ({
  operationId: `get${name.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase())}${what}`,
  summary: `${summary} (${/^[aeiou]/.test(readers[0]!) ? 'an' : 'a'} ${readers.join(' or ')})`,
  description,
  tags: ['reports'],
  security: [{ bearer: [] }],
})

function hand(report: Report, reply: FastifyReply, asked: Asked, body: string | Uint8Array): FastifyReply {
  const { format } = asked
  if (format !== 'json' && format !== 'page')
    reply.header('content-disposition', `attachment; filename="${fileName(report, asked, format)}"`)
  return reply.type(CONTENT_TYPE[format]).send(typeof body === 'string' ? body : Buffer.from(body))
}
