/**
 * What sends from the outbox. Whatever it does is on record before and after, so that one that is killed goes on where it was: an
 * attempt that it did not begin itself and that has no end is unknown.
 *
 *   look ─► due? ─► AttemptBegun ─(durable)─► channel ─► AttemptEnded ─(durable)─► look
 */
import type { Attachment, Sent } from '@antrean/notices'
import {
  type Ack,
  deliveryOf,
  MESSAGE_CHANNELS,
  type Message,
  type MessageChannel,
  nextKey,
  type Pace,
  restUntil,
} from '@antrean/queue-core'
import type { Logger } from 'pino'
import { harmless } from '../background.ts'
import type { Hall } from '../hall/hall.ts'
import type { Submission } from '../hall/submission.ts'
import { toMessage } from './message-submission.ts'
import type { Outlet } from './outlet.ts'
import { isUrgent, type Rendered } from './templates.ts'
import { type Way, wayFor } from './way.ts'
import { written } from './written.ts'

/** Looked at in one go; the next look is soon. */
const MOST_AT_A_LOOK = 50
/** The slowest channel, a modem with a text of ten parts, needs less. */
const PATIENCE_MS = 10 * 60_000
const AGAIN_MS = 500
/** What has no end by then is found by the next start. */
const STOP_MS = 3_000

export type SenderOptions = {
  hall: Pick<Hall, 'live' | 'store' | 'submit' | 'sound' | 'trouble'>
  outlets: ReadonlyMap<MessageChannel, Outlet>
  pace: Pace
  now: () => number
  log: Logger
  /** What phones call the hall. */
  publicUrl: () => string
  /** What goes with it, made when it is sent; an error is waited out. */
  enclosed?: ((message: Message) => Promise<Ack<Attachment[]>>) | undefined
  /** Whether what it tells is no longer so. */
  outdated?: ((message: Message) => boolean) | undefined
  /** From 0 up to 1. */
  random?: () => number
}

export function createSender(options: SenderOptions) {
  const { hall, outlets, pace, now, log, outdated = () => false, random = Math.random } = options
  const closing = new AbortController()
  const chance = () => ({ random: random(), pace })
  const carry = carrying(options, closing.signal)
  const say = saying(hall, closing.signal)
  const look = harmless(log, 'The outbox could not be looked at. It is tried again.', goThrough)
  const soon = together(look)
  const { inHand, hold } = openHand(log, soon)

  function goThrough(): void {
    if (closing.signal.aborted || !hall.sound() || hall.trouble()) return
    for (const message of found('sending')) endWhatBrokeOff(message)
    for (const channel of MESSAGE_CHANNELS) for (const message of found(nextKey(channel))) goOn(message)
  }

  function found(key: string): Message[] {
    const list: Message[] = []
    for (const { state } of hall.store.aggregates.between('message', key, 0, now())) {
      list.push(state as Message)
      if (list.length === MOST_AT_A_LOOK) break
    }
    return list.filter(
      ({ id, expiresAt, stage }) => !inHand.has(id) && (stage === 'sending' || now() < expiresAt),
    )
  }

  const quiet = () => deliveryOf({ own: ({ kind, id }) => hall.store.aggregates.of(kind, id) }).rest

  function goOn(message: Message): void {
    const { id, person, template } = message
    const { personal } = hall.store.people.get(person.ref) ?? {}
    const stopped = hall.store.aggregates.of('message-stop', person.ref) !== null
    if (!personal || stopped || outdated(message)) {
      const why = !personal ? 'erased' : stopped ? 'stop' : 'not-needed'
      hold(id, say(toMessage(id, { type: 'WithdrawMessage', why })))
      return
    }
    const way = wayFor(message, { personal }, channel => outlets.has(channel))
    const rest = isUrgent(template) ? null : restUntil(hall.live.state.config!.timezone, now(), quiet())
    if (typeof way === 'string' || rest !== null) {
      const noAddress = way === 'no-address'
      const putOff = { type: 'PutOffMessage' as const, noAddress, until: rest ?? undefined, ...chance() }
      hold(id, say(toMessage(id, putOff)))
      return
    }
    const outlet = outlets.get(way.channel)!
    if (outlet.free() > 0) hold(id, attempt(message, way, outlet), outlet.channel.name)
  }

  async function attempt(
    message: Message,
    { channel, to }: Exclude<Way, string>,
    outlet: Outlet,
  ): Promise<Ack<unknown>> {
    outlet.take()
    let sent: Sent = { outcome: 'not-now', reason: 'busy', detail: 'Not begun.' }
    try {
      const begun = await hall.submit(
        toMessage(message.id, { type: 'BeginAttempt', channel, by: outlet.channel.name }),
      )
      // What was not stored may be on the disk all the same: then it is found as one that broke off.
      if (!begun.ok) return begun
      const { key } = begun.value as Message
      sent = await carry(message, key!, channel, to, outlet)
      return await end(message.id, key!, sent)
    } finally {
      outlet.gave(sent, to)
    }
  }

  function end(id: string, key: string, sent: Sent): Promise<Ack<unknown>> {
    const { outcome } = sent
    return say(
      toMessage(id, {
        ...{ type: 'EndAttempt', key, outcome, ...chance() },
        reason: 'reason' in sent ? sent.reason : null,
        mayDouble: sent.outcome === 'unknown' && sent.mayDouble,
        parts: sent.outcome === 'accepted' ? sent.parts : [],
        retryAfterMs: sent.outcome === 'not-now' ? sent.retryAfterMs : undefined,
      }),
    )
  }

  function endWhatBrokeOff({ id, key, by }: Message): void {
    log.warn({ message: id, channel: by }, 'A sending broke off. Whether it arrived is not known.')
    hold(
      id,
      end(id, key!, { outcome: 'unknown', mayDouble: true, detail: 'The server ended while it was sent.' }),
    )
  }

  return {
    look,
    soon,
    say,
    /** Resolves when this process has nothing of the message in hand. */
    settled: (id: string): Promise<void> => inHand.get(id)?.whole ?? Promise.resolve(),
    /** Resolves when all that this channel carries now has its end. */
    async settledBy(channel: string): Promise<void> {
      await Promise.all([...inHand.values()].filter(({ by }) => by === channel).map(({ whole }) => whole))
    },
    /** Begins nothing more, and waits for the ends of what has begun; before the hall takes no more commands. */
    async stop(): Promise<void> {
      closing.abort()
      let late: NodeJS.Timeout | undefined
      const patience = new Promise(resolve => {
        late = setTimeout(resolve, STOP_MS)
      })
      await Promise.race([Promise.all([...inHand.values()].map(({ whole }) => whole)), patience])
      clearTimeout(late)
    },
  }
}

