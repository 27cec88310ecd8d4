/** Entries for the journal's proofs: papers that are opened and closed, with words in them that take more than a byte a letter. */
import { type Journal, type JournalOptions, openJournal } from '../src/journal.ts'

export type Entry = { n: number; type: 'opened' | 'closed'; paper: { words: string } }

export const FILE = '/data/book.jsonl'

export const entry = (n: number, type: Entry['type'] = 'opened'): Entry => ({
  n,
  type,
  paper: { words: `Bu Nuraini “é” {"n":${n}} \\ 漢字` },
})

export function read(value: object): Entry | 'foreign' {
  const { n, type, paper } = value as Partial<Entry>
  return typeof n === 'number' && (type === 'opened' || type === 'closed') && paper
    ? (value as Entry)
    : 'foreign'
}

/** A paper that was closed is over. */
export function openBook(file: string, options: Partial<JournalOptions<Entry>> = {}): Journal<Entry> {
  const closed = new Set<number>()
  const journal = openJournal<Entry>(file, {
    isOver: ({ n }) => closed.has(n),
    ...options,
    read: value => {
      const found = read(value)
      if (found !== 'foreign' && found.type === 'closed') closed.add(found.n)
      return found
    },
  })
  const noting = (one: Entry) => {
    if (one.type === 'closed') closed.add(one.n)
  }
  return {
    ...journal,
    append: (...ones) => {
      const done = journal.append(...ones)
      if (done.ok) ones.forEach(noting)
      return done
    },
  }
}

export const numbers = ({ entries }: Pick<Journal<Entry>, 'entries'>): number[] => entries().map(({ n }) => n)
