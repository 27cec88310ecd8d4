/**
 * What may happen to a message, so that none is lost, and none is sent again that a provider confirmed.
 *
 *   queued ─► waiting ─► sending ─► sent ─► delivered
 *                ▲          │         └──── failed: by the next channel
 *                └──────────┴─► not now, unknown, refused by this channel        over: given up, withdrawn
 */
import type { Around } from '../aggregate/aggregate.ts'
import { type AggregateDecision, refusal } from '../aggregate/refusal.ts'
import type { EndAttempt, MessageCommand, MessageCommandOf, QueueMessage } from './message-commands.ts'
import { deliveryOf } from './message-delivery.ts'
import type { MessageEvent } from './message-events.ts'
import { channelAfter, channelOfKey, keyFor, type Message } from './message-state.ts'
import { asProviderAsks, waitMs } from './pace.ts'

type Decision = AggregateDecision<MessageEvent>
const NOTHING: Decision = { ok: true, events: [] }
const happened = (...events: MessageEvent[]): Decision => ({ ok: true, events })
const of = (id: string, { at, actor }: { at: number; actor: string }) => ({
  kind: 'message' as const,
  id,
  at,
  actor,
})

export function decideMessage(message: Message | null, command: MessageCommand, around: Around): Decision {
  if (command.type === 'QueueMessage') return queue(message, command, around)
  if (!message) return refusal('unknown-message', 'There is no such message. Look at the list of messages.')
  switch (command.type) {
    case 'BeginAttempt':
      return begin(message, command)
    case 'EndAttempt':
      return end(message, command)
    case 'PutOffMessage':
      return putOff(message, command)
    case 'ReportMessage':
      return report(message, command)
    case 'SendMessageAgain':
      return again(message, command)
    case 'WithdrawMessage':
      return withdraw(message, command)
    case 'ExpireMessage':
      return message.stage === 'waiting' && command.at >= message.expiresAt
        ? happened(givenUp(message, command, 'expired'))
        : NOTHING
  }
  return command satisfies never
}

function queue(message: Message | null, { type: _, ...asked }: QueueMessage, around: Around): Decision {
  const { id, at, actor, person, about, template, parameters, language, channels, notBefore, expiresAt } =
    asked
  if (message) return refusal('message-known', `The message ${id} was asked for before. Give another id.`)
  if (
    channels.length === 0 ||
    new Set(channels).size < channels.length ||
    expiresAt <= Math.max(at, notBefore)
  )
    return refusal(
      'message-never-due',
      `The message ${id} could never be sent: it has no channel, or no time.`,
    )
  // [N13] By what the hall has first.
  const inOrder = deliveryOf(around).order.filter(one => channels.includes(one))
  return happened({
    ...of(id, { at, actor }),
    type: 'MessageQueued',
    ...{ person, about, template, parameters: { ...parameters }, language, channels: inOrder },
    ...{ notBefore: Math.max(at, notBefore), expiresAt },
  })
}

function begin(message: Message, command: MessageCommandOf<'BeginAttempt'>): Decision {
  const { id, stage, nextAt, expiresAt, channels, closed } = message
  const { channel, by, at } = command
  const open = channels.includes(channel) && !closed.includes(channel)
  // [N6] While it may have arrived by one channel, it goes by no other.
  const elsewhere = message.doubts > 0 && channel !== message.channel
  if (stage !== 'waiting' || at < nextAt || at >= expiresAt || !open || elsewhere)
    return refusal('message-not-due', `The message ${id} is not to be sent by ${channel} now.`)
  return happened({ ...of(id, command), type: 'AttemptBegun', channel, by, key: keyFor(message, channel) })
}

function end(message: Message, command: EndAttempt): Decision {
  const { key, outcome, reason, parts, at } = command
  // Its end is on record already, or a report was sooner.
  if (message.stage !== 'sending' || message.key !== key) return NOTHING
  const mayDouble = outcome === 'unknown' && command.mayDouble
  const next = after(message, command)
  const ended: MessageEvent = {
    ...of(message.id, command),
    type: 'AttemptEnded',
    ...{ key, outcome, reason, mayDouble, parts: [...parts] },
    ...{ channel: next.channel ?? message.channel, nextAt: at + next.ms },
  }
  if (outcome !== 'refused' || message.why) return happened(ended)
  if (reason === 'unwanted') return happened(ended, givenUp(message, command, 'unwanted'))
  return next.channel ? happened(ended) : happened(ended, givenUp(message, command, 'refused'))
}

