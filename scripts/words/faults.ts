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
  return [
    ...[...wanted].flatMap(([key, message]) => unreadable(lead!.tag, key, message)),
    ...others.flatMap(other => againstLead(wanted, other)),
    ...[...wanted.keys()]
      .filter(key => !isSaid(key, sources))
      .map(key => `${key} is said nowhere: take it out of every language.`),
  ]
}

function againstLead(
  wanted: ReadonlyMap<string, string>,
  { tag, tables, isWhole, needsNot = [] }: LanguageFile,
): string[] {
  const has = flat(tables)
  const isNeeded = (key: string) => isWhole && !needsNot.includes(key.split('.')[0]!)
  const missing = [...wanted.keys()].filter(key => !has.has(key) && isNeeded(key))
  return [
    ...missing.map(key => `${tag} lacks ${key}.`),
    ...[...has].flatMap(([key, message]) => {
      const leads = wanted.get(key)
      if (leads === undefined) return [`${tag} has ${key}, which no surface asks for: take it out.`]
      return [...unreadable(tag, key, message), ...unknownNames(tag, key, message, leads, wanted)]
    }),
  ]
}

/** What a message may name: what the leading one is given, and the place where its table is given that. */
function unknownNames(
  tag: string,
  key: string,
  message: string,
  leads: string,
  wanted: ReadonlyMap<string, string>,
): string[] {
  const [table] = key.split('.')
  const givesPlace = [...wanted].some(
    ([other, text]) => other.startsWith(`${table}.`) && namesOf(text).some(name => PLACE.includes(name)),
  )
  const known = [...namesOf(leads), ...(givesPlace ? PLACE : [])]
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

/** Read as a property, as a text in quotes, or by a template that begins or ends like it: `do-${matter}`. */
function isSaid(key: string, sources: readonly Source[]): boolean {
  const [table, name] = key.split('.') as [string, string]
  const reader = new RegExp(`\\b${table}Words\\b`, 'i')
  const rooms = new Set(sources.filter(({ text }) => reader.test(text)).map(({ room }) => room))
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const property = new RegExp(`\\.${escaped}\\b|\\{[^{}]*\\b${escaped}\\b[^{}]*\\} = .*words`, 'i')
  const quoted = new RegExp(`(['"\`])${escaped}\\1`)
  const all = new RegExp(`Object\\.(?:entries|keys|values)\\(\\s*${table}Words`)
  return sources.some(({ room, text }) => {
    const isReader = rooms.has(room)
    if (isReader && (property.test(text) || all.test(text))) return true
    return quoted.test(text) || (isReader && templates(text).some(template => template.test(name)))
  })
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
