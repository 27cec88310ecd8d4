/** One sentence on why this ticket, and not another, is the next. */
import type { TicketView } from '@antrean/queue-core/contract'
import type { BoothWords } from './booth-words.ts'

export function whyCalled({ why, auto, reason }: TicketView, words: BoothWords): string {
  return [
    auto && words.autoCalled,
    why && words.because(words[`because-${why}`]),
    reason && words.becauseOf(reason),
  ]
    .filter(Boolean)
    .join(' ')
}
