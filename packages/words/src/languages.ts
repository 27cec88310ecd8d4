/** Which languages there are: one for each file of the folder `languages`, Indonesian first. */
import { about } from './compiled.ts'

/** The tag of a language, which is the name of its file; `id` and `en` are always there. */
export type Language = string

export const DEFAULT_LANGUAGE = 'id'

const rank = (tag: string): string => `${['id', 'en'].indexOf(tag) >>> 0}`.padStart(10, '0') + tag
export const LANGUAGES: readonly Language[] = /* @__PURE__ */ Object.keys(about).sort((a, b) =>
  rank(a) < rank(b) ? -1 : 1,
)

/** Its own name, its locale and how it writes times and figures; Indonesian's where there is no such language. */
export const languageOf = (language: Language) => about[language] ?? about[DEFAULT_LANGUAGE]!

/** A text that the hall's set-up has in some languages, in this one or in Indonesian. */
export function inLanguage(texts: Texts, language: Language): string
export function inLanguage(texts: Texts | undefined, language: Language): string | undefined
export function inLanguage(texts: Texts | undefined, language: Language): string | undefined {
  return (texts as Readonly<Record<string, string>> | undefined)?.[language] ?? texts?.id
}
type Texts = { readonly id: string }
