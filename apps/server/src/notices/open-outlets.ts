/** The hall's channels, opened by their set-up. */
import {
  type Channel,
  inTurn,
  openGatewayChannel,
  openKannelChannel,
  openMailChannel,
  openModemChannel,
  openSmppChannel,
  openWhatsAppChannel,
} from '@antrean/notices'
import type { MessageChannel } from '@antrean/queue-core'
import { type Outlet, openOutlet } from './outlet.ts'
import type { ChannelSettings } from './settings.ts'

/** Messages a second, and at a time: kind to a provider that says nothing of it. */
const PER_SECOND: Record<MessageChannel, number> = { email: 5, sms: 2, whatsapp: 5 }
const AT_ONCE = 4

/** `callback`: where a channel's provider reaches this server, and the word that it brings. Throws where a set-up cannot be. */
export function openOutlets(
  settings: ChannelSettings,
  callback: (channel: MessageChannel) => { url: string; secret: string },
  now: () => number,
  /** What an administrator allows, messages a minute; null: as the set-up says. */
  perMinute: (channel: MessageChannel) => number | null = () => null,
): Map<MessageChannel, Outlet> {
  const opened: [MessageChannel, Channel, number | undefined][] = []
  const { email, sms, whatsapp } = settings
  if (email) opened.push(['email', openMailChannel('email', whole(email)), email.perSecond])
  if (sms) opened.push(['sms', openSms(sms, callback('sms')), sms.perSecond])
  if (whatsapp) opened.push(['whatsapp', openWhatsApp(whatsapp), whatsapp.perSecond])
  const rateOf = (kind: MessageChannel, own: number) => () => {
    const allowed = perMinute(kind)
    return allowed === null ? own : allowed / 60
  }
  return new Map(
    opened.map(([kind, channel, perSecond]) => [
      kind,
      openOutlet(inTurn(channel, rateOf(kind, perSecond ?? PER_SECOND[kind])), AT_ONCE, now),
    ]),
  )
}

function openSms(
  sms: NonNullable<ChannelSettings['sms']>,
  callback: { url: string; secret: string },
): Channel {
  switch (sms.by) {
    case 'kannel':
      return openKannelChannel('sms', { ...whole(sms), callback })
    case 'smpp':
      return openSmppChannel('sms', whole(sms))
    case 'modem':
      return openModemChannel('sms', whole(sms))
    case 'gateway':
      return openGatewayChannel('sms', { ...sms.gateway, kind: 'sms' })
  }
}

function openWhatsApp(whatsapp: NonNullable<ChannelSettings['whatsapp']>): Channel {
  if (whatsapp.by === 'gateway')
    return openGatewayChannel('whatsapp', { ...whatsapp.gateway, kind: 'whatsapp' })
  return openWhatsAppChannel('whatsapp', whole(whatsapp))
}

/** Without what was not given: a channel tells `undefined` from nothing. */
type Whole<Shape> = { [Key in keyof Shape]: Exclude<Shape[Key], undefined> }
const whole = <Shape extends object>(shape: Shape): Whole<Shape> =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Whole<Shape>
