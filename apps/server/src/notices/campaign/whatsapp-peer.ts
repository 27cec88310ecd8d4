/** A provider of the WhatsApp Business Cloud API's shape. Its reports bring our own key back. */
import { type Deed, openVirtualWhatsApp } from '@antrean/notices/virtual'
import type { Heard, Peer, ReportedState } from './peer.ts'

const ACCOUNT = { phoneNumberId: '1015', accessToken: 'token-of-the-hall', appSecret: 'secret-of-the-app' }
export const WHATSAPP = {
  ...{ by: 'cloud-api' as const, phoneNumberId: ACCOUNT.phoneNumberId, accessToken: ACCOUNT.accessToken },
  webhook: { appSecret: ACCOUNT.appSecret, verifyToken: 'word' },
}

const says = (status: number, code: number): Deed => ({
  status,
  body: JSON.stringify({ error: { code, message: 'Failure' } }),
  type: 'application/json',
})
const FAULTS: Record<string, Deed> = {
  ...{ cut: 'cut', mute: 'mute', slow: 'slow', garbage: 'garbage', twice: 'twice' },
  ...{ busy: 'busy', down: 'down', 'bad-gateway': 'bad-gateway' },
  ...{ refuse: says(400, 131026), throttled: says(429, 130429), 'wrong-token': says(401, 190) },
}
const STATUS: Record<ReportedState, string> = {
  delivered: 'delivered',
  failed: 'failed',
  'on-its-way': 'sent',
}

/** `server`: where the hall is now. */
export async function openWhatsAppPeer(heard: Heard, server: () => string): Promise<Peer & { url: string }> {
  const provider = await openVirtualWhatsApp(ACCOUNT)
  provider.onTaken = message =>
    heard({
      channel: 'whatsapp',
      to: `+${message.to}`,
      part: null,
      async tell(state) {
        const webhook = `${server()}/notices/whatsapp`
        return (await provider.report(webhook, message, STATUS[state]).catch(() => null)) === 200
      },
    })
  return {
    channel: 'whatsapp',
    url: provider.url,
    faults: Object.keys(FAULTS),
    deal: fault => void provider.deeds.push(FAULTS[fault]!),
    left: () => provider.deeds.length,
    restart: provider.restart,
    close: provider.close,
  }
}
