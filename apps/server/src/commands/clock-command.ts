/** `clock:correct`: somebody who can act says what time it is; the hall moves its clock, on record. */
import type { Ack, ClockWord, CommandOf, STAFF, Ticket } from '@antrean/queue-core'
import { dateInZone } from '@antrean/queue-core'
import type { z } from 'zod'
import { askedBy, type Caller } from '../access/caller.ts'
import type { Hall } from '../hall/hall.ts'
import { type DayOnRecord, lastNumbers } from '../hall/on-record.ts'
import type { Submission } from '../hall/submission.ts'

type Payload = z.output<(typeof STAFF)['clock:correct']['payload']>

export const clockCommand =
  (hall: Hall, fingerprintOf: (actor: string, name: string, asked: object) => string) =>
  ({ commandId, at, word }: Payload, caller: Caller): Promise<Ack<unknown>> =>
    correctClock(hall, Date.parse(at), {
      commandId,
      word,
      actor: caller.actor,
      fingerprint: fingerprintOf(askedBy(caller), 'clock:correct', { at, ...(word && { word }) }),
    })

/** `unvouched`: the server's machine alone says so. */
export function correctClock(
  hall: Hall,
  to: number | 'now',
  { word, ...by }: Pick<Submission, 'commandId' | 'actor' | 'fingerprint'> & { word?: ClockWord | undefined },
  unvouched = false,
): Promise<Ack<unknown>> {
  const dateOn = (at: number) => dateInZone(hall.live.state.config!.timezone, at)
  return hall.submit({
    ...by,
    about: at => dateOn(to === 'now' ? at : to),
    command({ at, actor, onRecord }) {
      const right = to === 'now' ? at : to
      const before = beforeOn(onRecord(dateOn(right)), dateOn, right)
      return { type: 'CorrectClock', at: right, actor, from: at, word, unvouched, before }
    },
    value: () => null,
  })
}

/**
 * What is on record of a date that was opened before: its last numbers, and whom a clock that was ahead has expired on it,
 * whatever date their number was given under.
 */
function beforeOn(
  day: DayOnRecord,
  dateOn: (at: number) => string,
  to: number,
): CommandOf<'CorrectClock'>['before'] {
  const tooEarly = ({ state, endedAt, issuedAt }: Ticket) =>
    state === 'expired' && endedAt! > to && issuedAt <= to && dateOn(issuedAt) === day.date
  const expired = day.filed.filter(({ ticket }) => tooEarly(ticket))
  return {
    issued: lastNumbers(day),
    expired: expired.map(({ ticket }) => ticket),
    places: Object.fromEntries(expired.map(({ key, ticket }) => [ticket.id, key])),
  }
}
