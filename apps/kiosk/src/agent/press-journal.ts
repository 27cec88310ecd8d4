/**
 * The kiosk's memory of its presses: one JSON line an event, on disk with fsync before `append` returns. A line that a
 * crash cut short was never acted upon and is taken away; what is over is left out at the next start.
 */
import {
  closeSync,
  fdatasyncSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { IssuedTicket, WireError } from '@antrean/queue-core/contract'
import { z } from 'zod'
import { PressId, PressOrder } from '../api/index.ts'
import { evolveVisit, isOver, type Visit, type VisitEvent } from './visit.ts'

const happened = { pressId: PressId, at: z.number() }
const reportId = z.uuid()
const Line = z.discriminatedUnion('type', [
  z.object({ type: z.literal('pressed'), ...happened, order: PressOrder }),
  z.object({ type: z.literal('answered'), ...happened, ticket: IssuedTicket }),
  z.object({ type: z.literal('refused'), ...happened, error: WireError }),
  z.object({ type: z.literal('print-started'), ...happened }),
  z.object({
    type: z.literal('paper-known'),
    ...happened,
    outcome: z.enum(['printed', 'not-printed', 'unknown']),
    partial: z.boolean(),
    detail: z.string(),
    reportId,
  }),
  z.object({ type: z.literal('reprint-asked'), ...happened, copy: z.boolean() }),
  z.object({ type: z.literal('reported'), ...happened, reportId }),
  z.object({ type: z.literal('left'), ...happened }),
])

export type PressJournal = {
  /** Visits by pressId, in the order they began. */
  visits: ReadonlyMap<string, Visit>
  /** Durable when it returns. @throws when the disk refuses; then nothing happened. */
  append: (event: VisitEvent) => Visit
  close: () => void
}

const FILE = 'presses.jsonl'
/** Lines in the file before those of visits that are over are taken out. */
const TIDY_AFTER = 2000

/** @throws when the folder cannot be written, or the file holds something else than a journal */
export function openPressJournal(folder: string, now: number): PressJournal {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, FILE)
  let events = readEvents(file)
  const visits = foldVisits(events)
  let fd = tidy(now)

  function tidy(at: number): number {
    for (const [pressId, visit] of visits) if (isOver(visit, at)) visits.delete(pressId)
    events = events.filter(event => visits.has(event.pressId))
    rewrite(file, events)
    return openSync(file, 'a')
  }

  return {
    visits,
    append: event => {
      if (events.length >= TIDY_AFTER && event.type === 'pressed') {
        closeSync(fd)
        fd = tidy(event.at)
      }
      const visit = evolveVisit(visits.get(event.pressId), event)
      writeSync(fd, `${JSON.stringify(event)}\n`)
      fdatasyncSync(fd)
      events.push(event)
      visits.set(event.pressId, visit)
      return visit
    },
    close: () => closeSync(fd),
  }
}

/** Visits of the journal in `folder` by pressId; for others than the kiosk that writes it. */
export const readPresses = (folder: string): ReadonlyMap<string, Visit> =>
  foldVisits(readEvents(path.join(folder, FILE)))

function foldVisits(events: VisitEvent[]): Map<string, Visit> {
  const visits = new Map<string, Visit>()
  for (const event of events) visits.set(event.pressId, evolveVisit(visits.get(event.pressId), event))
  return visits
}

function readEvents(file: string): VisitEvent[] {
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  // What follows the last line break was cut short by a crash: nobody acted upon it.
  const whole = text.split('\n').slice(0, -1)
  return whole.map((line, i) => {
    try {
      return Line.parse(JSON.parse(line))
    } catch (cause) {
      throw new Error(
        `${file}, line ${i + 1}, is not an entry of a kiosk's journal. Move the file away to start afresh.`,
        { cause },
      )
    }
  })
}

function rewrite(file: string, events: VisitEvent[]): void {
  const fresh = `${file}.new`
  const fd = openSync(fresh, 'w', 0o600)
  writeSync(fd, events.map(event => `${JSON.stringify(event)}\n`).join(''))
  fsyncSync(fd)
  closeSync(fd)
  renameSync(fresh, file)
  const folder = openSync(path.dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