export type Sender = ReturnType<typeof createSender>

/** One message by one channel; it is never left open how that ended. */
function carrying({ hall, log, publicUrl, enclosed }: SenderOptions, closing: AbortSignal) {
  return async (
    message: Message,
    key: string,
    channel: MessageChannel,
    to: string,
    outlet: Outlet,
  ): Promise<Sent> => {
    let text: Rendered
    let files: Ack<Attachment[]> | undefined
    try {
      text = written({ ...message, channel }, hall, publicUrl())
      files = await enclosed?.(message)
    } catch (error) {
      log.error({ err: error, message: message.id }, 'A message could not be written.')
      return { outcome: 'refused', reason: 'bad-content', detail: 'It could not be written.' }
    }
    if (files && !files.ok) return { outcome: 'not-now', reason: 'busy', detail: files.error.message }
    const attachments = files && files.value.length > 0 ? { attachments: files.value } : {}
    const signal = AbortSignal.any([closing, AbortSignal.timeout(PATIENCE_MS)])
    try {
      return await outlet.channel.send({ id: key, to, ...text, ...attachments }, { signal })
    } catch (error) {
      log.error({ err: error, channel: outlet.channel.name }, 'A channel broke off.')
      return { outcome: 'unknown', mayDouble: true, detail: 'The channel broke off.' }
    }
  }
}

/** Until it is durable: a full disk is waited for. What is not stored when the server stops is found by the next start. */
function saying(hall: SenderOptions['hall'], closing: AbortSignal) {
  return async (submission: Submission): Promise<Ack<unknown>> => {
    for (;;) {
      const ack = await hall.submit(submission)
      if (ack.ok || ack.error.code !== 'storage-failed' || closing.aborted) return ack
      await new Promise(resolve => setTimeout(resolve, AGAIN_MS))
    }
  }
}

/** `inHand`: what this process has in hand, by id, until its end is durable, and the channel that carries it, if one does. `soon`: something went well. */
function openHand(log: Logger, soon: () => void) {
  const inHand = new Map<string, { whole: Promise<void>; by: string | null }>()

  function hold(id: string, work: Promise<Ack<unknown>>, by: string | null = null): void {
    const whole = work
      .then(ack => {
        if (!ack.ok) log.warn({ error: ack.error, message: id }, 'The outbox was refused something.')
        return ack.ok
      })
      .catch(error => {
        log.error({ err: error, message: id }, 'A message could not be sent. It is tried again.')
        return false
      })
      .then(wentWell => {
        inHand.delete(id)
        // What goes wrong each time is left to the next look, which comes in its own time.
        if (wentWell) soon()
      })
    inHand.set(id, { whole, by })
  }

  return { inHand, hold }
}

/** Many that ask together are one look. */
function together(look: () => void): () => void {
  let woken = false
  return () => {
    if (woken) return
    woken = true
    setImmediate(() => {
      woken = false
      look()
    })
  }
}
