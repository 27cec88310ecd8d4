/** `clock:correct`: somebody who can act says what time it is; the hall moves its clock, on record. */
import type { Ack, STAFF, Ticket } from '@antrean/queue-core'
import { dateInZone } from '@antrean/queue-core'
import type { z } from 'zod'
import type { Hall } from '../hall/hall.ts'
import type { Submission } from '../hall/submission.ts'
import type { Store } from '../store/store.ts'

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
  return hall.submit({
    ...by,
    command: ({ at, actor }) => ({
      type: 'CorrectClock',
      at: to,
      actor,
      from: at,
      before: beforeOn(hall.store, dateInZone(hall.live.state.config!.timezone, to), to),
    }),
    value: () => null,
  })
}

/** What is on record of a date that was opened before: its last numbers, and whom a clock that was ahead has expired. */
function beforeOn(
  store: Store,
  date: string,
  to: number,
): { issued: Record<string, number>; expired: Ticket[] } {
  const overdue = ({ state, endedAt, issuedAt }: Ticket) =>
    state === 'expired' && endedAt! > to && issuedAt <= to
  return { issued: store.numbersOn(date), expired: store.tickets.onDate(date).filter(overdue) }
}
