/** What a submission needs so that a message is queued by its very commit: nothing is told to be done that was not done. [N1] */
import { randomUUID } from 'node:crypto'
import {
  MESSAGE_CHANNELS,
  type MessageChannel,
  type Named,
  type PersonMark,
  type QueueMessage,
} from '@antrean/queue-core'
import type { AggregateAsk } from '../hall/moving.ts'
import type { Moment } from '../hall/submission.ts'
import { type ParametersOf, type Template, worthMs } from './templates.ts'

export type Asked<Name extends Template> = {
  /** `markOf` of what is kept, or is kept by this very submission (`Submission.person`). */
  to: PersonMark
  template: Name
  /** They stand in the log for ever: nothing personal, nothing that a person wrote. */
  parameters: ParametersOf<Name>
  language: string
  /** E.g. `case:…`. */
  about?: string
  /** By which it may go, in the hall's order; those for which there is no address are passed over. */
  channels?: readonly MessageChannel[]
  /** Epoch ms; where it is not given, as long as the template says. */
  expiresAt?: number
  /** Where the asker names it. */
  id?: string
}

export type AskedMessage = {
  id: string
  /** Belongs into `Submission.touches`. */
  touches: Named[]
  /** Belongs into what `Submission.asks` returns. */
  asks(moment: Pick<Moment, 'at' | 'actor' | 'state'>): AggregateAsk[]
}

export function askMessage<Name extends Template>(asked: Asked<Name>): AskedMessage {
  const { to, template, parameters, language, about = null, channels = MESSAGE_CHANNELS } = asked
  const { id = randomUUID() } = asked
  const name: Named = { kind: 'message', id }
  return {
    id,
    touches: [name],
    asks({ at, actor }) {
      const expiresAt = asked.expiresAt ?? at + worthMs(template)
      const command: QueueMessage = {
        ...{ type: 'QueueMessage', at, actor, id, person: { ref: to.ref, hash: to.hash }, about, template },
        ...{
          parameters: { ...parameters } as Record<string, string>,
          language,
          channels,
          notBefore: at,
          expiresAt,
        },
      }
      return [{ ...name, command }]
    },
  }
}
