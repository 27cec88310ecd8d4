/** One sentence on why this ticket, and not another, is the next. */

import type { TicketView } from '@antrean/queue-core/contract'
import type { BoothWords } from '@antrean/words'

/** A no-show counts as called where they were called again [P15]; who came back from an earlier one was. */
export const notCalledAgain = ({ state, calledAt, firstCalledAt }: TicketView): boolean =>
  state === 'called' && calledAt === firstCalledAt

export function whyCalled({ why, auto, reason }: TicketView, words: BoothWords): string {
  if (!why) return ''
  const because = words[`because-${why}`]
  const sentence = auto ? words.becauseAuto({ reason: because }) : words.because({ reason: because })
  return reason ? `${sentence} ${words.becauseOf({ reason })}` : sentence
}
