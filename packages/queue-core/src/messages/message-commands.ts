import type { Meta } from '../hall/commands.ts'
import type { PersonMark } from '../hall/people.ts'
import type { ATTEMPT_REASONS, MessageChannel, REPORTED, WITHDRAWN } from './message-events.ts'
import type { Pace } from './pace.ts'

type Chance = {
  /** From 0 up to 1: the rules draw nothing themselves. */
  random: number
  pace: Pace
}

export type QueueMessage = Meta & {
  type: 'QueueMessage'
  id: string
  person: PersonMark
  about: string | null
  template: string
  parameters: Readonly<Record<string, string>>
  language: string
  channels: readonly MessageChannel[]
  notBefore: number
  expiresAt: number
}

/** As a channel says it. `key`: of the attempt that it ends. */
export type EndAttempt = Meta &
  Chance & {
    type: 'EndAttempt'
    key: string
    outcome: 'accepted' | 'refused' | 'not-now' | 'unknown'
    reason: (typeof ATTEMPT_REASONS)[number] | null
    mayDouble: boolean
    parts: readonly string[]
    retryAfterMs?: number | undefined
  }

export type MessageCommand =
  | QueueMessage
  | (Meta & { type: 'BeginAttempt'; channel: MessageChannel; by: string })
  | EndAttempt
  /**
   * There is no way now. `noAddress`: whom it is for gave none that any of its channels takes. `until`: there would be one, and people
   * rest until then.
   */
  | (Meta & Chance & { type: 'PutOffMessage'; noAddress: boolean; until?: number | undefined })
  | (Meta & {
      type: 'ReportMessage'
      key: string
      part: string | null
      state: (typeof REPORTED)[number]
    })
  | (Meta & { type: 'SendMessageAgain'; expiresAt: number })
  | (Meta & { type: 'WithdrawMessage'; why: (typeof WITHDRAWN)[number] })
  | (Meta & { type: 'ExpireMessage' })

export type MessageCommandOf<Type extends MessageCommand['type']> = Extract<MessageCommand, { type: Type }>
