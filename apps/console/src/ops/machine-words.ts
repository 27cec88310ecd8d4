/** What a machine says in its own English: shown only where our words do not say enough, in the reader's language where it is known. */
import { type PlaceWords, placeWords } from '@antrean/queue-core/contract'
import type { Language, Place } from '@antrean/ui'
import type { Condition } from './conditions.ts'
import { SAYINGS } from './sayings.ts'

const UNCLEAR = /-(error|unknown|offline)$|^trouble-/

export type Said = { text: string; language: Language }

export const machineWords = (
  { level, matter, detail }: Pick<Condition, 'level' | 'matter' | 'detail'>,
  language: Language,
  place: Place,
): Said | null => (level !== 'quiet' && UNCLEAR.test(matter) ? saidIn(detail, language, place) : null)

/** A sentence that is not known leaves all as the machine said it; null where nothing is left to say. */
export function saidIn(detail: string, language: Language, place: Place): Said | null {
  if (language === 'en') return detail ? { text: detail, language } : null
  const words = placeWords(place, language)
  const sentences = detail.split(/(?<=[.?!]) /).filter(Boolean)
  const told = sentences.map(sentence => indonesian(sentence, words))
  if (told.includes(null)) return { text: detail, language: 'en' }
  const text = told.filter(Boolean).join(' ')
  return text ? { text, language } : null
}

function indonesian(sentence: string, words: PlaceWords): string | null {
  for (const [pattern, say] of SAYINGS) {
    const found = pattern.exec(sentence)
    if (found) return say(found.slice(1), words)
  }
  return null
}
