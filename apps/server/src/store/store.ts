/**
 * What the hall keeps, whatever keeps it. A store keeps the promises of contract/promises.ts; the embedded one is in sqlite/,
 * and nobody else speaks its language.
 */
import type { EventOf, Ticket } from '@antrean/queue-core'
import type { TicketFacts } from '@antrean/queue-core/report'
import type { Person } from '../people/person.ts'
import type { Batch, Kept, KnownAnswer, Recorded, RecordedOfHall } from './batch.ts'

/** The append-only log. */
export type Log = {
  /** 0 where nothing has happened yet. */
  lastSeq(): number
  /** When the last event happened, epoch ms; null where there is none. */
  lastAt(): number | null
  /** Whether a day was ever opened under the date, or an open one became that of the date by a correction of the clock. */
  wasOpened(date: string): boolean
  /** What today's state is made of: the set-up that the day began with, and all that happened since. */
  today(): Iterable<RecordedOfHall>
  /** What happened after `seq`, in order, of all kinds. */
  after(seq: number): Iterable<Recorded>
  /** The set-ups with a seq below `before`, `most` of them; the latest first. */
  setUps(before: number, most: number): SetUpRecorded[]
  ofTicket(key: number): Recorded[]
  /** Calls and misses of a ticket, up to and with the event `seq`. */
  callsAndMisses(key: number, seq: number): CallOrMiss[]
  /** Booths as they opened, paused and closed, `from` included and `to` not. */
  boothStages(from: number, to: number): Iterable<BoothStage>
  /** Where the log goes on under a date: a day was opened, or was given its right date. By seq. */
  stretches(): Stretch[]
}
export type SetUpRecorded = { seq: number; event: EventOf<'HallConfigured'> }
export type CallOrMiss = {
  type: 'TicketCalled' | 'TicketMissed'
  booth: number | null
  cause: TicketFacts['cause'] | null
}
export type BoothStage = {
  type: 'BoothOpened' | 'BoothPaused' | 'BoothClosed'
  at: number
  booth: number
  reason: string | null
  /** Who opened it, where it opened. */
  officer: string | null
  /** Of the time that it ends, where it was open (hall/events.ts, in queue-core). */
  idleMs: number | null
}
export type Stretch = { seq: number; date: string }

/** Tickets that have ended, each as it stood then (docs/decisions/0032). A key is the seq of the TicketIssued. */
export type Tickets = {
  byKey(key: number): Ticket | null
  /** The key of the ticket with the id; null where none was filed under it. Ids of before say their key themselves. */
  keyOfId(id: string): number | null
  /** Of the one whose page has this secret, likewise. */
  keyOfToken(token: string): number | null
  /** All that were filed under the date or a later one, in the order of their issue, however the dates follow each other. */
  since(date: string): FiledTicket[]
  /** By key, `from` included and `to` not. */
  between(from: number, to: number): Iterable<FiledTicket>
  /** The last ones with a key below `before`, `most` of them; the oldest first. */
  latest(before: number, most: number): FiledTicket[]
}
export type FiledTicket = { key: number; date: string; ticket: Ticket }

/** Things with a life of their own, as they stand: a read model of the log. */
export type Aggregates = {
  of(kind: string, id: string): Kept['state'] | null
  /** Those whose key is exactly that, by id from `after` on; `most` of them. */
  where(kind: string, key: string, value: string | number, page?: { after?: string; most?: number }): Found[]
  /** Those whose key lies within, both included, in its order, or in the opposite one. */
  between(
    kind: string,
    key: string,
    from: string | number,
    to: string | number,
    order?: 'up' | 'down',
  ): Iterable<Found>
  /** Those that time has come for, the earliest first. */
  awake(at: number, most: number): (Found & { kind: string })[]
}
export type Found = { id: string; state: unknown }
/** What is kept of people; no report and no thread beside the hall reads it. */
export type PeopleKept = {
  /** Null where nothing is kept under the reference, or nothing any more. */
  get(ref: string): Person | null
  /**
   * All of those in whom each field that is given is the same; of a name, whatever its capitals are, and of `partOfName` wherever it
   * stands in the name. Oldest first.
   */
  find(by: {
    name?: string | undefined
    partOfName?: string | undefined
    phone?: string | undefined
    email?: string | undefined
    about?: string
  }): Person[]
  /** Whose time is over at `at`, epoch ms: references and purposes. */
  due(at: number): Pick<Person, 'ref' | 'purpose'>[]
}

