/** The hall's clock was wrong, and somebody who can act sets it right. */
import { planDay } from './calendar.ts'
import type { CommandOf } from './commands.ts'
import type { HallEvent } from './events.ts'
import { accept, type Decision } from './rejection.ts'
import type { HallState } from './state.ts'
import { isOpen } from './ticket.ts'

/**
 * Where the right time is on a later date, time has merely passed, and the days end and begin as they do. Otherwise the day
 * that is open is that of the right date: who waits goes on waiting, numbers go on after all that were given on it, and who
 * expired by the wrong clock waits again. [Q22] [Q23]
 */
export function correctClock(state: HallState, command: CommandOf<'CorrectClock'>): Decision<HallEvent> {
  const { at, actor, from, word, before, unvouched = false } = command
  const base = { type: 'ClockCorrected' as const, at, actor, from, ...(word && { word }) }
  const { day, config } = state
  const plan = config && planDay(config, at)
  if (!day || !plan || plan.date > day.date) {
    const left = unvouched && plan ? mayLast(state, from, plan.date) : 0
    return accept({ ...base, ...(left > 0 && { doubtUntil: at + left }) })
  }
  const back = plan.date < day.date
  return accept({
    ...base,
    day: plan,
    ...(back && { issued: before.issued }),
    ...(back && before.expired.length > 0 && { revived: before.expired, places: before.places }),
  })
}

/**
 * The day that was broken off at `at` with people in the hall, or null: a day that was over in all but name can be left. One
 * whose date is in doubt cannot: those of the date before may come back.
 */
export function brokenOff({ day, tickets, booths }: HallState, at: number): { endsAt: number } | null {
  if (!day || day.closed) return null
  const somebody =
    [...tickets.values()].some(({ state }) => isOpen(state)) ||
    [...booths.values()].some(({ state }) => state !== 'closed')
  return somebody || at < (day.doubtUntil ?? 0) ? day : null
}

/** Milliseconds that the real date may still be the open day's, though a clock says `date`: the next one is believed. [Q3] */
function mayLast(state: HallState, at: number, date: string): number {
  const day = brokenOff(state, at) && state.day
  if (!day) return 0
  const next = planDay(state.config!, day.endsAt).date
  return Math.max(day.doubtUntil ?? 0, date > next ? day.endsAt : 0) - at
}
