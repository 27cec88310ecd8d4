import type { MessageEvent, MessageEventOf } from './message-events.ts'
import type { Message } from './message-state.ts'

export function evolveMessage(before: Message | null, event: MessageEvent): Message {
  if (event.type === 'MessageQueued') return queued(event)
  if (!before) throw new Error(`Nothing is known of the message ${event.id}.`)
  return { ...before, at: event.at, ...changed(before, event) }
}

function queued({
  kind: _kind,
  type: _type,
  actor: _actor,
  notBefore,
  at,
  ...its
}: MessageEventOf<'MessageQueued'>): Message {
  return { ...its, queuedAt: at, at, stage: 'waiting', round: 1, ...freshRound(its.channels, notBefore) }
}

const freshRound = (channels: Message['channels'], nextAt: number) => ({
  ...{ channel: channels[0]!, by: null, key: null, nextAt, closed: [], tries: 0, doubts: 0, parts: {} },
  ...{ reason: null, why: null },
})

function changed(
  message: Message,
  event: Exclude<MessageEvent, { type: 'MessageQueued' }>,
): Partial<Message> {
  switch (event.type) {
    case 'AttemptBegun':
      return { stage: 'sending', channel: event.channel, by: event.by, key: event.key }
    case 'AttemptEnded':
      return ended(message, event)
    case 'MessagePutOff':
      return event.why === 'rest'
        ? { nextAt: event.nextAt }
        : { nextAt: event.nextAt, reason: event.why, tries: message.tries + 1 }
    case 'MessageReported':
      return reported(message, event)
    case 'MessageGivenUp':
      return { stage: 'given-up', why: event.why }
    case 'MessageAskedAgain':
      return {
        ...freshRound(message.channels, event.at),
        ...{ stage: 'waiting', round: message.round + 1, expiresAt: event.expiresAt },
      }
    case 'MessageWithdrawn':
      // What has begun is waited for: it may have gone.
      return message.stage === 'sending' ? { why: event.why } : { stage: 'withdrawn', why: event.why }
  }
  return event satisfies never
}

/** [S21] The first time counts, until the provider says that it failed. */
const confirmed = ({ confirmedAt }: Message, { at }: { at: number }) => ({ confirmedAt: confirmedAt ?? at })

function ended(message: Message, event: MessageEventOf<'AttemptEnded'>): Partial<Message> {
  const { outcome, reason, parts, channel, nextAt, mayDouble } = event
  if (outcome === 'accepted')
    return {
      ...{ stage: 'sent', reason: null, why: null, tries: 0, doubts: 0 },
      ...confirmed(message, event),
      parts: Object.fromEntries(parts.map(part => [part, 'sent'])),
    }
  if (message.why) return { stage: 'withdrawn', reason }
  const refused = outcome === 'refused'
  return {
    ...{ stage: 'waiting', reason, channel, nextAt },
    closed: refused ? [...message.closed, message.channel] : message.closed,
    tries: channel === message.channel && !refused ? message.tries + 1 : 0,
    doubts: refused ? 0 : message.doubts + (outcome === 'unknown' && mayDouble ? 1 : 0),
  }
}

function reported(
  message: Message,
  { at, part, state, channel }: MessageEventOf<'MessageReported'>,
): Partial<Message> {
  if (state === 'failed')
    return {
      ...{ stage: 'waiting', channel, nextAt: at, closed: [...message.closed, message.channel] },
      ...{ tries: 0, doubts: 0, parts: {}, confirmedAt: null },
    }
  const had = { reason: null, why: null, tries: 0, doubts: 0, ...confirmed(message, { at }) }
  if (state === 'on-its-way') return { stage: 'sent', ...had }
  const known = part !== null && part in message.parts
  const parts = known ? { ...message.parts, [part]: 'delivered' as const } : {}
  const whole = Object.values(parts).every(one => one === 'delivered')
  return { stage: whole ? 'delivered' : 'sent', parts, ...had }
}
