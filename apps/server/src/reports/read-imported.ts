/** Tickets of days before the hall's own, as facts. Nothing was promised then, so nothing can be late. [X5] */
import type { TicketFacts } from '@antrean/queue-core/report'
import type { Reader } from '../store/store.ts'
import { hoursIn } from './hours.ts'

/** `from`, `to`: dates, YYYY-MM-DD, both included. */
export function* readImportedFacts(
  { imported }: Pick<Reader, 'imported'>,
  { from, to }: { from: string; to: string },
  timezone: string,
): Generator<TicketFacts> {
  const hourOf = hoursIn(timezone)
  for (const { date, service, state, booth, issuedAt, calledAt, beganAt, endedAt } of imported.between(
    from,
    to,
  ))
    yield {
      ...{ date, service, lastService: service, state, booth, lastBooth: booth, issuedAt, endedAt, calledAt },
      ...{
        hour: hourOf(issuedAt),
        firstCalledAt: calledAt,
        servingAt: beganAt,
        priority: 'normal',
      },
      ...{ callBy: Number.POSITIVE_INFINITY, cause: 'unknown' },
    }
}
