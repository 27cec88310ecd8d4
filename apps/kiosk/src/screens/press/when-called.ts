import { clockTime, type Language, type Place, waitWords } from '@antrean/ui'
import type { KioskWords } from '@antrean/words'
import type { ShownTicket } from '../../api/index.ts'

/** The promised moment; where no booth was open for the service, what happens instead. [P14] */
export const whenCalled = (
  { callBy, served }: ShownTicket,
  language: Language,
  timezone: string,
  say: KioskWords,
  place: Place,
): string =>
  served ? say.calledBy({ time: clockTime(callBy, language, timezone) }) : waitWords(language, place).noBooth
