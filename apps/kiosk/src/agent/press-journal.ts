/**
 * The kiosk's memory of its presses: one JSON line an event, durable before `append` says so. It opens whatever a power
 * cut, a full disk or another release left in the file; what is over is left out at the next start.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { openJournal, readJournal, type StorageError } from '@antrean/journal'
import { IssuedTicket, NewTicketId, PageToken, WireError } from '@antrean/queue-core/contract'
import { z } from 'zod'
import { PressId, PressOrder } from '../api/index.ts'
import { evolveVisit, isOver, type Visit, type VisitEvent } from './visit.ts'

const happened = { pressId: PressId, at: z.number() }
const reportId = z.uuid()
const Names = z.object({ ticketId: NewTicketId, token: PageToken })
const Line = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('pressed'),
    ...happened,
    order: PressOrder,
    names: Names.optional(),
    desk: z.literal(true).optional(),
  }),
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

export type Appended = { ok: true; visit: Visit } | { ok: false; error: StorageError }

export type PressJournal = {
  /** Visits by pressId, in the order they began. */
  visits: ReadonlyMap<string, Visit>
  /** One event, or several of one visit that happen together. Durable when it says ok; otherwise nothing has happened. */
  append: (event: VisitEvent, ...more: VisitEvent[]) => Appended
  /**
   * Why no press can be stored now, or null. Asks the disk, and notices room that is back: one system call while all is
   * well, one small write with fsync after a write that failed. Meant to be called about once a second.
   */
  diskTrouble: () => StorageError | null
  close: () => void
}

const FILE = 'presses.jsonl'
/** Lines in the file before those of visits that are over are taken out. */
const TIDY_AFTER = 2000

/**
 * `tell` hears in a sentence each what was found damaged, and what could not be tidied.
 * @throws when there can be no such folder
 */
export function openPressJournal(folder: string, now: number, tell?: (news: string) => void): PressJournal {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const visits = new Map<string, Visit>()
  let at = now
  const isPast = (visit: Visit | undefined) => !visit || isOver(visit, at)
  const journal = openJournal<VisitEvent>(path.join(folder, FILE), {
    read: value => readInto(visits, value),
    isOver: ({ pressId }) => isPast(visits.get(pressId)),
    ...(tell && { tell }),
  })
  forgetPast()
  let tidyAt = TIDY_AFTER

  function forgetPast(): void {
    for (const [pressId, visit] of visits) if (isPast(visit)) visits.delete(pressId)
  }

  function tidy(): void {
    journal.tidy()
    forgetPast()
    // A disk that is too full for it, or a day with so many open visits, is not asked again at every press.
    tidyAt = journal.lineCount() + TIDY_AFTER
  }

  return {
    visits,
    append: (event, ...more) => {
      at = event.at
      if (journal.lineCount() >= tidyAt && event.type === 'pressed') tidy()
      const visit = more.reduce(evolveVisit, evolveVisit(visits.get(event.pressId), event))
      const done = journal.append(event, ...more)
      if (!done.ok) return done
      visits.set(event.pressId, visit)
      return { ok: true, visit }
    },
    diskTrouble: journal.trouble,
    close: () => void journal.close(),
  }
}

/** Visits of the journal in `folder` by pressId; for others than the kiosk that writes it. */
export function readPresses(folder: string): ReadonlyMap<string, Visit> {
  const visits = new Map<string, Visit>()
  readJournal<VisitEvent>(path.join(folder, FILE), value => readInto(visits, value))
  return visits
}

/** What follows a press whose own line was lost tells nothing any more. */
function readInto(visits: Map<string, Visit>, value: object): VisitEvent | 'foreign' | 'damaged' {
  const line = Line.safeParse(value)
  if (!line.success) return 'foreign'
  const before = visits.get(line.data.pressId)
  if (!before && line.data.type !== 'pressed') return 'damaged'
  visits.set(line.data.pressId, evolveVisit(before, line.data))
  return line.data
}
