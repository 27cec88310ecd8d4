/**
 * What reports count of some hundred tickets as one value, some 25 bytes a ticket, in columns:
 *
 *   length of the head (4 bytes) │ head: JSON │ keys │ instants │ booths │ words
 */
import type { TicketFacts } from '@antrean/queue-core/report'
import { type Column, fromBytes, toBytes } from './columns.ts'

/** The hour is that of the zone in which the report is asked for. `key`: the ticket's. */
export type FiledFacts = { key: number } & Omit<TicketFacts, 'hour'>

/** `words`: the columns of words hold their places in it. A release that arranges packs in another way empties their table. */
type Head = {
  count: number
  words: string[]
  shapes: Parameters<typeof fromBytes>[0]
  /** Of the few tickets that waited again [P16], by their place; absent where there is none, and of packs from before. */
  later?: Readonly<Record<number, TicketFacts['later']>>
}

/** Told as the time since the issue. */
const INSTANTS = ['callBy', 'firstCalledAt', 'calledAt', 'servingAt', 'endedAt'] as const
const NUMBERS = ['key', 'issuedAt', 'booth', 'lastBooth'] as const
const WORDS = [
  ...(['date', 'service', 'lastService', 'priority', 'state', 'cause'] as const),
  ...(['servedBy', 'matter', 'outcome'] as const),
] as const

/** Throws where something cannot be told exactly. */
export function pack(facts: readonly FiledFacts[]): Uint8Array {
  const words = new Map<string, number>()
  const numberOf = (word: string | undefined): number | null => {
    if (word === undefined) return null
    if (!words.has(word)) words.set(word, words.size)
    return words.get(word)!
  }
  const columns: Column[] = [
    ...NUMBERS.map(name => facts.map(one => one[name])),
    ...INSTANTS.map(name => facts.map(one => (one[name] === null ? null : one[name] - one.issuedAt))),
    ...WORDS.map(name => facts.map(one => numberOf(one[name]))),
  ]
  const { shapes, bytes } = toBytes(columns)
  const later = Object.fromEntries(facts.flatMap(({ later }, n) => (later ? [[n, later]] : [])))
  const head: Head = {
    ...{ count: facts.length, words: [...words.keys()], shapes },
    ...(Object.keys(later).length > 0 && { later }),
  }
  const text = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  return Buffer.concat([length, text, bytes])
}

export function unpack(data: Uint8Array): Iterable<FiledFacts> {
  const length = new DataView(data.buffer, data.byteOffset).getUint32(0, true)
  const head = JSON.parse(Buffer.from(data.subarray(4, 4 + length)).toString()) as Head
  return factsIn(head, data.subarray(4 + length))
}

type Number = (n: number) => number
type Maybe = (n: number) => number | null
type Word = (n: number) => string | undefined

function* factsIn({ count, words, shapes, later }: Head, bytes: Uint8Array): Generator<FiledFacts> {
  const columns = [...fromBytes(shapes, bytes, count)]
  const [key, issuedAt] = columns as [Number, Number]
  const [, , booth, lastBooth, by, first, called, serving, ended] = columns as [
    ...[Number, Number, Maybe, Maybe],
    ...[Number, Maybe, Maybe, Maybe, Maybe],
  ]
  const [date, service, lastService, priority, state, cause, servedBy, matter, outcome] = columns
    .slice(NUMBERS.length + INSTANTS.length)
    .map(column => (n: number) => {
      const word = column(n)
      return word === null ? undefined : words[word]
    }) as unknown as [
    ...[(n: number) => string, (n: number) => string, (n: number) => string],
    ...[(n: number) => TicketFacts['priority'], (n: number) => TicketFacts['state']],
    (n: number) => TicketFacts['cause'],
    ...[Word, Word, Word],
  ]
  for (let n = 0; n < count; n++) {
    const at = issuedAt(n)
    const [firstCalled, lastCalled, began, end] = [first(n), called(n), serving(n), ended(n)]
    yield {
      key: key(n),
      date: date(n),
      service: service(n),
      booth: booth(n),
      cause: cause(n),
      lastBooth: lastBooth(n),
      lastService: lastService(n),
      calledAt: lastCalled === null ? null : at + lastCalled,
      servingAt: began === null ? null : at + began,
      servedBy: servedBy(n),
      priority: priority(n),
      issuedAt: at,
      callBy: at + by(n),
      firstCalledAt: firstCalled === null ? null : at + firstCalled,
      state: state(n),
      endedAt: end === null ? null : at + end,
      matter: matter(n),
      outcome: outcome(n),
      ...(later?.[n] && { later: later[n] }),
    }
  }
}
