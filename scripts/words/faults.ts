/**
 * What is wrong with the words: keys that a language lacks or has too many of, messages that ask for what nobody hands
 * over, and words that no surface says.
 */
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

type Messages = { readonly [key: string]: string | Messages }
/** A language's file: its tables by name. `isWhole`: it must have every key, but for those of the tables that it `needsNot` have. */
export type LanguageFile = {
  tag: string
  tables: Readonly<Record<string, unknown>>
  isWhole: boolean
  needsNot?: readonly string[]
}
/** A source file that may say words: `room` is the app or the package that it is of. */
export type Source = { room: string; text: string }

const PLACE = ['place', 'Place', 'PLACE', 'places', 'Places', 'aPlace']

/** One sentence for each fault, with the key and the remedy. The first language leads. */
export function faultsOf([lead, ...others]: readonly LanguageFile[], sources: readonly Source[]): string[] {
  const wanted = flat(lead!.tables)
  const placed = new Set([...wanted].filter(([, text]) => namesPlace(text)).map(([key]) => tableOf(key)))
  const readers = new Map<string, Reader[]>()
  return [
    ...[...wanted].flatMap(([key, message]) => unreadable(lead!.tag, key, message)),
    ...others.flatMap(other => againstLead(wanted, placed, other)),
    ...[...wanted.keys()]
      .filter(key => {
        const table = tableOf(key)
        if (!readers.has(table)) readers.set(table, readersOf(table, sources))
        return !isSaid(key, readers.get(table)!)
      })
      .map(key => `${key} is said nowhere: take it out of every language.`),
  ]
}

const tableOf = (key: string): string => key.split('.')[0]!
const namesPlace = (text: string): boolean => namesOf(text).some(name => PLACE.includes(name))

/** `placed`: the tables that are given the place. */
function againstLead(
  wanted: ReadonlyMap<string, string>,
  placed: ReadonlySet<string>,
  { tag, tables, isWhole, needsNot = [] }: LanguageFile,
): string[] {
  const has = flat(tables)
  const isNeeded = (key: string) => isWhole && !needsNot.includes(tableOf(key))
  const missing = [...wanted.keys()].filter(key => !has.has(key) && isNeeded(key))
  return [
    ...missing.map(key => `${tag} lacks ${key}.`),
    ...[...has].flatMap(([key, message]) => {
      const leads = wanted.get(key)
      if (leads === undefined) return [`${tag} has ${key}, which no surface asks for: take it out.`]
      return [...unreadable(tag, key, message), ...unknownNames(tag, key, message, leads, placed)]
    }),
  ]
}

/** What a message may name: what the leading one is given, and the place where its table is given that. */
function unknownNames(
  tag: string,
  key: string,
  message: string,
  leads: string,
  placed: ReadonlySet<string>,
): string[] {
  const known = [...namesOf(leads), ...(placed.has(tableOf(key)) ? PLACE : [])]
  return namesOf(message)
    .filter(name => !known.includes(name))
    .map(
      name =>
        `${tag} names {${name}} in ${key}, which nobody hands over: the leading text names ${known.join(', ') || 'nothing'}.`,
    )
}

function unreadable(tag: string, key: string, message: string): string[] {
  try {
    parse(message)
    return []
  } catch (error) {
    return [`${tag} cannot be read at ${key}: ${(error as Error).message}.`]
  }
}

function namesOf(message: string): string[] {
  try {
    return [...new Set(named(parse(message)))]
  } catch {
    return []
  }
}

const named = (elements: readonly MessageFormatElement[]): string[] =>
  elements.flatMap(element => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    const within =
      element.type === TYPE.plural || element.type === TYPE.select
        ? Object.values(element.options).flatMap(({ value }) => named(value))
        : []
    return [element.value, ...within]
  })

function flat(tables: Readonly<Record<string, unknown>>): Map<string, string> {
  const keys = new Map<string, string>()
  const take = (path: string, messages: Messages) => {
    for (const [key, entry] of Object.entries(messages))
      typeof entry === 'string' ? keys.set(`${path}.${key}`, entry) : take(`${path}.${key}`, entry)
  }
  for (const [name, table] of Object.entries(tables)) if (name !== 'about') take(name, table as Messages)
  return keys
}

/** A source as one table's words are looked for in it. */
type Reader = {
  text: string
  /** For a first look: most sources have most keys nowhere in them. */
  lowerCase: string
  /** Its room asks for that table. */
  isReader: boolean
  /** It goes through the whole table. */
  saysAll: boolean
}

function readersOf(table: string, sources: readonly Source[]): Reader[] {
  const reader = new RegExp(`\\b${table}Words\\b`, 'i')
  const all = new RegExp(`Object\\.(?:entries|keys|values)\\(\\s*${table}Words`)
  const rooms = new Set(sources.filter(({ text }) => reader.test(text)).map(({ room }) => room))
  return sources.map(({ room, text }) => {
    const isReader = rooms.has(room)
    return { text, lowerCase: lowered(text), isReader, saysAll: isReader && all.test(text) }
  })
}

/** Read as a property, as a text in quotes, or by a template that begins or ends like it: `do-${matter}`. */
function isSaid(key: string, readers: readonly Reader[]): boolean {
  const name = key.split('.')[1]!
  const sought = name.toLowerCase()
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const property = new RegExp(`\\.${escaped}\\b|\\{[^{}]*\\b${escaped}\\b[^{}]*\\} = .*words`, 'i')
  const quoted = new RegExp(`(['"\`])${escaped}\\1`)
  return readers.some(({ text, lowerCase, isReader, saysAll }) => {
    if (saysAll) return true
    if (lowerCase.includes(sought) && ((isReader && property.test(text)) || quoted.test(text))) return true
    return isReader && templates(text).some(template => template.test(name))
  })
}

const lowerCases = new Map<string, string>()
function lowered(text: string): string {
  let made = lowerCases.get(text)
  if (made === undefined) {
    made = text.toLowerCase()
    lowerCases.set(text, made)
  }
  return made
}

const known = new Map<string, RegExp[]>()
/** Template texts with a hyphen, as patterns of the keys that they may make. */
function templates(text: string): RegExp[] {
  let made = known.get(text)
  if (!made) {
    const found = text.match(/`(?:[a-z-]+-\$\{[^`]*\}|\$\{[^`]*\}-[a-z-]+)`/g) ?? []
    made = found.map(it => new RegExp(`^${it.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, '.+')}$`))
    known.set(text, made)
  }
  return made
}
