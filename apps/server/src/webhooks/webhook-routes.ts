/** Webhooks over HTTP, for an administrator: made, tried, told again, and taken away. */
import { isoInZone, Time } from '@antrean/queue-core'
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
import { WEBHOOK_KINDS } from './payload.ts'
import { MOST_WEBHOOKS, type Webhooks } from './webhooks.ts'

const Kind = z.enum(WEBHOOK_KINDS as [string, ...string[]])
const NewWebhook = z.strictObject({
  url: z.string().trim().max(2_000),
  /** All of them where none is named. */
  kinds: z
    .array(Kind)
    .min(1)
    .max(WEBHOOK_KINDS.length)
    .default([...WEBHOOK_KINDS]),
})
const WebhookView = z.object({
  id: z.string(),
  url: z.string(),
  kinds: z.array(z.string()),
  madeAt: Time,
  /** The name of whoever made it. */
  madeBy: z.string(),
  state: z.enum(['on', 'failing', 'disabled']),
  /** The last event that the other side has, or is not to be told of. */
  seq: z.int(),
  /** Events of the log that come after it. */
  behind: z.int(),
  failingSince: Time.nullable(),
  /** The next try; null where none is to come, or it is under way. */
  nextAt: Time.nullable(),
  /** What the other side answered last, since the server started; null where it did not. */
  status: z.int().nullable(),
  /** `refused`: for days; `gone`: by 410. Null where it is not disabled. */
  why: z.enum(['refused', 'gone']).nullable(),
})
/** `secret` is told this once: the receiver checks signatures by it. */
const MadeWebhook = WebhookView.extend({ secret: z.string() })
const Tested = z.object({
  delivered: z.boolean(),
  status: z.int().nullable(),
  /** Why not, where nothing was answered. */
  detail: z.string(),
})
/** The first event to be told again; without it, it goes on where it was. */
const Replay = z.preprocess(given => given ?? {}, z.strictObject({ from: z.int().min(1).optional() }))

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
        summary: 'Goes on at once, from an event of before where one is named (an administrator)',
        description:
          'Also where it was disabled. An event that is told again has the webhook-id that it had, so that the other side can know it.',
        ...{ tags, security, params, body: Replay },
        response: { 200: WebhookView, ...Refusals },
      },
    },
    async (request, reply) => {
      const asked = hookFor(request, reply)
      if (!asked) return reply
      const { from } = request.body as z.infer<typeof Replay>
      const { seq } = hall.live
      if (from !== undefined && from > seq + 1)
        return send(reply, refuse('bad-request', `The last event is ${seq}: there is none ${from} yet.`))
      access.sound()
      webhooks.replay(asked.hook, from)
      note('webhook-replayed', asked.caller, asked.hook, from === undefined ? '' : ` from ${from}`)
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
        response: { 200: Tested, ...Refusals },
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
  function shown(hook: HookRecord & Standing): z.infer<typeof WebhookView> {
    const iso = (at: number | null) => (at === null ? null : isoInZone(hall.live.state.config!.timezone, at))
    const { id, url, kinds, seq, why, failingSince, disabledAt } = hook
    return {
      ...{ id, url, kinds: [...kinds], madeAt: iso(hook.madeAt)!, madeBy: access.staff.nameOf(hook.madeBy) },
      state: disabledAt !== null ? 'disabled' : failingSince !== null ? 'failing' : 'on',
      ...{ seq, behind: hall.live.seq - seq, failingSince: iso(failingSince), nextAt: iso(hook.nextAt) },
      ...{ status: hook.last?.status ?? null, why },
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
    what: 'webhook-made' | 'webhook-removed' | 'webhook-replayed',
    { actor, address }: Staff,
    { id, url }: HookRecord,
    more = '',
  ): void {
    access.audit.record({ what, actor, address, detail: `${id} to ${new URL(url).host}${more}` })
  }

  return { shown, hookFor, note }
}
