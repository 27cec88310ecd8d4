/**
 * The outbox of one hall, wired: who sends from it, who hears what became of it, who tells when it does not go.
 *
 *   hall (messages in its log) ◀─► sender ─► outlets ─► mail server, gateway, modem
 *                              ◀── incoming ◀── reports, answers
 */
import {
  deliveryOf,
  type MessageChannel,
  type MessageDelivery,
  PACE,
  type Pace,
  SHIPPED_DELIVERY,
} from '@antrean/queue-core'
import type { Logger } from 'pino'
import { every, type Repeated } from '../background.ts'
import type { Hall } from '../hall/hall.ts'
import type { Recorded } from '../store/batch.ts'
import { createIncoming, type OnWish } from './incoming.ts'
import type { Outlet } from './outlet.ts'
import { createSender, type SenderOptions } from './sender.ts'
import type { ChannelSettings } from './settings.ts'
import { noticeTroubles } from './troubles.ts'
import { isOutdated } from './turn-messages.ts'

const LOOK_EVERY_MS = 250

export function openNotices(options: {
  hall: Hall
  settings: ChannelSettings
  now: () => number
  iso: (at: number) => string
  log: Logger
  publicUrl: () => string
  onWish?: OnWish | undefined
  enclosed?: SenderOptions['enclosed']
}) {
  const { hall, settings, now, iso, log, publicUrl, onWish, enclosed } = options
  const outlets = new Map<MessageChannel, Outlet>()
  const sender = createSender({
    ...{ hall, outlets, pace: paceOf(settings), now, log, publicUrl },
    enclosed,
    outdated: message => isOutdated(message, hall.live.state),
  })
  const incoming = createIncoming({ hall, sender, log, onWish })
  let looks: Repeated | undefined
  let allowed: MessageDelivery['perMinute'] = SHIPPED_DELIVERY.perMinute
  /** What stood last, while the record cannot be read. */
  function perMinute(channel: MessageChannel): number | null {
    if (hall.sound())
      allowed = deliveryOf({ own: ({ kind, id }) => hall.store.aggregates.of(kind, id) }).perMinute
    return allowed[channel]
  }

  return {
    /**
     * Once providers can reach the server: `callback` says where, and the word that they bring. Throws where a channel's set-up
     * cannot be.
     */
    async start(callback: (channel: MessageChannel) => { url: string; secret: string }): Promise<void> {
      // A hall without channels loads none of their programs.
      const { email, sms, whatsapp } = settings
      const opened = email || sms || whatsapp ? await opener() : () => []
      for (const [kind, outlet] of opened(settings, callback, now, perMinute)) {
        const { channel } = outlet
        channel.onDelivery?.(delivery => incoming.report(channel.name, delivery))
        channel.onReply?.(reply => incoming.answered(kind, reply))
        outlets.set(kind, outlet)
      }
      looks = every(LOOK_EVERY_MS, log, 'The outbox could not be looked at. It is tried again.', sender.look)
      sender.soon()
    },
    channels: () =>
      [...outlets.values()].map(({ channel, down }) => ({ name: channel.name, down: down() !== null })),
    has: (channel: MessageChannel) => outlets.has(channel),
    channelOf: (name: string) => [...outlets.values()].find(({ channel }) => channel.name === name)?.channel,
    /** Something may be due. */
    wake: sender.soon,
    heard(recorded: readonly Recorded[]): void {
      if (recorded.some(({ event }) => event.type === 'MessageQueued' || event.type === 'MessageAskedAgain'))
        sender.soon()
    },
    troubles: noticeTroubles(hall, outlets, now, iso),
    /** Before the hall takes no more commands: what is being sent gets its end. */
    async stop(): Promise<void> {
      await looks?.close()
      await sender.stop()
    },
    async close(): Promise<void> {
      await Promise.all([...outlets.values()].map(({ channel }) => channel.close()))
    },
  }
}

export type Notices = ReturnType<typeof openNotices>

const SECOND = 1_000
function paceOf({ waits = {} }: ChannelSettings): Pace {
  const { first, most, doubt, doubtMost } = waits
  return {
    ...PACE,
    ...(first !== undefined && { firstMs: first * SECOND }),
    ...(most !== undefined && { mostMs: most * SECOND }),
    ...(doubt !== undefined && { doubtMs: doubt * SECOND }),
    ...(doubtMost !== undefined && { doubtMostMs: doubtMost * SECOND }),
  }
}

const opener = async () => (await import('./open-outlets.ts')).openOutlets
