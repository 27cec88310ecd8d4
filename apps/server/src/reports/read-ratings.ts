/** What visitors of a range of dates said, each rating as it stands. */

import type { Rating } from '@antrean/queue-core'
import type { RatingFacts } from '@antrean/queue-core/report'
import type { Reader } from '../store/store.ts'

/** `at`: the moment of the report, epoch ms; what was first said after it belongs to a later one. */
export function* readRatings(
  { aggregates }: Pick<Reader, 'aggregates'>,
  { from, to }: { from: string; to: string },
  at: number,
): Generator<RatingFacts> {
  for (const { state } of aggregates.between('rating', 'date', from, to)) {
    const rating = state as Rating
    if (rating.firstAt <= at) yield rating
  }
}
