/** The outbox over HTTP: what waits, was sent or failed; one with what it says; a test; and one that is sent again. */
import {
  MESSAGE_CHANNELS,
  type Message,
  MessageChannel,
  MessageDetail,
  MessageList,
  MessageListName,
  MessageView,
} from '@antrean/queue-core'
import { DEFAULT_LANGUAGE } from '@antrean/words'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { done, type Refusal, refuse } from '../answer.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall/hall.ts'
import type { App } from '../http/app.ts'
import { send } from '../http/reply.ts'
import { IdempotencyKey, Refusals } from '../http/schemas.ts'
import { markOf, newPerson } from '../people/person.ts'
import { askMessage } from './ask-message.ts'
import { commandBy, LOOKS_AFTER, SEES_PEOPLE, SETS_UP, staffOnly } from './message-callers.ts'
import { messageLists } from './message-lists.ts'
import { toMessage } from './message-submission.ts'
import type { Notices } from './notices.ts'
import { isTemplate, worthMs } from './templates.ts'
import { written } from './written.ts'

const Test = z.strictObject({ to: z.string().trim().min(3).max(254), channel: MessageChannel.optional() })
const List = z.strictObject({
  state: MessageListName.default('waiting'),
  template: z.string().max(40).optional(),
  channel: MessageChannel.optional(),
  /** All of this case, whatever their state: its id or its number. */
  case: z.string().min(1).max(64).optional(),
  /** All of this ticket and of the cases that came of it: its id, or its number where it is of today. */
  ticket: z.string().min(1).max(64).optional(),
  before: z.coerce.number().int().optional(),
})
const Id = z.object({ id: z.string().max(64) })
const security = [{ bearer: [] }]
const tags = ['messages']

type Options = {
  access: Access
  hall: Hall
  clock: Clock
  notices: Pick<Notices, 'has'>
  publicUrl: () => string
}
type Parts = Options & {
  lists: ReturnType<typeof messageLists>
  may: ReturnType<typeof staffOnly>
  unknown: (id: string) => Refusal
}

export function messageRoutes(app: App, options: Options): void {
  const parts: Parts = {
    ...options,
    lists: messageLists(options.hall),
    may: staffOnly(options.access),
    unknown: id => refuse('unknown-message', `There is no message ${id}. Look at the list again.`),
  }
  testRoute(app, parts)
  readRoutes(app, parts)
  againRoute(app, parts)
}

function testRoute(app: App, { hall, notices, lists, may }: Parts): void {
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
      const caller = may(request, reply, SETS_UP, 'messages/test')
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
        ...commandBy(request, caller),
        // What is kept of a command has no address.
        fingerprint: `messages/test ${channels.join()}`,
        ...{ touches: asked.touches, asks: asked.asks, person },
        value: ({ own }) => lists.view(own({ kind: 'message', id: asked.id }) as Message),
      })
      return send(reply, ack, 201)
    },
  )
}

function readRoutes(app: App, { access, hall, clock, publicUrl, lists, may, unknown }: Parts): void {
  app.get(
    '/api/v1/messages',
    {
      schema: {
        operationId: 'messages',
        summary:
          'Messages by how they stand, or all of a case or a ticket, the newest first (ops, a supervisor or an administrator)',
        description: 'Of whom they are for, references alone. A page may be empty and still have a next one.',
        ...{ tags, security, querystring: List },
        response: { 200: MessageList, ...Refusals },
      },
    },
    async (request, reply) => {
      if (!may(request, reply, LOOKS_AFTER, 'messages')) return reply
      const { state, before, case: ofCase, ticket, ...which } = request.query
      const page =
        ofCase !== undefined
          ? lists.ofCase(ofCase, which)
          : ticket !== undefined
            ? lists.ofTicket(ticket, which)
            : lists.page(state, which, before)
      return send(reply, done({ ...page, counts: lists.counts(clock.now()) }))
    },
  )

  app.get(
    '/api/v1/messages/:id',
    {
      schema: {
        operationId: 'getMessage',
        summary: 'One message with what it says and whom it is for (a supervisor or an administrator)',
        description: 'Each look is in the audit trail.',
        ...{ tags, security, params: Id },
        response: { 200: MessageDetail, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = may(request, reply, SEES_PEOPLE, 'messages/read')
      if (!caller) return reply
      const { id } = request.params
      const message = hall.store.aggregates.of('message', id) as Message | null
      if (!message) return send(reply, unknown(id))
      const { ref } = message.person
      const kept = hall.store.people.get(ref)?.personal
      // [N15] On record before it is seen.
      const detail = `by message ${id}: ${kept ? ref : 'nothing'}`
      access.audit.record({ what: 'people-looked-up', actor: caller.actor, address: caller.address, detail })
      const { name = null, phone = null, email = null } = kept ?? {}
      const { subject, text } = written(message, hall, publicUrl())
      return send(
        reply,
        done({ ...lists.view(message), to: kept ? { name, phone, email } : null, subject, text }),
      )
    },
  )
}

function againRoute(app: App, { hall, lists, may }: Parts): void {
  app.post(
    '/api/v1/messages/:id/again',
    {
      schema: {
        operationId: 'sendMessageAgain',
        summary: 'Sends a message again that was sent or given up (ops, a supervisor or an administrator)',
        ...{ tags, security, headers: IdempotencyKey, params: Id },
        response: { 200: MessageView, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = may(request, reply, LOOKS_AFTER, 'messages/again')
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
        commandBy(request, caller),
      )
      return send(
        reply,
        await hall.submit({
          ...again,
          fingerprint: `messages/again ${id}`,
          value: outcome => lists.view(again.value(outcome) as Message),
        }),
      )
    },
  )
}
