/** What a campaign came to. */
import type { MessageChannel } from '@antrean/queue-core'

export type Tally = {
  faults: number
  /** Of these, by whose they were: what a peer did to a message, and how often it died. */
  byChannel: Record<MessageChannel, { misbehaved: number; died: number }>
  earlyReports: number
  confirmedTwice: number
  kills: number
  messages: number
  /** Arrived more than once: their answer had been lost. */
  arrivedTwice: number
  givenUp: number
  wrong: string[]
}
