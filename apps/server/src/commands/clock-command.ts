/** `clock:correct`: somebody who can act says what time it is; the hall moves its clock, on record. */
import type { Ack, STAFF, Ticket } from '@antrean/queue-core'
import { dateInZone } from '@antrean/queue-core'
import type { z } from 'zod'
import type { Hall } from '../hall/hall.ts'
import { type DayOnRecord, lastNumbers } from '../hall/on-record.ts'
import type { Submission } from '../hall/submission.ts'

type Payload = z.output<(typeof STAFF)['clock:correct']['payload']>

export const clockCommand =
  (hall: Hall, fingerprintOf: (actor: string, name: string, asked: object) => string) =>
  ({ commandId, at }: Payload, { actor }: { actor: string }): Promise<Ack<unknown>> =>
    correctClock(hall, Date.parse(at), {
      commandId,
      actor,
      fingerprint: fingerprintOf(actor, 'clock:correct', { at }),
    })

export function correctClock(
  hall: Hall,
  to: number,
  by: Pick<Submission, 'commandId' | 'actor' | 'fingerprint'>,
): Promise<Ack<unknown>> {
  const date = dateInZone(hall.live.state.config!.timezone, to)
  return hall.submit({
    ...by,
    about: date,
    command: ({ at, actor, onRecord }) => ({
      type: 'CorrectClock',
      at: to,
      actor,
      from: at,
      before: beforeOn(onRecord(date), to),
    }),
    value: () => null,
  })
}

/** What is on record of a date that was opened before: its last numbers, and whom a clock that was ahead has expired. */
function beforeOn(day: DayOnRecord, to: number): { issued: Record<string, number>; expired: Ticket[] } {
  const overdue = ({ state, endedAt, issuedAt }: Ticket) =>
    state === 'expired' && endedAt! > to && issuedAt <= to
  return { issued: lastNumbers(day), expired: day.tickets.filter(overdue) }
}
