/** Words in both languages: every text exists in Indonesian (the default) and English, checked by the type. */
import { type PlaceWords, placeWords } from '@antrean/queue-core/contract'

export type Language = 'id' | 'en'
/** The hall's word for where visitors are served, `HallInfo.place`; undefined where the hall is not known yet. */
export type Place = Readonly<Record<Language, string>> | undefined
type Word = string | ((...parts: never[]) => string)
type InEnglish<Words> = { [Key in keyof Words]: Words[Key] extends string ? string : Words[Key] }

/** `defineTexts({ id: {…}, en: {…} })` returns `(language) => words`; both sides must have the same keys. */
export function defineTexts<Words extends Record<string, Word>>(texts: {
  id: Words
  en: InEnglish<Words>
}): (language: Language) => Words {
  return language => texts[language] as Words
}

/**
 * Texts that name the place where visitors are served, which each hall calls by its own word:
 * `definePlaceTexts({ id: ({ place }) => ({…}), en: ({ place }) => ({…}) })` returns `(language, place) => words`.
 * The same words give the same object.
 */
export function definePlaceTexts<Words extends Record<string, Word>>(texts: {
  id: (words: PlaceWords) => Words
  en: (words: PlaceWords) => InEnglish<Words>
}): (language: Language, place: Place) => Words {
  const made = new Map<string, Words>()
  return (language, place) => {
    const key = `${language} ${place?.[language] ?? ''}`
    let words = made.get(key)
    if (!words) {
      words = texts[language](placeWords(place, language)) as Words
      made.set(key, words)
    }
    return words
  }
}
