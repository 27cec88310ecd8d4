/** An SMSC made of npm's `smpp`. Its reports speak by its own names, and it repeats what was not answered well. */
import { setTimeout as sleep } from 'node:timers/promises'
import { openVirtualSmsc, type SmscDeed } from '@antrean/notices/virtual'
import type { Heard, Peer, ReportedState } from './peer.ts'

const FAULTS: Record<string, SmscDeed> = {
  ...{ cut: 'cut', mute: 'mute', slow: 'slow', garbage: 'garbage', twice: 'twice' },
  ...{ throttled: 0x58, full: 0x14, trouble: 0x45, refuse: 0x0b, 'wrong-sender': 0x0a },
}
const STATE: Record<ReportedState, number> = { delivered: 2, failed: 5, 'on-its-way': 1 }
const PATIENCE_MS = 2_000

export async function openSmscPeer(heard: Heard): Promise<Peer & { url: string }> {
  const smsc = await openVirtualSmsc({ user: 'antrean', password: 'r4hasia' })
  smsc.onTaken = ({ destination_addr: to }, id) =>
    heard({
      channel: 'sms',
      to: `+${to}`,
      part: id,
      async tell(state) {
        const receipt = { source_addr: to, source_addr_ton: 1, esm_class: 4, short_message: '' }
        const told = smsc.deliver({ ...receipt, receipted_message_id: id, message_state: STATE[state] })
        return (await Promise.race([told, sleep(PATIENCE_MS)])) === 0
      },
    })
  return {
    channel: 'sms',
    url: smsc.url,
    faults: Object.keys(FAULTS),
    deal: fault => void smsc.deeds.push(FAULTS[fault]!),
    left: () => smsc.deeds.length,
    restart: smsc.restart,
    close: smsc.close,
  }
}
