/** What reports know of a rating: nothing of who gave it, and nothing of what they wrote. */
import type { Rating } from '../satisfaction/rating.ts'

/** `date`: of its ticket. `service`, `booth`: those that were rated, where the ticket ended. */
export type RatingFacts = Pick<
  Rating,
  'date' | 'service' | 'booth' | 'servedBy' | 'level' | 'levels' | 'answers' | 'form'
>
