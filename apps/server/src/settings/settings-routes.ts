/** The set-up over HTTP, for an administrator: read, with its history, and checked before it is saved. */
import {
  checkSettings,
  HallConfig,
  SettingsCheck,
  SettingsHistory,
  SettingsToCheck,
  SettingsView,
} from '@antrean/queue-core'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { done } from '../answer.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall/hall.ts'
import { administratorOf } from '../http/administrator.ts'
import type { App } from '../http/app.ts'
import { send } from '../http/reply.ts'
import { Refusals } from '../http/schemas.ts'
import { changeRoutes } from './change-routes.ts'
import { settingsChanges } from './changes.ts'
import { draftRoutes } from './draft-routes.ts'
import type { DraftKeeper } from './kept-draft.ts'
import { bodyLimit, tellSetUp } from './replies.ts'
import { ticketPictureRoutes } from './ticket-picture-routes.ts'

const tags = ['settings']
const security = [{ bearer: [] }]
const Before = z.object({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export function settingsRoutes(
  app: App,
  {
    access,
    hall,
    clock,
    draft,
    publicUrl,
  }: {
    access: Access
    hall: Hall
    clock: Pick<Clock, 'now'>
    draft: DraftKeeper
    publicUrl: () => string
  },
): void {
  const changes = settingsChanges({ hall, access })

  app.get(
    '/api/v1/settings',
    {
      schema: {
        operationId: 'settings',
        summary: 'The set-up in force, its version, and who made it so (an administrator)',
        description: '`ETag` is the version. `settings` is a hall file.',
        ...{ tags, security },
        response: { 200: SettingsView, ...Refusals },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'settings')) return reply
      return tellSetUp(reply, changes.present())
    },
  )

  app.get(
    '/api/v1/settings/schema',
    {
      schema: {
        operationId: 'settingsSchema',
        summary: 'The JSON Schema of a set-up, which is that of a hall file',
        tags,
        response: { 200: z.record(z.string(), z.unknown()) },
      },
    },
    async (_, reply) => send(reply, done(SCHEMA)),
  )

  app.get(
    '/api/v1/settings/history',
    {
      schema: {
        operationId: 'settingsHistory',
        summary: 'Who changed what of the set-up, when and why, the newest first (an administrator)',
        ...{ tags, security, querystring: Before },
        response: { 200: SettingsHistory, ...Refusals },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'settings/history')) return reply
      const { before = Number.MAX_SAFE_INTEGER, limit } = request.query
      return send(reply, done(changes.history(before, limit)))
    },
  )

  app.post(
    '/api/v1/settings/check',
    {
      bodyLimit,
      schema: {
        operationId: 'checkSettings',
        summary: 'Says what a change of the set-up would do, and what of it is refused (an administrator)',
        description: 'Nothing is changed. Each sentence names its field by `path`.',
        ...{ tags, security, body: SettingsToCheck },
        response: { 200: SettingsCheck, ...Refusals },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'settings/check')) return reply
      const { settings: _, ...said } = checkSettings(hall.live.state, request.body.settings, clock.now())
      return send(reply, done(said))
    },
  )

  changeRoutes(app, { access, hall, clock, changes })
  draftRoutes(app, { access, hall, clock, changes, draft })
  ticketPictureRoutes(app, { access, clock, publicUrl })
}

const SCHEMA = { title: 'Antrean: a hall file', ...z.toJSONSchema(HallConfig, { io: 'input' }) }
