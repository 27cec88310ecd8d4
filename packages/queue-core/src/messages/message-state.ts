/** A message as it stands. */
import type { PersonMark } from '../hall/people.ts'
import type { ATTEMPT_REASONS, GIVEN_UP, MessageChannel, WITHDRAWN } from './message-events.ts'

/**
 * `waiting`: its next try is to come; `sending`: an attempt has begun and has no end yet; `sent`: a provider has it; `delivered`: and said
 * that it arrived.
 */
export type MessageStage = 'waiting' | 'sending' | 'sent' | 'delivered' | 'given-up' | 'withdrawn'

/** All instants are epoch ms. */
export type Message = {
  id: string
  person: PersonMark
  about: string | null
  template: string
  parameters: Readonly<Record<string, string>>
  language: string
  channels: readonly MessageChannel[]
  queuedAt: number
  expiresAt: number
  stage: MessageStage
  /** When something last happened to it. */
  at: number
  /** When a provider first confirmed what it still has; absent or null while none has. */
  confirmedAt?: number | null
  /** 1, and one more each time somebody has it sent again. */
  round: number
  /** Of the round: */
  channel: MessageChannel
  /** The way that was tried last. */
  by: string | null
  /** Of the attempt that has begun, or was the last. */
  key: string | null
  nextAt: number
  /** Channels by which it cannot go. */
  closed: readonly MessageChannel[]
  /** Tries in a row, on this channel, that came to nothing. */
  tries: number
  /** Sendings whose answer was lost, and which may have arrived. */
  doubts: number
  parts: Readonly<Record<string, 'sent' | 'delivered'>>
  reason: (typeof ATTEMPT_REASONS)[number] | null
  /** Why it is over; while it is being sent, why it shall go no further. */
  why: (typeof GIVEN_UP)[number] | (typeof WITHDRAWN)[number] | null
}

/** The name under which a provider is given it: another one for each channel, and for each time that somebody sends it again. [N4] */
export const keyFor = ({ id, round }: Pick<Message, 'id' | 'round'>, channel: MessageChannel): string =>
  `${id}.${round}.${channel}`

/** The message that a provider speaks of. */
export const messageOfKey = (key: string): string => key.split('.')[0]!

/** By what a sending under this key went. */
export const channelOfKey = (key: string): string => key.split('.').at(-1)!

/** The channel after `channel` in their circle by which it still can go; null where there is none. */
export function channelAfter(
  { channels }: Pick<Message, 'channels'>,
  closed: readonly MessageChannel[],
  channel: MessageChannel,
): MessageChannel | null {
  const from = channels.indexOf(channel) + 1
  const circle = [...channels.slice(from), ...channels.slice(0, from)]
  return circle.find(one => !closed.includes(one)) ?? null
}
