/** Languages and times without React: for paper, and for whatever has no screen. */
export { clockTime, type Language, longDate, minutes, type Place, stopwatch } from '@antrean/words'
export { waitWords } from './waits.ts'
