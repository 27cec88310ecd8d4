/** Webhooks over HTTP, for an administrator: made, tried, told again, and taken away. */
import {
  instantOf,
  isoInZone,
  MadeWebhook,
  NewWebhook,
  WebhookTested,
  WebhookView,
} from '@antrean/queue-core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import type { Staff } from '../access/caller.ts'
import type { HookRecord } from '../access/store/hook-rows.ts'
import { done, refuse } from '../answer.ts'
import type { Hall } from '../hall/hall.ts'
import { administratorOf } from '../http/administrator.ts'
import type { App } from '../http/app.ts'
import { send } from '../http/reply.ts'
import { Refusals } from '../http/schemas.ts'
import { whyNotTo } from './address.ts'
import type { Standing } from './courier.ts'
import { firstSince } from './first-since.ts'
import { MOST_WEBHOOKS, type Webhooks } from './webhooks.ts'

/** The first event to be told again, or the hall's date with whose first event it begins; without either, it goes on where it was. */
const Replay = z.preprocess(
  given => given ?? {},
  z.strictObject({ from: z.int().min(1).optional(), date: z.iso.date().optional() }),
)

const tags = ['webhooks']
const security = [{ bearer: [] }]
const params = z.object({ id: z.string().min(1).max(64) })

export function webhookRoutes(app: App, access: Access, hall: Hall, webhooks: Webhooks): void {
  const desk = deskOf(access, hall, webhooks)
  listRoutes(app, access, webhooks, desk)
  sendRoutes(app, access, hall, webhooks, desk)
}

type Desk = ReturnType<typeof deskOf>

/** Which there are: they are listed, made and taken away. */
function listRoutes(app: App, access: Access, webhooks: Webhooks, { shown, hookFor, note }: Desk): void {
  app.get(
    '/api/v1/webhooks',
    {
      schema: {
        operationId: 'webhooks',
        summary: 'Webhooks and how each stands, the newest first (an administrator)',
        ...{ tags, security },
        response: { 200: z.array(WebhookView), ...Refusals },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'webhooks')) return reply
      return send(reply, done(webhooks.all().map(shown)))
    },
  )

  app.post(
    '/api/v1/webhooks',
    {
      schema: {
        operationId: 'makeWebhook',
        summary: 'Another system is told of what happens from now on (an administrator)',
        description:
          'Each event is a POST, signed as Standard Webhooks say, until it is answered with 2xx: at least once, and in order. docs/webhooks.md has the kinds and a receiver.',
        ...{ tags, security, body: NewWebhook },
        response: { 201: MadeWebhook, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'webhooks')
      if (!caller) return reply
      const { url, kinds } = request.body
      const wrong = whyNotTo(url)
      if (wrong) return send(reply, refuse('bad-request', wrong))
      if (webhooks.count() >= MOST_WEBHOOKS)
        return send(
          reply,
          refuse('bad-request', `The hall has ${MOST_WEBHOOKS} webhooks. Take one away that is not needed.`),
        )
      access.sound()
      const hook = webhooks.make(new URL(url).href, kinds, caller.id)
      note('webhook-made', caller, hook)
      return send(reply, done({ ...shown(webhooks.byId(hook.id)!), secret: hook.secret }), 201)
    },
  )

  app.delete(
    '/api/v1/webhooks/:id',
    {
      schema: {
        operationId: 'removeWebhook',
        summary: 'Nothing more is sent by it (an administrator)',
        ...{ tags, security, params },
        response: { 204: z.null(), ...Refusals },
      },
    },
    async (request, reply) => {
      const asked = hookFor(request, reply)
      if (!asked) return reply
      access.sound()
      await webhooks.remove(asked.hook.id)
      note('webhook-removed', asked.caller, asked.hook)
      return reply.code(204).send(null)
    },
  )
}

