/**
 * How far the record was seen to go, kept beside it: in access.sqlite. What is lost from hall.sqlite, or comes in its place,
 * is measured against it. The mark follows within a second and is never ahead of what is durable.
 */
import { z } from 'zod'
import type { RecordRows } from '../access/store/record-rows.ts'

/** The last numbers of a date, by service. */
export const Numbers = z.object({ date: z.string(), issued: z.record(z.string(), z.int()) })
export type Numbers = z.infer<typeof Numbers>

export const Mark = z.object({
  hall: z.string(),
  seq: z.int(),
  last: z.string(),
  numbers: Numbers.nullable(),
})
export type Mark = z.infer<typeof Mark>

/** A record was put in the place of the one that was known, on purpose; the hall has yet to write that down. */
export const Accepted = z.object({
  reason: z.string(),
  expectedSeq: z.int(),
  foundSeq: z.int(),
  numbers: Numbers.nullable(),
})
export type Accepted = z.infer<typeof Accepted>

/** In `rows`, which are in access.sqlite. */
export function openMark(rows: RecordRows) {
  return {
    mark: (): Mark | null => Mark.nullable().parse(rows.get('mark')),
    accepted: (): Accepted | null => Accepted.nullable().parse(rows.get('accepted')),
    /** Without waiting for the disk: after a power cut an older mark says as much. */
    note: (mark: Mark): void => rows.setSoon('mark', mark),
    /** `mark`: what stands there now; null where a new record is to begin. */
    accept: (mark: Mark | null, accepted: Accepted): void => rows.set({ mark, accepted }),
    /** The hall's id, so that a record that is begun anew is still that hall's; null where none was known yet. */
    hall: (): string | null => z.uuid().nullable().parse(rows.get('hall')),
    noteHall: (id: string): void => rows.setSoon('hall', id),
    settled: (): void => rows.set({ accepted: null }),
  }
}

export type RecordMark = ReturnType<typeof openMark>
