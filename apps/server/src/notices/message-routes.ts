/** The outbox over HTTP, for an administrator: what waits, was sent or failed; a test; and one that is sent again. */
import { isoInZone, MESSAGE_CHANNELS, type Message, MessageChannel, Time } from '@antrean/queue-core'
import { DEFAULT_LANGUAGE } from '@antrean/words'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { describe, openTo, type Staff } from '../access/caller.ts'
import { done, refuse } from '../answer.ts'
import type { Hall } from '../hall/hall.ts'
import type { App } from '../http/app.ts'
import { callerOf } from '../http/bearer.ts'
import { commandIdFor } from '../http/command-id.ts'
import { send } from '../http/reply.ts'
import { IdempotencyKey, Refusals } from '../http/schemas.ts'
import { markOf, newPerson } from '../people/person.ts'
import { askMessage } from './ask-message.ts'
import { toMessage } from './message-submission.ts'
import type { Notices } from './notices.ts'
import { isTemplate, worthMs } from './templates.ts'

const MOST = 100
const LISTS = ['waiting', 'sent', 'failed'] as const
const STAGES = ['waiting', 'sending', 'sent', 'delivered', 'given-up', 'withdrawn'] as const

export const MessageView = z.object({
  id: z.string(),
  /** Whom it is for: a reference, never an address. */
  person: z.string(),
  about: z.string().nullable(),
  template: z.string(),
  language: z.string(),
  channel: MessageChannel,
  state: z.enum(STAGES),
  queuedAt: Time,
  /** When something last happened to it. */
  at: Time,
  /** Its next try; null where none is to come. */
  nextAt: Time.nullable(),
  expiresAt: Time,
  /** Tries in a row that came to nothing. */
  tries: z.int(),
  /** Why the last try came to nothing, e.g. `unreachable`. */
  reason: z.string().nullable(),
  /** Why it is over, e.g. `expired`. */
  why: z.string().nullable(),
})
export type MessageView = z.infer<typeof MessageView>

const Test = z.strictObject({ to: z.string().trim().min(3).max(254), channel: MessageChannel.optional() })
const List = z.object({ state: z.enum(LISTS), before: z.coerce.number().int().optional() })
const Page = z.object({
  messages: z.array(MessageView),
  /** What asks for those that come next (`before`); null where these are the last. */
  next: z.int().nullable(),
})
const security = [{ bearer: [] }]
const tags = ['messages']

export function messageRoutes(app: App, access: Access, hall: Hall, notices: Pick<Notices, 'has'>): void {
  const parts: Parts = {
    ...{ app, hall, notices },
    shown: viewIn(() => hall.live.state.config!.timezone),
    administrator: askAdministrator(access),
  }
  testRoute(parts)
  listRoute(parts)
  againRoute(parts)
}

type Parts = {
  app: App
  hall: Hall
  notices: Pick<Notices, 'has'>
  shown: ReturnType<typeof viewIn>
  administrator: ReturnType<typeof askAdministrator>
}

