import { clockTime, type Language, type Place, waitWords } from '@antrean/ui'
import type { ShownTicket } from '../../api/index.ts'
import type { Words } from '../words.ts'

/** The promised moment; where no booth was open for the service, what happens instead. [P14] */
export const whenCalled = (
  { callBy, served }: ShownTicket,
  language: Language,
  timezone: string,
  say: Words,
  place: Place,
): string =>
  served ? say.calledBy(clockTime(callBy, language, timezone)) : waitWords(language, place).noBooth
