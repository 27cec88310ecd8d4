/** The hall's day: when it begins, opens, closes and ends, in the hall's own time zone. Instants are epoch ms. */
import type { HallConfig } from './config.ts'
import type { DayPlan, Span } from './day-plan.ts'
import type { OpenSpan } from './opening-calendar.ts'
import { common, hoursOfWeekday, hoursOn } from './opening-hours.ts'

export type { DayPlan }

const QUARTER_HOUR = 900_000
const DAY = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()

/** Milliseconds that the zone is ahead of UTC at `at`. Zones change their offset on quarter hours at the finest. */
export function zoneOffset(timezone: string, at: number): number {
  const quarter = Math.floor(at / QUARTER_HOUR)
  const key = `${timezone} ${quarter}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    offset = readOffset(timezone, quarter * QUARTER_HOUR)
    if (offsets.size > 10_000) offsets.clear()
    offsets.set(key, offset)
  }
  return offset
}

function readOffset(timezone: string, at: number): number {
  let format = formats.get(timezone)
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' })
    formats.set(timezone, format)
  }
  const name = format.formatToParts(at).find(part => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

/** ISO 8601 with the zone's offset, e.g. 2026-03-02T09:12:00.000+07:00. */
export function isoInZone(timezone: string, at: number): string {
  const offset = zoneOffset(timezone, at)
  const minutes = Math.abs(offset) / 60_000
  const two = (n: number) => String(n).padStart(2, '0')
  const suffix = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return new Date(at + offset).toISOString().slice(0, -1) + suffix
}

/** The hall's date at `at`, YYYY-MM-DD. */
export function dateInZone(timezone: string, at: number): string {
  return isoInZone(timezone, at).slice(0, 10)
}

/**
 * The instant of a local time; `time` is HH:MM, 24:00 being the next midnight. Where clocks change: a time that comes
 * twice is its first, a time that is skipped is as much after the change (so a skipped midnight is the change itself).
 */
export function instantOf(timezone: string, date: string, time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  const local = Date.parse(`${date}T00:00:00Z`) + (hours * 60 + minutes) * 60_000
  const before = local - zoneOffset(timezone, local - DAY)
  const after = local - zoneOffset(timezone, local + DAY)
  const [first, second] = before < after ? [before, after] : [after, before]
  return zoneOffset(timezone, first) === local - first ? first : second
}

/** The end of the hall's day, `days` days on: 1 is that of the day that contains `at`. */
export function endOfDay(timezone: string, at: number, days: number): number {
  const date = Date.parse(`${dateInZone(timezone, at)}T00:00:00Z`) + (days - 1) * DAY
  return instantOf(timezone, new Date(date).toISOString().slice(0, 10), '24:00')
}

/** The plan of the day that contains `at`. */
export function planDay(config: HallConfig, at: number): DayPlan {
  const { timezone, calendar, alwaysOpen } = config
  const date = dateInZone(timezone, at)
  const instant = (time: string) => instantOf(timezone, date, time)
  const endsAt = instant('24:00')
  if (alwaysOpen) return { date, opensAt: instant('00:00'), closesAt: endsAt, endsAt }
  const { hours, as, why } = calendar
    ? hoursOn(calendar, date)
    : { hours: [{ from: config.opens, to: config.closes }] }
  const spans = (of: readonly OpenSpan[]): Span[] =>
    of.map(({ from, to }) => ({ from: instant(from), to: instant(to) })).filter(({ from, to }) => from < to)
  const open = spans(hours)
  const own = config.services.flatMap(({ letter, hours: its }) =>
    its ? [[letter, spans(common(hours, hoursOfWeekday(its, date)))] as const] : [],
  )
  const [first, last] = [open[0], open.at(-1)]
  return {
    date,
    opensAt: first?.from ?? instant('00:00'),
    closesAt: last?.to ?? instant('00:00'),
    endsAt,
    ...(calendar && { breaks: open.slice(1).map(({ from }, n) => ({ from: open[n]!.to, to: from })) }),
    ...(own.length > 0 && { services: Object.fromEntries(own) }),
    ...(as && { dayAs: as }),
    ...(why && { dayWhy: why }),
  }
}
