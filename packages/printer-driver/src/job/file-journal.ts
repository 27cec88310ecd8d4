/**
 * The journal on the kiosk's disk: one JSON line for each change, synced before the caller goes on.
 *
 *   {"v":1,"at":…,"type":"begun","id":"A012","attempt":1,"copy":false,"processId":"BkaM"}
 *   {"v":1,"at":…,"type":"settled","id":"A012","attempt":1,"outcome":"printed","reason":"confirmed","partial":false}
 *
 * A line that a power cut left half written was never acted on, so it is dropped. A job that is begun and not settled
 * when the journal is opened was under way when the kiosk stopped: nobody knows what is on paper.
 */
import { type FileHandle, mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
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

export interface FileJournalOptions {
  /** Papers that are older than this are forgotten when the journal is opened. */
  readonly keepMs?: number
  readonly now?: () => number
}

const aMonth = 31 * 24 * 60 * 60 * 1000
const interrupted: Verdict = { outcome: 'unknown', reason: 'interrupted', partial: true }

/** Opens the journal of one printer, or begins it. One process only may have it open. */
export async function openFileJournal(path: string, options: FileJournalOptions = {}): Promise<Journal> {
  const { keepMs = aMonth, now = Date.now } = options
  await mkdir(dirname(path), { recursive: true })
  const found = createBook()
  for (const line of await readLines(path)) enter(found, line)
  const brokenOff = found.all().filter(({ state }) => state === 'sending')
  for (const attempt of brokenOff) found.settle(attempt, interrupted, now())
  const kept = linesOf(found, now() - keepMs)
  await rewrite(path, kept)
  const book = createBook()
  for (const line of kept) enter(book, line)
  const file = await open(path, 'a')
  let writing: Promise<void> = Promise.resolve()
  let isTorn = false

  /** Lines reach the disk in order; a failed one does not stop those after it. */
  function append(line: Line): Promise<void> {
    const written = writing.then(() => appendSynced(file, line, isTorn))
    writing = written.then(
      () => {
        isTorn = false
      },
      () => {
        isTorn = true
      },
    )
    return written
  }

  return {
    hasBrokenOff: brokenOff.length > 0,
    async begin({ id, attempt, copy, processId }) {
      const at = now()
      await append({ v: 1, at, type: 'begun', id, attempt, copy, processId })
      book.begin({ id, attempt, copy, processId }, at)
    },
    async settle({ id, attempt }, verdict) {
      const at = now()
      // What is known is known, even if the disk fails to keep it.
      book.settle({ id, attempt }, verdict, at)
      await append({ v: 1, at, type: 'settled', id, attempt, ...verdict })
    },
    attemptsOf: book.attemptsOf,
    unresolved: book.unresolved,
    async close() {
      await writing
      await file.close()
    },
  }
}

/** After a write that failed half way, a new line keeps the torn piece apart. */
async function appendSynced(file: FileHandle, line: Line, afterTorn: boolean): Promise<void> {
  await file.appendFile(`${afterTorn ? '\n' : ''}${JSON.stringify(line)}\n`)
  await file.datasync()
}

async function readLines(path: string): Promise<Line[]> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  return text.split('\n').flatMap(line => {
    const checked = lineSchema.safeParse(parseJson(line))
    return checked.success ? [checked.data] : []
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function enter(book: Book, line: Line): void {
  if (line.type === 'begun') book.begin(line, line.at)
  else book.settle(line, { outcome: line.outcome, reason: line.reason, partial: line.partial }, line.at)
}

/** All attempts of the papers of which something happened since then. */
function linesOf(book: Book, since: number): Line[] {
  const recent = new Set(book.all().flatMap(({ id, at }) => (at >= since ? [id] : [])))
  return book
    .all()
    .filter(({ id }) => recent.has(id))
    .flatMap(toLines)
}

function toLines({ id, attempt, copy, processId, state, reason, partial, at }: Attempt): Line[] {
  const begun: Line = { v: 1, at, type: 'begun', id, attempt, copy, processId }
  if (state === 'sending' || reason === undefined) return [begun]
  return [begun, { v: 1, at, type: 'settled', id, attempt, outcome: state, reason, partial }]
}

/** The new file takes the old one's place whole: synced, renamed, and the folder synced. */
async function rewrite(path: string, lines: readonly Line[]): Promise<void> {
  const draft = `${path}.new`
  const file = await open(draft, 'w')
  try {
    await file.writeFile(lines.map(line => `${JSON.stringify(line)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}
