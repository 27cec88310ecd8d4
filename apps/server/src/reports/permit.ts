/** Whether a report is made at all: for whom, and for how long a time. */
import type { Ack, Report, Role } from '@antrean/queue-core'
import type { Access } from '../access/access.ts'
import { type Caller, describe, openTo } from '../access/caller.ts'
import { done, refuse } from '../answer.ts'

const MOST_DAYS = 1_096
const DAY = 86_400_000

/** Refused by role is on record, as every refused command is. [R10] */
export function mayRead({ name, readers }: Report, caller: Caller, { audit }: Access): Ack<Role> {
  if (caller.kind === 'staff' && readers.includes(caller.role)) return done(caller.role)
  const { actor, address } = caller
  audit.record({ what: 'refused-by-role', actor, address, detail: `reports/${name}` })
  return refuse('not-allowed', `This report is not allowed for ${describe(caller)}. ${openTo(readers)}`)
}

export function checkRange({ from, to }: { from: string; to: string }): Ack<null> {
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1
  if (days < 1) return refuse('bad-request', `The range begins on ${from} and ends before it, on ${to}.`)
  if (days > MOST_DAYS)
    return refuse(
      'bad-request',
      `The range has ${days} days. Ask for three years (${MOST_DAYS} days) at the most.`,
    )
  return done(null)
}