/** What one sends: again from an event of before, or a test. */
function sendRoutes(
  app: App,
  access: Access,
  hall: Hall,
  webhooks: Webhooks,
  { shown, hookFor, note }: Desk,
): void {
  app.post(
    '/api/v1/webhooks/:id/replay',
    {
      schema: {
        operationId: 'replayWebhook',
        summary: 'Goes on at once, from an event or a date of before where one is named (an administrator)',
        description:
          'Also where it was paused or disabled. An event that is told again has the webhook-id that it had, so that the other side can know it.',
        ...{ tags, security, params, body: Replay },
        response: { 200: WebhookView, ...Refusals },
      },
    },
    async (request, reply) => {
      const asked = hookFor(request, reply)
      if (!asked) return reply
      const { date, from: named } = request.body as z.infer<typeof Replay>
      if (named !== undefined && date !== undefined)
        return send(reply, refuse('bad-request', 'Name the event or the date to begin with, and not both.'))
      const { seq } = hall.live
      const from =
        date === undefined
          ? named
          : firstSince(hall.store.log, instantOf(hall.live.state.config!.timezone, date, '00:00'), seq)
      if (from !== undefined && from > seq + 1)
        return send(reply, refuse('bad-request', `The last event is ${seq}: there is none ${from} yet.`))
      access.sound()
      webhooks.replay(asked.hook, from)
      note('webhook-replayed', asked.caller, asked.hook, from === undefined ? '' : ` from ${from}`)
      return send(reply, done(shown(webhooks.byId(asked.hook.id)!)))
    },
  )

  app.post(
    '/api/v1/webhooks/:id/pause',
    {
      schema: {
        operationId: 'pauseWebhook',
        summary: 'Nothing more is sent by it until it is replayed; nothing is lost (an administrator)',
        ...{ tags, security, params },
        response: { 200: WebhookView, ...Refusals },
      },
    },
    async (request, reply) => {
      const asked = hookFor(request, reply)
      if (!asked) return reply
      access.sound()
      webhooks.pause(asked.hook)
      note('webhook-paused', asked.caller, asked.hook)
      return send(reply, done(shown(webhooks.byId(asked.hook.id)!)))
    },
  )

  app.post(
    '/api/v1/webhooks/:id/test',
    {
      schema: {
        operationId: 'testWebhook',
        summary: 'Sends webhook.test once, and says what was answered (an administrator)',
        ...{ tags, security, params },
        response: { 200: WebhookTested, ...Refusals },
      },
    },
    async (request, reply) => {
      const asked = hookFor(request, reply)
      if (!asked) return reply
      const { delivered, status, detail } = await webhooks.test(asked.hook)
      return send(reply, done({ delivered, status, detail }))
    },
  )
}

function deskOf(access: Access, hall: Hall, webhooks: Webhooks) {
  function stateOf({ disabledAt, failingSince, why }: HookRecord): WebhookView['state'] {
    if (disabledAt !== null) return why === 'paused' ? 'paused' : 'disabled'
    return failingSince === null ? 'on' : 'failing'
  }

  function shown(hook: HookRecord & Standing): WebhookView {
    const iso = (at: number | null) => (at === null ? null : isoInZone(hall.live.state.config!.timezone, at))
    const { id, url, kinds, seq, why, failingSince, calls } = hook
    return {
      ...{ id, url, kinds: [...kinds], madeAt: iso(hook.madeAt)!, madeBy: access.staff.nameOf(hook.madeBy) },
      state: stateOf(hook),
      ...{ seq, behind: hall.live.seq - seq, failingSince: iso(failingSince), nextAt: iso(hook.nextAt) },
      ...{ status: calls[0]?.status ?? null, why: why === 'paused' ? null : why },
      calls: calls.map(call => ({ ...call, at: iso(call.at)! })),
    }
  }

  /** Null where it was answered already. */
  function hookFor(request: FastifyRequest, reply: FastifyReply): { caller: Staff; hook: HookRecord } | null {
    const caller = administratorOf(access, request, reply, 'webhooks')
    if (!caller) return null
    const { id } = request.params as { id: string }
    const hook = webhooks.byId(id)
    if (hook) return { caller, hook }
    send(reply, refuse('not-found', `There is no webhook ${id}. Look it up in the list of webhooks.`))
    return null
  }

  /** The address may hold a word that is the other side's: its host is enough. */
  function note(
    what: 'webhook-made' | 'webhook-removed' | 'webhook-replayed' | 'webhook-paused',
    { actor, address }: Staff,
    { id, url }: HookRecord,
    more = '',
  ): void {
    access.audit.record({ what, actor, address, detail: `${id} to ${new URL(url).host}${more}` })
  }

  return { shown, hookFor, note }
}
