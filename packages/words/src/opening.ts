/** Why the hall is closed, and when it opens: the same sentences on every surface. */
import * as table from './compiled.ts'
import type * as id from './languages/id.ts'
import { inLanguage, type Language } from './languages.ts'
import { wordsOf } from './tables.ts'
import { clockTime, longDate } from './times.ts'

/** Of `HallInfo`. */
export type Opening = {
  date: string | null
  timezone: string
  nextOpening?: string | null | undefined
  closedAs?: string | null | undefined
  closedWhy?: { id: string; en: string } | null | undefined
}

const openingWords = /* @__PURE__ */ wordsOf<typeof id.opening>(table.opening)

/** `again`: a sentence, or null where no opening is in sight. */
export function whenOpen(hall: Opening, language: Language): { why: string; again: string | null } {
  const words = openingWords(language)
  const { nextOpening, closedAs, closedWhy, date, timezone } = hall
  const own = closedWhy && words.because({ why: inLanguage(closedWhy, language) })
  const why =
    closedAs === 'break' || closedAs === 'holiday' || closedAs === 'leave'
      ? words[closedAs]
      : ((closedAs === 'early' || closedAs === 'special') && own) || words.closed
  if (!nextOpening) return { why, again: null }
  const time = clockTime(nextOpening, language, timezone)
  // Its time is written with the hall's own offset, so it begins with the hall's own date.
  const again = nextOpening.startsWith(date ?? ' ')
    ? words.again({ time })
    : words.againOn({ date: longDate(nextOpening, language, timezone), time })
  return { why, again }
}
