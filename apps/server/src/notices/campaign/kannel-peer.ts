/** Kannel's HTTP interface. Its reports speak by our own key. */
import { type Deed, openVirtualKannel } from '@antrean/notices/virtual'
import type { Heard, Peer, ReportedState } from './peer.ts'

export const ACCOUNT = { username: 'antrean', password: 'antrean' }

const FAULTS: Record<string, Deed> = {
  ...{ cut: 'cut', mute: 'mute', slow: 'slow', garbage: 'garbage', twice: 'twice' },
  ...{ busy: 'busy', down: 'down', 'bad-gateway': 'bad-gateway' },
  refuse: { status: 403, body: 'Not routable. Do not try again.' },
  'wrong-password': { status: 403, body: 'Authorization failed for sendsms' },
}
const STATUS: Record<ReportedState, number> = { delivered: 1, failed: 2, 'on-its-way': 8 }

/** `server`: where the hall is now. */
export async function openKannelPeer(heard: Heard, server: () => string): Promise<Peer & { url: string }> {
  const kannel = await openVirtualKannel(ACCOUNT)
  kannel.onTaken = text =>
    heard({
      channel: 'sms',
      to: text.to,
      part: null,
      async tell(state) {
        if (!text.reportUrl) return false
        const { pathname, search } = new URL(text.reportUrl)
        const reportUrl = `${server()}${pathname}${search}`
        const status = await kannel.report({ ...text, reportUrl }, STATUS[state]).catch(() => null)
        return status === 200
      },
    })
  return {
    channel: 'sms',
    url: `${kannel.url}/cgi-bin/sendsms`,
    faults: Object.keys(FAULTS),
    deal: fault => void kannel.deeds.push(FAULTS[fault]!),
    left: () => kannel.deeds.length,
    restart: kannel.restart,
    close: kannel.close,
  }
}