/** By what it goes on, and after how long. */
function after(message: Message, command: EndAttempt): { channel: Message['channel'] | null; ms: number } {
  const { outcome, reason, random, pace, retryAfterMs } = command
  const { channel, closed, doubts } = message
  const tries = message.tries + 1
  if (outcome === 'accepted') return { channel, ms: 0 }
  if (outcome === 'refused') return { channel: channelAfter(message, [...closed, channel], channel), ms: 0 }
  if (outcome === 'unknown' && command.mayDouble)
    return { channel, ms: waitMs(pace.doubtMs, pace.doubtMostMs, doubts + 1, random) }
  const ms = asProviderAsks(waitMs(pace.firstMs, pace.mostMs, tries, random), retryAfterMs)
  const leaves =
    outcome === 'not-now' && doubts === 0 && (reason === 'set-up' || tries >= pace.triesByChannel)
  const other = leaves ? channelAfter(message, closed, channel) : channel
  // Another channel is not asked to wait for this one.
  return other === channel ? { channel, ms } : { channel: other, ms: Math.min(ms, pace.firstMs) }
}

function putOff(message: Message, command: MessageCommandOf<'PutOffMessage'>): Decision {
  const { at, noAddress, random, pace, until } = command
  if (message.stage !== 'waiting' || at < message.nextAt) return NOTHING
  if (noAddress) return happened(givenUp(message, command, 'no-address'))
  const wait = waitMs(pace.firstMs, pace.mostMs, message.tries + 1, random)
  const [nextAt, why] = until === undefined ? [at + wait, 'no-channel' as const] : [until, 'rest' as const]
  return happened({ ...of(message.id, command), type: 'MessagePutOff', nextAt, why })
}

/** [N8] A report of the time before it was sent again says nothing of this one. */
function report(message: Message, command: MessageCommandOf<'ReportMessage'>): Decision {
  const { key, part, state } = command
  const { stage, round, id } = message
  if (stage === 'sending')
    return refusal('message-being-sent', `The message ${id} is being sent. Tell it when that has an end.`)
  if (stage === 'delivered' || !key.startsWith(`${id}.${round}.`)) return NOTHING
  const told = (channel: Message['channel']): MessageEvent => ({
    ...of(id, command),
    type: 'MessageReported',
    ...{ key, part, state, channel },
  })
  if (state === 'delivered')
    return part !== null && message.parts[part] === 'delivered' ? NOTHING : happened(told(message.channel))
  // Reports come late and in any order: of a channel that was left they say nothing any more.
  if (stage === 'withdrawn' || key !== message.key || channelOfKey(key) !== message.channel) return NOTHING
  if (message.closed.includes(message.channel)) return NOTHING
  if (state === 'on-its-way') return stage === 'sent' ? NOTHING : happened(told(message.channel))
  if (stage === 'given-up') return NOTHING
  const next = channelAfter(message, [...message.closed, message.channel], message.channel)
  return next ? happened(told(next)) : happened(told(message.channel), givenUp(message, command, 'failed'))
}

function again(message: Message, command: MessageCommandOf<'SendMessageAgain'>): Decision {
  const { id, stage } = message
  if (stage === 'withdrawn')
    return refusal(
      'message-withdrawn',
      `The message ${id} was withdrawn: whom it was for does not want it, or is not known any more.`,
    )
  if (stage === 'waiting' || stage === 'sending')
    return refusal(
      'message-not-over',
      `The message ${id} is still being tried. Send it again when that is over.`,
    )
  return happened({ ...of(id, command), type: 'MessageAskedAgain', expiresAt: command.expiresAt })
}

function withdraw(message: Message, command: MessageCommandOf<'WithdrawMessage'>): Decision {
  if (message.why || (message.stage !== 'waiting' && message.stage !== 'sending')) return NOTHING
  return happened({ ...of(message.id, command), type: 'MessageWithdrawn', why: command.why })
}

const givenUp = (
  { id }: Message,
  meta: { at: number; actor: string },
  why: 'expired' | 'refused' | 'unwanted' | 'failed' | 'no-address',
): MessageEvent => ({ ...of(id, meta), type: 'MessageGivenUp', why })
