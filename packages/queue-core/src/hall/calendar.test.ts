import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallHall } from '../../testing/test-hall.ts'
import { dateInZone, instantOf, isoInZone, planDay, zoneOffset } from './calendar.ts'

/** Half hours and quarters, both hemispheres, clocks that change at midnight, and a zone that changes by half an hour. */
const ZONES = [
  'Asia/Jakarta',
  'UTC',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'Asia/Beirut',
  'Africa/Cairo',
  'Europe/Berlin',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/New_York',
]
const zone = fc.constantFrom(...ZONES)
const instant = fc.integer({ min: Date.parse('2012-01-01'), max: Date.parse('2040-01-01') })
const DAY = 86_400_000

describe('the calendar of a hall', () => {
  it('writes the time with the offset of its zone', () => {
    const at = Date.parse('2026-03-02T01:12:00Z')
    expect(isoInZone('Asia/Jakarta', at)).toBe('2026-03-02T08:12:00.000+07:00')
    expect(isoInZone('America/St_Johns', at)).toBe('2026-03-01T21:42:00.000-03:30')
  })

  it('writes every instant so that it reads back as the same instant, with the clock of the zone', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, at) => {
        const iso = isoInZone(timeZone, at)
        expect(Date.parse(iso)).toBe(at)
        const clock = new Intl.DateTimeFormat('en', {
          timeZone,
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        }).format(at)
        expect(iso.slice(11, 16)).toBe(clock)
      }),
      { numRuns: 2000 },
    )
  })

  it('finds the instant of a local time, wherever the clock shows it at all', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, at) => {
        const minute = at - (at % 60_000)
        const iso = isoInZone(timeZone, minute)
        const found = instantOf(timeZone, iso.slice(0, 10), iso.slice(11, 16))
        expect(isoInZone(timeZone, found).slice(0, 16)).toBe(iso.slice(0, 16))
        expect(found).toBeLessThanOrEqual(minute)
      }),
      { numRuns: 2000 },
    )
  })

  it('takes a local time that the clock skips as that much after the skip', () => {
    const found = instantOf('Europe/Berlin', '2026-03-29', '02:30')
    expect(isoInZone('Europe/Berlin', found)).toBe('2026-03-29T03:30:00.000+02:00')
  })

  it('takes a local time that comes twice as the first', () => {
    const found = instantOf('Europe/Berlin', '2026-10-25', '02:30')
    expect(isoInZone('Europe/Berlin', found)).toBe('2026-10-25T02:30:00.000+02:00')
  })

  it('ends each day at the first instant of the next date, also where midnight is skipped or comes twice', () => {
    fc.assert(
      fc.property(zone, instant, (timezone, at) => {
        const { date, endsAt } = planDay({ ...smallHall, timezone }, at)
        expect(date).toBe(dateInZone(timezone, at))
        expect(endsAt).toBeGreaterThan(at)
        expect(dateInZone(timezone, endsAt) > date).toBe(true)
        expect(dateInZone(timezone, endsAt - 1)).toBe(date)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['America/Santiago', '2026-09-05T12:00:00-04:00', '2026-09-06T01:00:00.000-03:00'],
    ['America/Santiago', '2026-04-04T12:00:00-03:00', '2026-04-05T00:00:00.000-04:00'],
    ['America/Havana', '2026-10-31T12:00:00-04:00', '2026-11-01T00:00:00.000-04:00'],
    ['Africa/Cairo', '2026-04-23T12:00:00+02:00', '2026-04-24T01:00:00.000+03:00'],
  ])('ends the day of a change of clocks: %s %s', (timezone, noon, end) => {
    const { endsAt } = planDay({ ...smallHall, timezone }, Date.parse(noon))
    expect(isoInZone(timezone, endsAt)).toBe(end)
  })

  it('opens before it closes, within the day, on every date', () => {
    fc.assert(
      fc.property(zone, instant, fc.boolean(), (timezone, at, alwaysOpen) => {
        const { date, opensAt, closesAt, endsAt } = planDay({ ...smallHall, timezone, alwaysOpen }, at)
        expect(opensAt).toBeLessThan(closesAt)
        expect(closesAt).toBeLessThanOrEqual(endsAt)
        expect(dateInZone(timezone, opensAt)).toBe(date)
      }),
    )
  })

  it('knows offsets of half an hour and of a quarter', () => {
    expect(zoneOffset('Asia/Kolkata', 0)).toBe(5.5 * 3_600_000)
    expect(zoneOffset('Asia/Kathmandu', Date.parse('2026-01-01'))).toBe(5.75 * 3_600_000)
    const lordHowe = (at: string) => zoneOffset('Australia/Lord_Howe', Date.parse(at)) / 3_600_000
    expect([lordHowe('2026-01-01'), lordHowe('2026-07-01')]).toEqual([11, 10.5])
  })

  it('plans days that follow each other without a gap', () => {
    for (const timezone of ZONES) {
      let at = Date.parse('2026-01-01T12:00:00Z')
      let plan = planDay({ ...smallHall, timezone }, at)
      for (let n = 0; n < 370; n++) {
        const next = planDay({ ...smallHall, timezone }, plan.endsAt)
        expect(next.date > plan.date).toBe(true)
        expect(Date.parse(next.date) - Date.parse(plan.date)).toBe(DAY)
        at = plan.endsAt
        plan = next
      }
      expect(at).toBeGreaterThan(0)
    }
  })
})
