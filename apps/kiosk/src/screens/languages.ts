/** Which languages this hall's kiosks speak. [T19] */
import { LANGUAGES, type Language } from '@antrean/words'
import type { KioskHall } from '../api/index.ts'

/** As the set-up has them, as far as there are words; the one that the kiosk begins in first. */
export function languagesOf(hall: KioskHall | null): readonly Language[] {
  const chosen = hall?.kiosk?.languages?.filter(tag => LANGUAGES.includes(tag)) ?? []
  return chosen.length > 0 ? [...new Set(chosen)] : LANGUAGES
}

/** What is spoken to whoever chose this one, or none yet. */
export function languageOf(hall: KioskHall | null, chosen: Language | null): Language {
  const languages = languagesOf(hall)
  return chosen !== null && languages.includes(chosen) ? chosen : languages[0]!
}
