/**
 * How fast the visitors of a service come. What was seen of it is little, and so each figure is drawn towards the one
 * known before: the pace of now towards the usual one of the hour, that towards the earlier days, and on a first day
 * towards what the hall was set up for (Gamma–Poisson: a prior worth some visitors, and time watched).
 */
import type { DayPlan } from '../hall/calendar.ts'
import type { HallState } from '../hall/state.ts'
import { type History, ISSUES_KEPT, localHour } from './history.ts'

export type Rates = { until: number; rate: number }[]

/** So many visitors were seen in so many ms. */
type Seen = { seen: number; time: number }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** The latest visitors tell the pace for so long; what comes later is as usual. */
const PACE_HOLDS = 20 * MINUTE
const HOURS_AHEAD = 4
/** The first visitors of a day gathered for so long before anybody could press. */
const AT_THE_DOOR = 15 * MINUTE
/** A hall is set up for more visitors than come: the share of its booths' time that is expected to be used. */
const LOAD = 0.6
/** How many visitors' worth each prior has. */
const WORTH = { setUp: 4, hour: 4, pace: 6 }

/**
 * Visitors expected in one ms, until one moment and the next (epoch ms). None where no ticket is given any more, nor of a
 * service for which nobody ever came: what the set-up says alone is no news of anybody.
 */
export function arrivals(state: HallState, history: History, letter: string, at: number): Rates {
  const { day } = state
  const known = history.services[letter]
  if (!day || day.closed || !state.services.get(letter)!.open || !known?.issued) return []
  const { issued } = state.services.get(letter)!
  const open = openFor(day, history, at)
  const recent = latest(known.issues, open, at)
  // What tells the pace must not tell as well what is usual: it would count twice.
  const before = { seen: issued - recent.seen, time: Math.max(0, open - recent.time) }
  const usual = (moment: number, today: Seen) => usualRate(state, day, history, letter, moment, today)
  const rates = [{ until: at + PACE_HOLDS, rate: shrunk(recent, usual(at, before), WORTH.pace) }]
  for (let n = 0; n < HOURS_AHEAD; n++) {
    const from = rates.at(-1)!.until
    rates.push({
      until: (Math.floor(from / HOUR) + 1) * HOUR,
      rate: usual(from, { seen: issued, time: open }),
    })
  }
  return rates
    .filter((_, n) => n === 0 || rates[n - 1]!.until < day.closesAt)
    .map(({ until, rate }) => ({ until: Math.min(until, day.closesAt), rate }))
}

/** As on the days before at that hour of the day; the less they tell, the more as on the whole, and as the set-up says. */
function usualRate(
  state: HallState,
  day: DayPlan,
  history: History,
  letter: string,
  moment: number,
  today: Seen,
): number {
  const known = history.services[letter]
  const { byHour = {} } = known ?? {}
  const before = history.days ?? 0
  const counts = Object.values(byHour).reduce((sum, count) => sum + count, 0)
  const mean = shrunk(
    { seen: counts + today.seen, time: before * (day.closesAt - day.opensAt) + today.time },
    setUpRate(state, letter),
    WORTH.setUp,
  )
  if (before === 0) return mean
  return shrunk({ seen: byHour[localHour(state, moment)] ?? 0, time: before * HOUR }, mean, WORTH.hour)
}

/** What the booths of the set-up could take, each shared out over its services, and a part of it. */
function setUpRate(state: HallState, letter: string): number {
  let booths = 0
  for (const { services } of state.booths.values())
    if (services.includes(letter)) booths += 1 / services.length
  return (LOAD * booths) / (state.services.get(letter)!.config.typicalSeconds * 1000)
}

/** For how long the visitors of today have come, in ms: the first of them stood at the door before it opened. */
function openFor({ opensAt, closesAt }: DayPlan, { openedAt = 0 }: History, at: number): number {
  return Math.max(0, Math.min(at, closesAt) - Math.max(opensAt, openedAt)) + AT_THE_DOOR
}

/** Of the latest hour, or of the latest visitors where there were more than are kept. */
function latest(issues: readonly number[], open: number, at: number): Seen {
  const recent = issues.filter(issue => issue > at - HOUR && issue <= at)
  return recent.length < ISSUES_KEPT
    ? { seen: recent.length, time: Math.min(HOUR, open) }
    : { seen: recent.length - 1, time: at - recent[0]! }
}

/** A rate drawn towards the rate `prior`, which is worth as much as `worth` visitors. */
const shrunk = ({ seen, time }: Seen, prior: number, worth: number): number =>
  prior > 0 ? (worth + seen) / (worth / prior + time) : seen / Math.max(time, HOUR)
