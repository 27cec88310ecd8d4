/** The other sides of one hall's channels, and the hall's set-up for them. */
import type { MessageChannel } from '@antrean/queue-core'
import type { ChannelSettings } from '../settings.ts'
import { ACCOUNT, openKannelPeer } from './kannel-peer.ts'
import { openMailPeer } from './mail-peer.ts'
import { openModemPeer } from './modem-peer.ts'
import type { Heard, Peer } from './peer.ts'
import { openSmscPeer } from './smsc-peer.ts'
import { openWhatsAppPeer, WHATSAPP } from './whatsapp-peer.ts'

/** By what a hall sends its short messages. */
export const SMS_WAYS = ['kannel', 'smpp', 'modem'] as const
export type SmsWay = (typeof SMS_WAYS)[number]

const PACE = { patienceMs: 1_000, perSecond: 500 }

/** `server`: where the hall is now. */
export async function openPeers(way: SmsWay, heard: Heard, server: () => string) {
  const [mail, whatsapp, text] = await Promise.all([
    openMailPeer(heard),
    openWhatsAppPeer(heard, server),
    openSms(way, heard, server),
  ])
  const of: Record<MessageChannel, Peer> = { email: mail, whatsapp, sms: text.peer }
  const settings: ChannelSettings = {
    email: { by: 'smtp', url: mail.url, from: 'Antrean <antrean@contoh.id>', ...PACE },
    sms: text.settings,
    whatsapp: { ...WHATSAPP, url: whatsapp.url, ...PACE },
    waits: { first: 0.05, most: 0.3, doubt: 0.4, doubtMost: 0.6 },
  }
  return { of, settings, close: () => Promise.all(Object.values(of).map(peer => peer.close())) }
}

async function openSms(
  way: SmsWay,
  heard: Heard,
  server: () => string,
): Promise<{ peer: Peer; settings: ChannelSettings['sms'] }> {
  switch (way) {
    case 'kannel': {
      const peer = await openKannelPeer(heard, server)
      return { peer, settings: { by: way, url: peer.url, ...ACCOUNT, from: 'Antrean', ...PACE } }
    }
    case 'smpp': {
      const peer = await openSmscPeer(heard)
      return { peer, settings: { by: way, url: peer.url, from: 'Antrean', ...PACE } }
    }
    case 'modem': {
      const peer = await openModemPeer(heard)
      return { peer, settings: { by: way, path: peer.path, ...PACE } }
    }
  }
}
