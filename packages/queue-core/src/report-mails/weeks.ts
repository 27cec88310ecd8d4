/** Which weeks' reports are due: each on its Monday, at the hour that is set, in the hall's own zone. [S22] */
import { isoInZone, zoneOffset } from '../hall/calendar.ts'

/** The Monday on which they are due, and the week before it. All YYYY-MM-DD, of the hall; `to` is included. */
export type ReportWeek = { monday: string; from: string; to: string }

/** A server that was away for longer tells no older ones: who wants them asks for the report. */
const MOST_WEEKS = 4
const DAY = 86_400_000

/** The oldest first. `since`: when it was switched on, epoch ms; what was due before is not told. `hour`: 0 to 23. */
export function weeksDue(options: {
  hour: number
  since: number
  now: number
  timezone: string
  told: (monday: string) => boolean
}): ReportWeek[] {
  const { since, now, told } = options
  return mondaysUntil(options).flatMap(({ monday, dueAt }) =>
    dueAt > since && dueAt <= now && !told(monday)
      ? [{ monday, from: shifted(monday, -7), to: shifted(monday, -1) }]
      : [],
  )
}

/** The next moment at which any are due, epoch ms. */
export function nextReportMail(options: { hour: number; now: number; timezone: string }): number {
  const { monday, dueAt } = mondaysUntil(options).at(-1)!
  return dueAt > options.now ? dueAt : instant(shifted(monday, 7), options.hour, options.timezone)
}

function mondaysUntil({ hour, now, timezone }: { hour: number; now: number; timezone: string }) {
  const today = isoInZone(timezone, now).slice(0, 10)
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7
  return Array.from({ length: MOST_WEEKS }, (_, n) => {
    const monday = shifted(today, -sinceMonday - 7 * (MOST_WEEKS - 1 - n))
    return { monday, dueAt: instant(monday, hour, timezone) }
  })
}

const shifted = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)

function instant(date: string, hour: number, timezone: string): number {
  const plain = Date.parse(date) + hour * 3_600_000
  return plain - zoneOffset(timezone, plain)
}
