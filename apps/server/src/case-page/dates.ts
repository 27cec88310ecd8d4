/** Dates and times of an instant that carries the hall's own offset. */
import { type Language, longDate, onClock } from '@antrean/words'

export const timeIn = (language: Language, iso: string): string =>
  onClock(iso.slice(11, 13), iso.slice(14, 16), language)

/** The date is the hall's, wherever the server stands. */
export const dateIn = (language: Language, iso: string): string =>
  longDate(`${iso.slice(0, 10)}T12:00:00Z`, language, 'UTC')
