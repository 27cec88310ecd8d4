/** The audit trail, for an administrator: the newest first, and as much of it as a question asks for. */
import { AUDITED, AuditPage, instantOf } from '@antrean/queue-core'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { done } from '../answer.ts'
import { administratorOf } from './administrator.ts'
import type { App } from './app.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'

const MOST = 50

const Question = z.strictObject({
  what: z.enum(AUDITED).optional(),
  /** A name on the staff, or whom an entry names: `terminal`, `device:kiosk-1`, `key:key-1`. */
  who: z.string().trim().min(1).max(64).optional(),
  from: z.iso.date().optional(),
  /** With this date. */
  to: z.iso.date().optional(),
  before: z.coerce.number().int().min(1).optional(),
})

export function auditRoutes(
  app: App,
  access: Access,
  iso: (at: number) => string,
  timezone: () => string,
): void {
  app.get(
    '/api/v1/audit',
    {
      schema: {
        operationId: 'auditTrail',
        summary: 'Who came in, was refused or changed something, the newest first (an administrator)',
        tags: ['access'],
        security: [{ bearer: [] }],
        querystring: Question,
        response: { 200: AuditPage, ...Refusals },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'audit')) return reply
      const { what = null, who, from, to, before = null } = request.query
      const entries = access.audit.page(
        {
          ...{ what, before },
          who: who === undefined ? null : access.staff.idOf(who),
          from: from === undefined ? null : instantOf(timezone(), from, '00:00'),
          to: to === undefined ? null : instantOf(timezone(), to, '24:00'),
        },
        MOST + 1,
      )
      const shown = entries.slice(0, MOST).map(entry => ({ ...entry, at: iso(entry.at) }))
      return send(reply, done({ entries: shown, next: entries.length > MOST ? shown.at(-1)!.id : null }))
    },
  )
}