function testRoute({ app, hall, notices, shown, administrator }: Parts): void {
  app.post(
    '/api/v1/messages/test',
    {
      schema: {
        operationId: 'testMessage',
        summary: 'Sends a test message to a telephone number or an e-mail address (an administrator)',
        description: 'It is in the outbox when this is answered; the list says what became of it.',
        ...{ tags, security, headers: IdempotencyKey, body: Test },
        response: { 201: MessageView, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = administrator(request, reply, 'messages/test')
      if (!caller) return reply
      const { to, channel } = request.body
      const kind = to.includes('@') ? ('email' as const) : ('phone' as const)
      const channels = channel
        ? [channel]
        : MESSAGE_CHANNELS.filter(one => (one === 'email') === (kind === 'email'))
      if (channel && (channel === 'email') !== (kind === 'email'))
        return send(
          reply,
          refuse(
            'bad-request',
            `By ${channel} nothing goes to ${kind === 'email' ? 'an e-mail address' : 'a telephone number'}. Leave channel out, or give another address.`,
          ),
        )
      const ways = channels.filter(notices.has)
      if (ways.length === 0)
        return send(
          reply,
          refuse(
            'bad-request',
            `The hall has no channel ${channels.join(' or ')}. Set one up first: docs/messages.md says how.`,
          ),
        )
      const found = newPerson('notice', { [kind]: to }, hall.live.state.config!.phoneCountry)
      if (!found.ok) return send(reply, refuse('bad-request', found.message))
      const { person } = found
      const asked = askMessage({
        ...{ to: markOf(person), template: 'test', parameters: {}, channels: ways },
        language: DEFAULT_LANGUAGE,
      })
      const ack = await hall.submit({
        ...by(request, caller),
        // What is kept of a command has no address.
        fingerprint: `messages/test ${channels.join()}`,
        ...{ touches: asked.touches, asks: asked.asks, person },
        value: ({ own }) => shown(own({ kind: 'message', id: asked.id }) as Message),
      })
      return send(reply, ack, 201)
    },
  )
}

function listRoute({ app, hall, shown, administrator }: Parts): void {
  app.get(
    '/api/v1/messages',
    {
      schema: {
        operationId: 'messages',
        summary: 'Messages that wait, were sent, or failed, the newest first (an administrator)',
        ...{ tags, security, querystring: List },
        response: { 200: Page, ...Refusals },
      },
    },
    async (request, reply) => {
      if (!administrator(request, reply, 'messages')) return reply
      const { state, before = Number.MAX_SAFE_INTEGER } = request.query
      const page: Message[] = []
      for (const found of hall.store.aggregates.between('message', state, 0, before - 1, 'down')) {
        page.push(found.state as Message)
        // Those of one moment stay together, so that none falls between two pages.
        if (page.length > MOST && momentOf(state, page.at(-2)!) !== momentOf(state, page.at(-1)!)) break
      }
      const more = page.length > MOST && momentOf(state, page.at(-2)!) !== momentOf(state, page.at(-1)!)
      if (more) page.pop()
      const next = more ? momentOf(state, page.at(-1)!) : null
      return send(reply, done({ messages: page.map(shown), next }))
    },
  )
}

function againRoute({ app, hall, shown, administrator }: Parts): void {
  app.post(
    '/api/v1/messages/:id/again',
    {
      schema: {
        operationId: 'sendMessageAgain',
        summary: 'Sends a message again that was sent or given up (an administrator)',
        ...{ tags, security, headers: IdempotencyKey, params: z.object({ id: z.string().max(64) }) },
        response: { 200: MessageView, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = administrator(request, reply, 'messages/again')
      if (!caller) return reply
      const { id } = request.params
      const message = hall.store.aggregates.of('message', id) as Message | null
      if (message && !hall.store.people.get(message.person.ref))
        return send(
          reply,
          refuse('unknown-person', `Whom the message ${id} was for is not known any more: it was erased.`),
        )
      const worth = message && isTemplate(message.template) ? worthMs(message.template) : 0
      const again = toMessage(
        id,
        ({ at }) => ({ type: 'SendMessageAgain', expiresAt: at + worth }),
        by(request, caller),
      )
      return send(
        reply,
        await hall.submit({
          ...again,
          fingerprint: `messages/again ${id}`,
          value: outcome => shown(again.value(outcome) as Message),
        }),
      )
    },
  )
}

/** Who asks, where that is an administrator; null where it was answered already. */
const askAdministrator =
  (access: Access) =>
  (request: FastifyRequest, reply: FastifyReply, what: string): Staff | null => {
    const caller = callerOf(access, request)
    if (!caller.ok) {
      send(reply, caller)
      return null
    }
    const { value } = caller
    if (value.kind === 'staff' && value.role === 'administrator') return value
    access.audit.record({ what: 'refused-by-role', actor: value.actor, address: value.address, detail: what })
    send(
      reply,
      refuse('not-allowed', `${what} is not allowed for ${describe(value)}. ${openTo(['administrator'])}`),
    )
    return null
  }

const by = ({ headers }: FastifyRequest, { actor }: Staff) => ({
  commandId: commandIdFor(actor, headers['idempotency-key'] as string | undefined),
  actor,
})

/** By what the list is ordered. */
const momentOf = (list: (typeof LISTS)[number], { queuedAt, at }: Message): number =>
  list === 'waiting' ? queuedAt : at

const viewIn = (timezone: () => string) => {
  const iso = (at: number) => isoInZone(timezone(), at)
  return ({ person, stage, queuedAt, at, nextAt, expiresAt, ...message }: Message): MessageView => {
    const { id, about, template, language, channel, tries, reason, why } = message
    return {
      ...{ id, person: person.ref, about, template, language, channel, state: stage },
      ...{ queuedAt: iso(queuedAt), at: iso(at), expiresAt: iso(expiresAt) },
      ...{ nextAt: stage === 'waiting' ? iso(nextAt) : null, tries, reason, why },
    }
  }
}
