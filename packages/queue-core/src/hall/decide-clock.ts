/** The hall's clock was wrong, and somebody who can act sets it right. */
import { planDay } from './calendar.ts'
import type { CommandOf } from './commands.ts'
import type { HallEvent } from './events.ts'
import { accept, type Decision } from './rejection.ts'
import type { HallState } from './state.ts'

/**
 * Where the right time is on a later date, time has merely passed, and the days end and begin as they do. Otherwise the day
 * that is open is that of the right date: who waits goes on waiting, numbers go on after all that were given on it, and who
 * expired by the wrong clock waits again. [Q22] [Q23]
 */
export function correctClock(state: HallState, command: CommandOf<'CorrectClock'>): Decision<HallEvent> {
  const { at, actor, from, before } = command
  const base = { type: 'ClockCorrected' as const, at, actor, from }
  const { day, config } = state
  const plan = config && planDay(config, at)
  if (!day || !plan || plan.date > day.date) return accept({ ...base })
  const back = plan.date < day.date
  return accept({
    ...base,
    day: plan,
    ...(back && { issued: before.issued }),
    ...(back && before.expired.length > 0 && { revived: before.expired }),
  })
}
