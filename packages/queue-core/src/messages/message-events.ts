/** What happens to a message. To whom it goes and what it says stand with the people and in the templates: here are references. */
import { z } from 'zod'
import { eventOf } from '../aggregate/aggregate.ts'
import { PersonMark } from '../hall/people.ts'

/** In the order of their fall-back. */
export const MESSAGE_CHANNELS = ['whatsapp', 'sms', 'email'] as const
export const MessageChannel = z.enum(MESSAGE_CHANNELS)
export type MessageChannel = z.infer<typeof MessageChannel>

/** Why an attempt ended without a confirmation; from the channels, and `no-channel`: the hall has none that could carry it. */
export const ATTEMPT_REASONS = [
  ...(['bad-address', 'bad-content', 'unwanted'] as const),
  ...(['unreachable', 'busy', 'set-up', 'trouble', 'no-channel'] as const),
] as const

export const GIVEN_UP = ['expired', 'refused', 'unwanted', 'failed', 'no-address'] as const
/** `stop`: whom it was for wants none; `erased`: what was kept of them is gone; `not-needed`: it has lost its use. */
export const WITHDRAWN = ['stop', 'erased', 'not-needed'] as const
export const REPORTED = ['on-its-way', 'delivered', 'failed'] as const

/** What fills a template in: figures, dates, numbers of tickets and cases, addresses of pages. Never what a person wrote. */
export const MessageParameters = z.record(z.string().regex(/^[a-z][A-Za-z]*$/), z.string().max(300))

const event = eventOf('message')
export const MessageEvent = z.discriminatedUnion('type', [
  event('MessageQueued', {
    person: PersonMark,
    /** What it is about, e.g. `case:…`; null where it stands alone. */
    about: z.string().nullable(),
    template: z.string(),
    parameters: MessageParameters,
    language: z.string(),
    channels: z.array(MessageChannel).min(1),
    /** Epoch ms; it is worth nothing after `expiresAt`. */
    notBefore: z.int(),
    expiresAt: z.int(),
  }),
  event('AttemptBegun', {
    channel: MessageChannel,
    /** Which of the hall's ways of that kind. */
    by: z.string(),
    /** By which a provider knows the message when it comes again. */
    key: z.string(),
  }),
  event('AttemptEnded', {
    key: z.string(),
    outcome: z.enum(['accepted', 'refused', 'not-now', 'unknown']),
    reason: z.enum(ATTEMPT_REASONS).nullable(),
    mayDouble: z.boolean(),
    /** The provider's names of what it took. */
    parts: z.array(z.string()),
    /** How it goes on, where it was not taken. Epoch ms. */
    channel: MessageChannel,
    nextAt: z.int(),
  }),
  /** Nothing was tried: there was no way, or people rest. */
  event('MessagePutOff', { nextAt: z.int(), why: z.enum(['no-channel', 'rest']) }),
  event('MessageReported', {
    key: z.string(),
    /** Null: the whole of it. */
    part: z.string().nullable(),
    state: z.enum(REPORTED),
    /** By what it goes on where the provider says that it failed. */
    channel: MessageChannel,
  }),
  event('MessageGivenUp', { why: z.enum(GIVEN_UP) }),
  event('MessageAskedAgain', { expiresAt: z.int() }),
  event('MessageWithdrawn', { why: z.enum(WITHDRAWN) }),
])
export type MessageEvent = z.infer<typeof MessageEvent>
export type MessageEventOf<Type extends MessageEvent['type']> = Extract<MessageEvent, { type: Type }>
