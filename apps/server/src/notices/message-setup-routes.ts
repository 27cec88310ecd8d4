/** What administrators set of messages: their texts, and how the hall sends. Each change is an event, with who and when. */
import {
  deliveryOf,
  isoInZone,
  isVisitorTemplate,
  type KeptDelivery,
  MESSAGE_CHANNELS,
  MESSAGE_DELIVERY,
  MessageChannel,
  MessageDelivery,
  MessageSettings,
  MessageTemplates,
  type MessageText,
  MessageTextGiven,
  MessageTextView,
  type Named,
  TEMPLATE_NAMES,
  TEMPLATES,
  textNamed,
  type VisitorTemplate,
} from '@antrean/queue-core'
import { LANGUAGES } from '@antrean/words'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { done, refuse } from '../answer.ts'
import type { Hall } from '../hall/hall.ts'
import type { App } from '../http/app.ts'
import { send } from '../http/reply.ts'
import { IdempotencyKey, Refusals } from '../http/schemas.ts'
import { commandBy, SETS_UP, staffOnly } from './message-callers.ts'
import type { Notices } from './notices.ts'
import { shippedText } from './templates.ts'

const Which = z.object({
  template: z.string().max(40),
  channel: MessageChannel,
  language: z.string().max(35),
})
type Which = z.output<typeof Which>
const tags = ['messages']
const security = [{ bearer: [] }]
const TEXT = '/api/v1/message-templates/:template/:channel/:language'

type Options = { access: Access; hall: Hall; notices: Pick<Notices, 'has'> }
type Parts = Options & ReturnType<typeof partsOf>

export function messageSetupRoutes(app: App, options: Options): void {
  const parts: Parts = { ...options, ...partsOf(options) }
  textRoutes(app, parts)
  settingsRoutes(app, parts)
}

function partsOf({ access, hall }: Options) {
  const may = staffOnly(access)
  const own = ({ kind, id }: Named) => hall.store.aggregates.of(kind, id)
  const changed = ({ at, actor }: { at: number; actor: string }) => ({
    at: isoInZone(hall.live.state.config!.timezone, at),
    by: access.staff.named(actor).replace(/^staff:/, ''),
  })
  return { may, own, changed }
}

function textRoutes(app: App, { hall, may, own, changed }: Parts): void {
  function textView(which: Which & { template: VisitorTemplate }, kept: MessageText | null): MessageTextView {
    const { template, channel, language } = which
    const whole = shippedText(template, language)
    // Only mail has a subject.
    const shipped = { subject: channel === 'email' ? whole.subject : null, text: whole.text }
    return {
      ...{ template, channel, language },
      ...(kept?.text == null ? shipped : { subject: kept.subject, text: kept.text }),
      ...{ shipped, changed: kept && changed(kept) },
    }
  }

  app.get(
    '/api/v1/message-templates',
    {
      schema: {
        operationId: 'getMessageTemplates',
        summary: 'What each kind of message says by each channel in each language (an administrator)',
        ...{ tags, security },
        response: { 200: MessageTemplates, ...Refusals },
      },
    },
    async (request, reply) => {
      if (!may(request, reply, SETS_UP, 'message-templates')) return reply
      const templates = TEMPLATE_NAMES.map(template => ({
        template,
        needs: [...TEMPLATES[template].needs],
        may: [...TEMPLATES[template].may],
        texts: MESSAGE_CHANNELS.flatMap(channel =>
          LANGUAGES.map(language => {
            const which = { template, channel, language }
            return textView(which, own(textNamed(which)) as MessageText | null)
          }),
        ),
      }))
      return send(reply, done({ languages: [...LANGUAGES], templates }))
    },
  )

  app.put(
    TEXT,
    {
      schema: {
        operationId: 'setMessageText',
        summary: 'Writes what a kind of message says by a channel in a language (an administrator)',
        description:
          'Places to fill in stand in braces; a place that nothing fills in, or one that is missing, is refused.',
        ...{ tags, security, headers: IdempotencyKey, params: Which, body: MessageTextGiven },
        response: { 200: MessageTextView, ...Refusals },
      },
    },
    async (request, reply) => {
      const { subject, text } = request.body
      return change(request, reply, request.params, { type: 'EditMessageText', subject, text: unix(text) })
    },
  )

  app.delete(
    TEXT,
    {
      schema: {
        operationId: 'restoreMessageText',
        summary: 'Takes the text that came with the product again (an administrator)',
        ...{ tags, security, headers: IdempotencyKey, params: Which },
        response: { 200: MessageTextView, ...Refusals },
      },
    },
    async (request, reply) => change(request, reply, request.params, { type: 'RestoreMessageText' }),
  )

  async function change(request: FastifyRequest, reply: FastifyReply, which: Which, command: object) {
    const caller = may(request, reply, SETS_UP, 'message-templates')
    if (!caller) return reply
    const { template, channel, language } = which
    if (!isVisitorTemplate(template) || !LANGUAGES.includes(language))
      return send(
        reply,
        refuse(
          'unknown-template',
          `There is no text ${template}.${channel}.${language}. GET /api/v1/message-templates lists them.`,
        ),
      )
    const named = textNamed(which)
    const ack = await hall.submit({
      ...commandBy(request, caller),
      fingerprint: `message-text ${JSON.stringify([named.id, command])}`,
      touches: [named],
      asks: ({ at, actor }) => [{ ...named, command: { at, actor, id: named.id, ...command } }],
      value: ({ own }) => textView({ ...which, template }, own(named) as MessageText | null),
    })
    return send(reply, ack)
  }
}

function settingsRoutes(app: App, { hall, notices, may, own, changed }: Parts): void {
  const settingsView = (kept: KeptDelivery | null): MessageSettings => {
    const { order, rest, perMinute } = kept ?? deliveryOf({ own })
    return {
      ...{ order, rest, perMinute, channels: MESSAGE_CHANNELS.filter(notices.has) },
      changed: kept && changed(kept.changed),
    }
  }

  app.get(
    '/api/v1/message-settings',
    {
      schema: {
        operationId: 'getMessageSettings',
        summary:
          'By what messages go first, when people rest, and how fast each channel sends (an administrator)',
        ...{ tags, security },
        response: { 200: MessageSettings, ...Refusals },
      },
    },
    async (request, reply) => {
      if (!may(request, reply, SETS_UP, 'message-settings')) return reply
      return send(reply, done(settingsView(own(MESSAGE_DELIVERY) as KeptDelivery | null)))
    },
  )

  app.put(
    '/api/v1/message-settings',
    {
      schema: {
        operationId: 'setMessageSettings',
        summary:
          'Sets by what messages go first, when people rest, and how fast each channel sends (an administrator)',
        description: 'The order holds for messages that are queued from then on.',
        ...{ tags, security, headers: IdempotencyKey, body: MessageDelivery },
        response: { 200: MessageSettings, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = may(request, reply, SETS_UP, 'message-settings')
      if (!caller) return reply
      const delivery = request.body as MessageDelivery
      const ack = await hall.submit({
        ...commandBy(request, caller),
        fingerprint: `message-settings ${JSON.stringify(delivery)}`,
        touches: [MESSAGE_DELIVERY],
        asks: ({ at, actor }) => [
          { ...MESSAGE_DELIVERY, command: { type: 'SetMessageDelivery', at, actor, delivery } },
        ],
        value: ({ own }) => settingsView(own(MESSAGE_DELIVERY) as KeptDelivery),
      })
      return send(reply, ack)
    },
  )
}

/** A browser's text area ends its lines with two letters. */
const unix = (text: string): string => text.replace(/\r\n?/g, '\n')
