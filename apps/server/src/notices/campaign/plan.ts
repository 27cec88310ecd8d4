/** What happens in each round of a campaign: a matter of the seed alone, whatever the machine's pace. */
import type { MessageChannel } from '@antrean/queue-core'
import { chanceOf } from './chance.ts'
import type { ReportedState } from './peer.ts'

/** `early`: that it arrived, or did not, is reported before the answer; `lone`: and there is no answer. */
export type Dealt = {
  channel: MessageChannel
  fault: string | { kind: 'early' | 'lone'; state: ReportedState }
}
export type Told = { state: 'delivered' | 'failed'; twice: boolean }

export type Round = {
  /** By what a message to a phone goes first. */
  first: 'sms' | 'whatsapp'
  faults: readonly Dealt[]
  /** What is written to in it. */
  messages: readonly ('email' | 'phone')[]
  /** Reports on what has arrived. */
  reports: readonly Told[]
  /** Milliseconds before the peer and the server are killed, where they are. */
  pauses: readonly [number, number]
  killsPeer: MessageChannel | null
  killsServer: boolean
}

const CHANNELS = ['email', 'whatsapp', 'sms'] as const

/** `faults`: those that each channel's peer knows. */
export function planRound(
  seed: number,
  round: number,
  faults: Record<MessageChannel, readonly string[]>,
): Round {
  const { next, pick } = chanceOf(Math.imul(seed, 0x9e3779b1) + round)
  const deal = (channel: MessageChannel): Dealt => {
    if (channel !== 'email' && next() < 0.3)
      return {
        channel,
        fault: { kind: pick(['early', 'lone']), state: pick(['delivered', 'delivered', 'failed']) },
      }
    return { channel, fault: pick(faults[channel]) }
  }
  return {
    first: pick(['sms', 'sms', 'whatsapp']),
    faults: (['email', 'email', 'whatsapp', 'whatsapp', 'sms', 'sms', 'sms'] as const).map(deal),
    messages: Array.from({ length: 12 }, () => (next() < 0.3 ? 'email' : 'phone')),
    reports: Array.from({ length: 4 }, () => ({
      state: pick(['delivered', 'delivered', 'failed']),
      twice: next() < 0.5,
    })),
    pauses: [next() * 150, next() * 300],
    killsPeer: next() < 0.4 ? pick(CHANNELS) : null,
    killsServer: next() < 0.5,
  }
}