/** A ticket of a day before the hall's own, as another program told it. Instants are epoch ms, `date` its day in its zone. */
export type ImportedTicket = {
  date: string
  number: string
  /** A letter of the hall's. */
  service: string
  state: 'done' | 'escalated' | 'no-show' | 'cancelled' | 'expired'
  booth: number | null
  issuedAt: number
  calledAt: number | null
  /** When its service began. */
  beganAt: number | null
  endedAt: number | null
  /** Whose list it was. */
  source: string
}
/** They are no part of the log: no promise was made, and their numbers were nobody's here. */
export type ImportedTickets = {
  /** Of the dates, both included, in their order. */
  between(from: string, to: string): Iterable<ImportedTicket>
  /** The last ones, the oldest first. */
  latest(most: number): ImportedTicket[]
  /** What there is of each source, in the order of their first dates. */
  sources(): ImportedSource[]
}
/** `from`, `to`: its first and last date. */
export type ImportedSource = { source: string; tickets: number; days: number; from: string; to: string }

/** Of the tickets with keys from `begin` on and below `until`, all of which have ended. */
export type Pack = { begin: number; until: number; data: Uint8Array }
/** What no pack holds, up to the next one, or, where `until` is null, as far as the record goes. `tickets`: that have ended in it. */
export type Gap = { begin: number; until: number | null; tickets: number }
/**
 * What reports count of tickets, many in one row. They say nothing that the tickets and the log do not say: one that is missing
 * is made again, and one is gone as soon as a ticket of its keys is filed again.
 */
export type Packs = {
  /** Those that hold keys from `from` on and below `to`, in their order. */
  between(from: number, to: number): Iterable<Pack>
  /** The first gap from `from` on, where a pack or a gap begins. Of its tickets `most` are counted, with keys below `before`. */
  gap(from: number, before: number, most: number): Gap
}

/** For a thread beside the hall, which only reads. */
export type Reader = {
  log: Log
  tickets: Tickets
  packs: Packs
  aggregates: Aggregates
  imported: ImportedTickets
  /** What `read` reads is of one moment, while the hall goes on writing. */
  atOneMoment<Result>(read: () => Result): Result
  close(): void
}

/** What tells one record from another. */
export type Seen = {
  /** Of the first event: which hall's record it is. */
  hall: string
  seq: number
  /** Of the event `seq`. */
  last: string
}

/** The last entry of the audit trail beside the record. */
export type TrailEnd = { id: number; digest: string }

export type Store = Reader & {
  /** The hall's id, a UUID: made with its record, and never another once something has happened. */
  readonly hall: string
  /** A new record takes the id of the hall that it goes on for; throws where something has happened. */
  become(hall: string): void
  /** The name of the copy that was kept when the record was brought to this release; null where it was of this one. */
  readonly kept: string | null
  /** Makes the batch durable as one whole, or throws a storage error: what became of it is known when the store is opened again. */
  write(batch: Batch): void
  /** All of them at once; one that is there already, of the same date, time and number, stays as it is. Returns how many were new. */
  addImported(tickets: readonly ImportedTicket[]): number
  /** All that came from the source, at once. Returns how many. */
  removeImported(source: string): number
  /**
   * Made of what there was up to the event `asOf`. Returns whether it is kept: not where something has happened to its tickets since.
   * Does not wait for the disk.
   */
  keepPack(pack: Pack, asOf: number): boolean
  people: PeopleKept
  answers: { find(commandId: string): KnownAnswer | null }
  /** Null where nothing has happened yet. */
  seen(): Seen | null
  /** Null where there is no such event. */
  digestAt(seq: number): string | null
  /** The first seq that is missing since the latest beginning of a day; null where none is. */
  gap(): number | null
  /** How far a follower of the log has read it; 0 where it has not begun. `move` does not wait for the disk. */
  cursors: { of(follower: string): number; move(follower: string, seq: number): void }
  /** How far the audit trail beside it was seen to go; `note` does not wait for the disk: an older note says as much. */
  trail: { known(): TrailEnd | null; note(end: TrailEnd): void; forget(): void }
  /** Throws where nothing can be stored now. */
  probe(): void
  /** Without room for more than reading; once there is room, it is opened again. */
  readonly narrow: boolean
  hasRoom(): boolean
  /**
   * Work that keeps everybody waiting, for a quiet moment. `again`: somebody reads, and it is to be tried again;
   * `emptied`: the file of what was written lately was cut.
   */
  checkpoint(): 'done' | 'emptied' | 'again'
  bytes(): number
  /** Writes all of it into a new file, also where its own is gone. */
  saveTo(file: string): void
}
