/** When the hall opens again: by today's plan as long as it has hours left, else by the calendar. */
import { dateInZone, instantOf, planDay } from './calendar.ts'
import type { HallConfig } from './config.ts'
import { spansOf } from './open-time.ts'
import { dateAfter } from './opening-hours.ts'
import type { HallState } from './state.ts'

/** No hall is closed for longer without a word about it in its set-up. */
const DAYS_AHEAD = 400
const later = new WeakMap<HallConfig, { date: string; opensAt: number | null }>()

/** The first moment after `at`, epoch ms, at which the hall opens, be it after a break; null where none is in sight. */
export function nextOpening({ config, day }: HallState, at: number): number | null {
  if (!config) return null
  const date = dateInZone(config.timezone, at)
  const today = day?.date === date ? (day.closed ? [] : spansOf(day)) : spansOf(planDay(config, at))
  return today.find(({ from }) => from > at)?.from ?? openingAfter(config, date)
}

function openingAfter(config: HallConfig, date: string): number | null {
  const known = later.get(config)
  if (known?.date === date) return known.opensAt
  const opensAt = lookAhead(config, date)
  later.set(config, { date, opensAt })
  return opensAt
}

function lookAhead(config: HallConfig, from: string): number | null {
  let date = from
  for (let n = 0; n < DAYS_AHEAD; n++) {
    date = dateAfter(date)
    const [first] = spansOf(planDay(config, instantOf(config.timezone, date, '12:00')))
    if (first) return first.from
  }
  return null
}
