/** A GSM modem on a pseudo-terminal. It says a report once, to whoever listens: nothing tells it whether that was anybody. */
import { type ModemDeed, openVirtualModem } from '@antrean/notices/virtual'
import type { Heard, Peer, ReportedState } from './peer.ts'

const FAULTS: Record<string, ModemDeed> = {
  ...{ reset: 'reset', mute: 'mute', garbage: 'garbage', slow: 'slow', twice: 'twice', chatty: 'chatty' },
  'no-prompt': 'no-prompt',
  busy: { error: '+CMS ERROR: 42' },
  trouble: { error: 'ERROR' },
  'no-network': { error: '+CMS ERROR: 331' },
  'nobody-knows': { error: '+CMS ERROR: 500' },
  refuse: { error: '+CMS ERROR: 28' },
}
const STATUS: Record<ReportedState, string> = { delivered: '00', failed: '41', 'on-its-way': '30' }
const WHEN = '62113081210082'

export async function openModemPeer(heard: Heard): Promise<Peer & { path: string }> {
  const modem = await openVirtualModem()
  modem.onTaken = (pdu, reference) =>
    heard({
      channel: 'sms',
      to: recipientOf(pdu),
      part: String(reference),
      async tell(state) {
        const name = reference.toString(16).padStart(2, '0').toUpperCase()
        modem.report(`0006${name}${addressIn(pdu)}${WHEN}${WHEN}${STATUS[state]}`)
        return null
      },
    })
  return {
    channel: 'sms',
    path: modem.path,
    faults: Object.keys(FAULTS),
    deal: fault => void modem.deeds.push(FAULTS[fault]!),
    left: () => modem.deeds.length,
    async restart() {
      await modem.pull()
      await modem.plug()
    },
    close: modem.close,
  }
}

/** After the service centre's, what kind it is, and our reference: how many digits, what kind of number, the digits. */
function addressIn(pdu: string): string {
  const digits = Number.parseInt(pdu.slice(6, 8), 16)
  return pdu.slice(6, 10 + digits + (digits % 2))
}

function recipientOf(pdu: string): string {
  const swapped = addressIn(pdu).slice(4)
  return `+${swapped.replace(/(.)(.)/g, '$2$1').replace('F', '')}`
}
