/** How a wait is said, on every surface alike. The figure is the hall's own: `ServiceView.waitMinutes`. */
import { LONGEST_WAIT } from '@antrean/queue-core/contract'
import { type Language, type Place, waitsWords } from '@antrean/words'

export function waitWords(language: Language, place: Place) {
  const { about, brief, noBooth, noBoothBrief } = waitsWords(language, place)
  return {
    /** Within a sentence. */
    about: (minutes: number) => about({ minutes, length: lengthOf(minutes) }),
    /** In a table. */
    brief: (minutes: number) => brief({ minutes, length: lengthOf(minutes) }),
    noBooth,
    /** Where there is room for no more than that. */
    noBoothBrief,
  }
}

function lengthOf(minutes: number) {
  if (minutes >= LONGEST_WAIT) return 'longer'
  if (minutes >= 60) return minutes < 90 ? 'hour' : 'hourAndHalf'
  return minutes === 0 ? 'none' : 'minutes'
}
