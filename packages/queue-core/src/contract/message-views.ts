/** What the office sees of messages: the lists, one with what it says, and what administrators set. */
import { z } from 'zod'
import { MessageDelivery } from '../messages/message-delivery.ts'
import { MessageChannel } from '../messages/message-events.ts'
import { Time } from './views.ts'

/**
 * `waiting`: all that are still tried; `stuck`: of these, those whose last try came to nothing; `sent`; `failed`: over, and not sent;
 * `given-up`: of these, those that raised an alarm; `refused`: of these, those that a provider or the person would not have.
 */
export const MESSAGE_LISTS = ['waiting', 'stuck', 'sent', 'failed', 'refused', 'given-up'] as const
export const MessageListName = z.enum(MESSAGE_LISTS)
export type MessageListName = z.infer<typeof MessageListName>
const STAGES = ['waiting', 'sending', 'sent', 'delivered', 'given-up', 'withdrawn'] as const

export const MessageView = z.object({
  id: z.string(),
  /** Whom it is for: a reference, never an address. */
  person: z.string(),
  /** `case:ID` or `ticket:ID`. */
  about: z.string().nullable(),
  /** Of the ticket or case that it speaks of. */
  number: z.string().nullable(),
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
  /** Sendings that may have arrived, and whose answer was lost. */
  doubts: z.int(),
  /** Why the last try came to nothing, e.g. `unreachable`. */
  reason: z.string().nullable(),
  /** Why it is over, e.g. `expired`. */
  why: z.string().nullable(),
})
export type MessageView = z.infer<typeof MessageView>

/** Up to 1,000 are counted. */
const Count = z.int().min(0).max(1_000)
export const MessageList = z.object({
  messages: z.array(MessageView),
  /** What asks for those that come next (`before`); null where these are the last. */
  next: z.int().nullable(),
  /** `givenUp`: in the last day. */
  counts: z.object({ waiting: Count, stuck: Count, givenUp: Count }),
})
export type MessageList = z.infer<typeof MessageList>

export const MessageDetail = MessageView.extend({
  /** Null where nothing is kept of them any more. */
  to: z
    .object({ name: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() })
    .nullable(),
  /** As it would be written now. */
  subject: z.string(),
  text: z.string(),
})
export type MessageDetail = z.infer<typeof MessageDetail>

const Changed = z.object({ at: Time, by: z.string() }).nullable()
export const MessageTextView = z.object({
  template: z.string(),
  channel: MessageChannel,
  language: z.string(),
  /** Of e-mail; null of the others. */
  subject: z.string().nullable(),
  text: z.string(),
  /** As it came with the product. */
  shipped: z.object({ subject: z.string().nullable(), text: z.string() }),
  /** When it was last edited or taken back, and by whom; null where it never was. */
  changed: Changed,
})
export type MessageTextView = z.infer<typeof MessageTextView>

export const MessageTemplates = z.object({
  languages: z.array(z.string()),
  templates: z.array(
    z.object({
      template: z.string(),
      /** What its text must have, and what it can have, each in braces. */
      needs: z.array(z.string()),
      may: z.array(z.string()),
      texts: z.array(MessageTextView),
    }),
  ),
})
export type MessageTemplates = z.infer<typeof MessageTemplates>

/** As in the body of a change; of e-mail, with a subject. */
export const MessageTextGiven = z.strictObject({
  subject: z.string().max(1_000).nullable().default(null),
  text: z.string().max(10_000),
})
export const MessageSettings = MessageDelivery.safeExtend({
  /** By which the hall can send at all, as its set-up is. */
  channels: z.array(MessageChannel),
  changed: Changed,
})
export type MessageSettings = z.infer<typeof MessageSettings>
