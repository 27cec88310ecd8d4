/**
 * The journal on the kiosk's disk: one JSON line for each change, synced before the caller goes on.
 *
 *   {"v":1,"at":…,"type":"begun","id":"A012","attempt":1,"copy":false,"processId":"BkaM"}
 *   {"v":1,"at":…,"type":"settled","id":"A012","attempt":1,"outcome":"printed","reason":"confirmed","partial":false}
 *
 * A line that a power cut left half written was never acted on. A job that is begun and not settled when the journal is
 * opened was under way when the kiosk stopped: nobody knows what is on paper.
 */
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openJournal } from '@antrean/journal'
import { z } from 'zod'
import { type Attempt, type Book, createBook, type Journal } from './journal.ts'
import type { Reason, Verdict } from './outcome.ts'

const common = { v: z.literal(1), at: z.number(), id: z.string(), attempt: z.number().int().positive() }
const lineSchema = z.discriminatedUnion('type', [
  z.object({ ...common, type: z.literal('begun'), copy: z.boolean(), processId: z.string() }),
  z.object({
    ...common,
    type: z.literal('settled'),
    outcome: z.enum(['printed', 'not-printed', 'unknown']),
    reason: z.custom<Reason>(value => typeof value === 'string'),
    partial: z.boolean(),
  }),
])
type Line = z.infer<typeof lineSchema>

export type FileJournalOptions = {
  /** Papers that are older than this are forgotten when the journal is opened, and when it has grown long. */
  readonly keepMs?: number
  /** Lines that are added before it is looked through for such papers. */
  readonly tidyAfter?: number
  readonly now?: () => number
  /** Hears in a sentence each what was found damaged in the file, and what could not be tidied. */
  readonly tell?: (news: string) => void
}

const aMonth = 31 * 24 * 60 * 60 * 1000
const interrupted: Verdict = { outcome: 'unknown', reason: 'interrupted', partial: true }

/**
 * Opens the journal of one printer, or begins it, whatever the file holds. One process only may have it open.
 * @throws when there can be no such folder
 */
export async function openFileJournal(path: string, options: FileJournalOptions = {}): Promise<Journal> {
  const { keepMs = aMonth, tidyAfter = 20_000, now = Date.now, tell } = options
  await mkdir(dirname(path), { recursive: true })
  let book = createBook()
  let since = now() - keepMs
  /** What was under way at a stop is known as unknown only now. */
  const isRecent = ({ at, state }: Attempt) => at >= since || state === 'sending'
  /** An id of which the memory knows nothing is one that is being begun. */
  const isOld = (attempts: readonly Attempt[]) => attempts.length > 0 && !attempts.some(isRecent)
  const file = openJournal<Line>(path, {
    read: value => readInto(book, value),
    isOver: ({ id }) => isOld(book.attemptsOf(id)),
    ...(tell && { tell }),
  })
  let tidyAt = 0
  forget()

  function forget(): void {
    const kept = createBook()
    for (const attempt of book.all()) if (!isOld(book.attemptsOf(attempt.id))) kept.take(attempt)
    book = kept
    tidyAt = file.lineCount() + tidyAfter
  }

  async function tidyWhenLong(): Promise<void> {
    if (file.lineCount() < tidyAt) return
    since = now() - keepMs
    const done = await file.tidyLater()
    if (done.ok) forget()
    else tidyAt = file.lineCount() + tidyAfter
  }

  const brokenOff = book.all().filter(({ state }) => state === 'sending')
  for (const attempt of brokenOff) {
    const { id } = attempt
    book.settle(attempt, interrupted, now())
    // A disk that refuses it is told the same at the next start.
    await file.appendLater({ v: 1, at: now(), type: 'settled', id, attempt: attempt.attempt, ...interrupted })
  }

  /** Lines reach the disk in order; a failed one does not stop those after it. */
  async function append(line: Line): Promise<void> {
    const done = await file.appendLater(line)
    if (!done.ok) throw new Error(done.error.message)
  }

  return {
    hasBrokenOff: brokenOff.length > 0,
    async begin({ id, attempt, copy, processId }) {
      const at = now()
      await tidyWhenLong()
      await append({ v: 1, at, type: 'begun', id, attempt, copy, processId })
      book.begin({ id, attempt, copy, processId }, at)
    },
    async settle({ id, attempt }, verdict) {
      const at = now()
      // What is known is known, even if the disk fails to keep it.
      book.settle({ id, attempt }, verdict, at)
      await append({ v: 1, at, type: 'settled', id, attempt, ...verdict })
    },
    attemptsOf: id => book.attemptsOf(id),
    unresolved: () => book.unresolved(),
    close: file.close,
  }
}

/** How a paper ended is worth nothing where the line of its beginning is lost. */
function readInto(book: Book, value: object): Line | 'foreign' | 'damaged' {
  const line = lineSchema.safeParse(value)
  if (!line.success) return 'foreign'
  const { id, attempt, type } = line.data
  if (type === 'settled' && !book.attemptsOf(id).some(one => one.attempt === attempt)) return 'damaged'
  enter(book, line.data)
  return line.data
}

function enter(book: Book, line: Line): void {
  if (line.type === 'begun') book.begin(line, line.at)
  else book.settle(line, { outcome: line.outcome, reason: line.reason, partial: line.partial }, line.at)
}
