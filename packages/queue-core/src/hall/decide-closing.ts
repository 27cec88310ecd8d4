/** Closing early today, and opening again: who waits is still served. */
import { isoInZone } from './calendar.ts'
import type { CommandOf } from './commands.ts'
import { by } from './deciding.ts'
import type { HallEvent } from './events.ts'
import { accept, type Decision, reject } from './rejection.ts'
import type { HallState } from './state.ts'

/** [C7] earlier than planned, from now on or from a later moment of today; said again, the new moment and reason hold. */
export function closeEarly(state: HallState, command: CommandOf<'CloseEarly'>): Decision<HallEvent> {
  const { day, config } = state
  if (!day || !config || day.closed) return reject('day-not-open', 'No day is open.')
  const closesAt = Math.max(command.closesAt ?? command.at, command.at)
  if (closesAt >= day.closesAt)
    return reject(
      'hall-closed',
      `The hall closes at ${isoInZone(config.timezone, day.closesAt).slice(11, 16)} today as it is. Name an earlier time.`,
    )
  return accept({ type: 'HallClosedEarly', ...by(command), closesAt, why: command.why })
}

export function reopen(state: HallState, command: CommandOf<'Reopen'>): Decision<HallEvent> {
  const { day } = state
  if (!day || day.closed) return reject('day-not-open', 'No day is open.')
  return day.closing ? accept({ type: 'HallReopened', ...by(command) }) : accept()
}
