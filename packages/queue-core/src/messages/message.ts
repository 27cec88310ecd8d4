/** A message to somebody: the outbox is made of these. */
import type { Aggregate, Keys } from '../aggregate/aggregate.ts'
import { decideMessage } from './decide-message.ts'
import { evolveMessage } from './evolve-message.ts'
import type { MessageCommand } from './message-commands.ts'
import { type MessageChannel, MessageEvent } from './message-events.ts'
import type { Message } from './message-state.ts'

export const messages: Aggregate<Message, MessageCommand, MessageEvent> = {
  kind: 'message',
  event: MessageEvent,
  decide: decideMessage,
  evolve: evolveMessage,
  keys: keysOf,
  wakeAt: ({ stage, expiresAt }) => (stage === 'waiting' ? expiresAt : null),
  due: (message, at) =>
    message.stage === 'waiting' && at >= message.expiresAt
      ? [{ type: 'ExpireMessage', at, actor: 'system' }]
      : [],
}

/** Reports of long texts name their parts; a modem sends ten at the most. */
const MOST_PARTS = 10
export const PART_KEYS = Array.from({ length: MOST_PARTS }, (_, n) => `part${n}`)

/** By which a channel finds what is next: one that is busy keeps no other from its own. */
export const nextKey = (channel: MessageChannel): string => `next-${channel}`

/** The lists of the outbox: `waiting` by when it was queued, `sent` and `failed` by when that was. */
function keysOf(message: Message): Keys {
  const { stage, nextAt, queuedAt, at, person, parts, about } = message
  const over = stage === 'given-up' || stage === 'withdrawn'
  const open = stage === 'waiting' || stage === 'sending'
  return {
    person: open ? person.ref : null,
    about,
    queued: queuedAt,
    [nextKey(message.channel)]: stage === 'waiting' ? nextAt : null,
    sending: stage === 'sending' ? at : null,
    waiting: open ? queuedAt : null,
    sent: stage === 'sent' || stage === 'delivered' ? at : null,
    failed: over ? at : null,
    alarm: stage === 'given-up' ? at : null,
    ...Object.fromEntries(
      Object.entries(parts)
        .filter(([, state]) => state === 'sent')
        .slice(0, MOST_PARTS)
        .map(([part], n) => [PART_KEYS[n]!, part]),
    ),
  }
}
