/** Batches for tests of what is kept, without a hall that decides them. */
import type { HallEvent, Ticket } from '@antrean/queue-core'
import type { Batch } from '../store/batch.ts'

export const batch = (given: Partial<Batch>): Batch => ({
  at: 0,
  events: [],
  answers: [],
  filed: new Map(),
  aggregates: [],
  people: { kept: [], erased: [] },
  forgetAnswersBefore: null,
  ...given,
})

/** Events that take the seqs from `first` on. */
export const events = (first: number, ...list: HallEvent[]): Batch['events'] =>
  list.map((event, n) => ({ seq: first + n, event, ticket: null }))

/** Tickets with the keys from 1 on, each filed under its date. */
export const filed = (...list: [date: string, ticket: Ticket][]): Batch['filed'] =>
  new Map(list.map(([date, ticket], n) => [n + 1, { date, ticket }]))
