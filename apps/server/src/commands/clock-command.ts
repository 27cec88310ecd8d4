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

/** `unvouched`: the server's machine alone says so. */
export function correctClock(
  hall: Hall,
  to: number | 'now',
  by: Pick<Submission, 'commandId' | 'actor' | 'fingerprint'>,
  unvouched = false,
): Promise<Ack<unknown>> {
  return hall.submit({
    ...by,
    command({ at, actor }) {
      const right = to === 'now' ? at : to
      const before = beforeOn(hall.store, hall.live.state.config!.timezone, right)
      return { type: 'CorrectClock', at: right, actor, from: at, unvouched, before }
    },
    value: () => null,
  })
}

/**
 * What is on record of a date that was opened before: its last numbers, and whom a clock that was ahead has expired on it,
 * whatever date their number was given under.
 */
function beforeOn(
  store: Store,
  timezone: string,
  to: number,
): { issued: Record<string, number>; expired: Ticket[] } {
  const date = dateInZone(timezone, to)
  const tooEarly = ({ state, endedAt, issuedAt }: Ticket) =>
    state === 'expired' && endedAt! > to && issuedAt <= to && dateInZone(timezone, issuedAt) === date
  return { issued: store.numbersOn(date), expired: store.tickets.since(date).filter(tooEarly) }
}
