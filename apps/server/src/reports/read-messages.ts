/** The messages that were asked for within a range of dates, each as it stands. */
import type { Message } from '@antrean/queue-core'
import { dateInZone, type MessageFacts } from '@antrean/queue-core/report'
import type { Reader } from '../store/store.ts'
import { instantsOf } from './instants.ts'
import type { Scope } from './scope.ts'

export function* readMessages(
  { aggregates }: Pick<Reader, 'aggregates'>,
  { range, at, timezone }: Pick<Scope, 'range' | 'at' | 'timezone'>,
): Generator<MessageFacts> {
  const [from, to] = instantsOf(range, timezone)
  for (const { state } of aggregates.between('message', 'queued', from, Math.min(to, at))) {
    const { template, channel, stage, closed, queuedAt, confirmedAt = null } = state as Message
    const date = dateInZone(timezone, queuedAt)
    yield { date, template, channel, stage, closed, queuedAt, confirmedAt }
  }
}
