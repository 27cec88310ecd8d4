/** Deals faults out to the peers, and counts those that happened. */
import { setTimeout as sleep } from 'node:timers/promises'
import { MESSAGE_CHANNELS, type MessageChannel } from '@antrean/queue-core'
import type { Copy, Peer, ReportedState } from './peer.ts'
import type { Dealt } from './plan.ts'
import type { Tally } from './tally.ts'

/** A report that is early is there before the answer. */
const EARLY_MS = 40

export function createDealer(
  peers: Record<MessageChannel, Peer>,
  tell: (copy: Copy, state: ReportedState) => void,
) {
  const dealt = { email: 0, whatsapp: 0, sms: 0 }
  const died = { email: 0, whatsapp: 0, sms: 0 }
  const early: Record<MessageChannel, ReportedState[]> = { email: [], whatsapp: [], sms: [] }
  let earlyReports = 0
  const byChannel = (): Tally['byChannel'] => {
    const of = (channel: MessageChannel) => ({
      misbehaved: dealt[channel] - peers[channel].left(),
      died: died[channel],
    })
    return { email: of('email'), whatsapp: of('whatsapp'), sms: of('sms') }
  }
  return {
    deal({ channel, fault }: Dealt): void {
      if (typeof fault === 'object') early[channel].push(fault.state)
      if (typeof fault === 'object' && fault.kind === 'early') return
      peers[channel].deal(typeof fault === 'string' ? fault : 'mute')
      dealt[channel]++
    },
    async kill(channel: MessageChannel): Promise<void> {
      await peers[channel].restart()
      died[channel]++
    },
    /** Between the taking of a message and its answer. */
    async taken(copy: Copy): Promise<void> {
      const state = early[copy.channel].shift()
      if (!state) return
      earlyReports++
      tell(copy, state)
      await sleep(EARLY_MS)
    },
    byChannel,
    earlyReports: () => earlyReports,
    happened: (): number => {
      const each = byChannel()
      const misdeeds = MESSAGE_CHANNELS.map(channel => each[channel].misbehaved + each[channel].died)
      return misdeeds.reduce((sum, one) => sum + one, earlyReports)
    },
  }
}
