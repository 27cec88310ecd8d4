/** Languages and times without React: for paper, and for whatever has no screen. */
export { definePlaceTexts, defineTexts, type Language, type Place } from './texts.ts'
export { clockTime, longDate, minutes, stopwatch } from './times.ts'
export { waitWords } from './waits.ts'
