/** From compiled messages to words: in the reader's language, and key by key in Indonesian where that lacks one. */
import { type PlaceWords, placeWords } from '@antrean/queue-core/place'
import type { CompiledMessage } from 'icu-minify/format'
import format from 'icu-minify/format'
import { about, type Compiled, type Table } from './compiled.ts'
import { DEFAULT_LANGUAGE, type Language } from './languages.ts'
import type { NamesPlace, Words } from './message.ts'

/** The hall's word for where visitors are served, `HallInfo.place`; undefined where the hall is not known yet. */
export type Place = Readonly<{ id: string; en: string }> | undefined
/** The same language and place give the same object. A table that names the place must be given it. */
export type WordsOf<Shape> =
  true extends NamesPlace<Shape>
    ? (language: Language, place: Place) => Words<Shape>
    : (language: Language, place?: Place) => Words<Shape>

export function wordsOf<Shape>(table: Table): WordsOf<Shape> {
  const made = new Map<string, Words<Shape>>()
  return (language: Language, place?: Place) => {
    const its = placeWords(place, language)
    const key = `${language} ${its.place}`
    let words = made.get(key)
    if (!words) {
      words = said(table[DEFAULT_LANGUAGE]!, table[language] ?? {}, language, its) as Words<Shape>
      made.set(key, words)
    }
    return words
  }
}

function said(whole: Compiled, own: Compiled, language: Language, place: PlaceWords): object {
  const entries = Object.entries(whole).map(([key, fallback]) => {
    if (isTable(fallback)) return [key, said(fallback, (own[key] ?? {}) as Compiled, language, place)]
    const message = own[key] as CompiledMessage | undefined
    return [key, word(message ?? fallback, message === undefined ? DEFAULT_LANGUAGE : language, place)]
  })
  return Object.fromEntries(entries)
}

const isTable = (entry: CompiledMessage | Compiled): entry is Compiled =>
  typeof entry === 'object' && !Array.isArray(entry)

/** A text; a function where it names more than the place. */
function word(message: CompiledMessage, language: Language, place: PlaceWords) {
  if (typeof message === 'string') return message
  const locale = about[language]?.locale ?? language
  const say = (given: object) => String(format(message, locale, { ...place, ...given }, { formatters }))
  return namesMore(message, place) ? say : say({})
}

/** A compiled message is strings, and arrays that begin with the name of what is filled in. */
const namesMore = (message: readonly unknown[], place: PlaceWords): boolean =>
  message.some(node => Array.isArray(node) && (node.length > 1 || !(String(node[0]) in place)))

const rules = new Map<string, Intl.PluralRules>()
const formatters = {
  getPluralRules: (locale: string, options?: Intl.PluralRulesOptions) => {
    const key = `${locale} ${options?.type}`
    const known = rules.get(key) ?? new Intl.PluralRules(locale, options)
    rules.set(key, known)
    return known
  },
  getNumberFormat: (locale: string, options?: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options),
  getDateTimeFormat: (locale: string, options?: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options),
}
