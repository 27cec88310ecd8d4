export { defineTexts, type Language } from './texts.ts'
export { clockTime, longDate, minutes, stopwatch } from './times.ts'
export { useLink, useNow } from './use-link.ts'
