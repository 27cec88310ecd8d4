/** Words in both languages: every text exists in Indonesian (the default) and English, checked by the type. */
export type Language = 'id' | 'en'
type Word = string | ((...parts: never[]) => string)

/** `defineTexts({ id: {…}, en: {…} })` returns `(language) => words`; both sides must have the same keys. */
export function defineTexts<Words extends Record<string, Word>>(texts: {
  id: Words
  en: { [Key in keyof Words]: Words[Key] extends string ? string : Words[Key] }
}): (language: Language) => Words {
  return language => texts[language] as Words
}
