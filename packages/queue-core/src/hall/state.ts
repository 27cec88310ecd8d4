/** Today's hall, as the rules see it. `evolve` owns it and changes it in place (docs/decisions/0003). */

import type { Bilingual } from './bilingual.ts'
import type { Breach } from './breach.ts'
import type { DayPlan } from './calendar.ts'
import type { BoothConfig, HallConfig, ServiceConfig } from './config.ts'
import type { Mastered } from './mastered.ts'
import { spansOf, within } from './open-time.ts'
import type { Queue } from './queue.ts'
import type { Priority, Ticket } from './ticket.ts'
import type { Undo } from './undone.ts'

export type BoothState = 'closed' | 'open' | 'paused'

export type Booth = {
  readonly number: number
  /** What it is called, where that is not its number. */
  name?: string | undefined
  /** Those that it serves now: its own, of which its officer masters some at this hour. [A20] */
  services: readonly string[]
  /** Of an officer who does not master everything: what the booth offers, and what they master. */
  mastery?: { offered: readonly string[]; masters: readonly Mastered[] } | undefined
  state: BoothState
  /** The name of the officer who opened it. */
  officer: string | null
  ticket: Ticket | null
  /** Why it is paused or closed, where that was asked. */
  reason?: string | undefined
  /** The hall paused it, because nobody was there. [P17] */
  absent?: true | undefined
  /** Its officer presses *start*: they did with the last visitor. */
  starts?: true | undefined
  /** It calls for help, and who has taken that up. [Q35] [Q36] */
  panic?: { at: number; officer: string; taken?: { at: number; officer: string } } | undefined
  /** When its state last changed, or its last ticket left. */
  since: number
  /** For how long it has been open without a ticket since it opened, up to `since` or to the call of its ticket. [S23] */
  idleMs: number
  /** Whom it finished last, and when it called the next; the tablet beside it asks that visitor. */
  finished: { readonly ticket: Ticket; nextAt: number | null } | null
  /** What it did last, while nothing has followed. */
  undo: Undo | null
  /** Of its latest calls, so many running passed somebody over who was overdue. [P4] */
  passedOver: number
  /** When it was asked for in its present pause, or since it was closed. */
  askedBackAt: number | null
}

export type Service = {
  config: ServiceConfig
  /** Closed for today by a supervisor. */
  open: boolean
  /** Tickets issued today: the last number. */
  issued: number
  readonly queues: Record<Priority, Queue>
  /** Observed services today: how many, and their seconds together. */
  served: number
  servedSeconds: number
}

export type HallState = {
  config: HallConfig | null
  /** When it was last changed today, epoch ms; 0 where it was not. */
  configuredAt: number
  /** `doubtUntil`: nobody vouched for its date; until then it may be the one before, and numbers go on. */
  day:
    | (DayPlan & {
        closed: boolean
        doubtUntil?: number | undefined
        /** Closed early today, from `at` on; who waits is still served. */
        closing?: { at: number; why: Bilingual } | null | undefined
      })
    | null
  readonly services: Map<string, Service>
  readonly booths: Map<number, Booth>
  /**
   * What a set-up of today took away, should another bring it back: a service goes on with its numbers [Q2], and a booth
   * that was asked back is not asked again [P8].
   */
  readonly retired: { readonly services: Map<string, Service>; readonly booths: Map<number, Booth> }
  /** Every ticket of the day. */
  readonly tickets: Map<string, Ticket>
  /** Those that are parked. */
  readonly parked: Set<string>
  /** Open tickets whose visitors want messages of their turn. */
  readonly toTell: Set<string>
  /** Of the tickets that are or were at risk, how far it went. */
  readonly breaches: Map<string, Breach>
  /** Hundredths of a call that priority visitors may still be taken ahead of an earlier promise; at most 100. */
  priorityCredit: number
}

export const emptyHall = (): HallState => ({
  config: null,
  configuredAt: 0,
  day: null,
  services: new Map(),
  booths: new Map(),
  retired: { services: new Map(), booths: new Map() },
  tickets: new Map(),
  parked: new Set(),
  toTell: new Set(),
  breaches: new Map(),
  priorityCredit: 100,
})

export const newService = (config: ServiceConfig): Service => ({
  config,
  open: true,
  issued: 0,
  queues: { normal: [], priority: [] },
  served: 0,
  servedSeconds: 0,
})

export const newBooth = (config: BoothConfig, at: number): Booth => ({
  number: config.number,
  name: config.name,
  services: config.services,
  state: 'closed',
  officer: null,
  ticket: null,
  since: at,
  idleMs: 0,
  finished: null,
  undo: null,
  passedOver: 0,
  askedBackAt: null,
})

export const waitingIn = (service: Service): number =>
  service.queues.normal.length + service.queues.priority.length

/** The last number of each service that gave one, also of those that a set-up of today took away. */
export const lastNumbers = ({ services, retired }: HallState): Record<string, number> =>
  Object.fromEntries(
    [...services, ...retired.services].flatMap(([letter, { issued }]) =>
      issued > 0 ? [[letter, issued]] : [],
    ),
  )

/** Whether a ticket may be issued at `at`, as far as opening hours go. */
export const hallIsOpen = (state: HallState, at: number): boolean =>
  state.day !== null && !state.day.closed && within(spansOf(state.day), at)

/** For how long an open booth has had no ticket since it opened, in ms. Where a clock was set back nothing is less than nothing. [S23] */
export const idleUntil = ({ ticket, since, idleMs }: Booth, at: number): number =>
  ticket ? idleMs : idleMs + Math.max(0, at - since)
