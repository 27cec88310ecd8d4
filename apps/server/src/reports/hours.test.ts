import { zoneOffset } from '@antrean/queue-core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hoursIn } from './hours.ts'

const HOUR = 3_600_000
/** Where clocks change, by whole hours and by a half; where they do not; and far from Greenwich. */
const ZONES = ['Asia/Jakarta', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Chatham', 'Africa/Casablanca']
const CHANGE = Date.parse('2026-03-29T01:00:00Z')

it('the hour of an instant is that of the zone, also on the day on which its clocks change', () => {
  const hour = (timezone: string, at: number) => Math.floor((at + zoneOffset(timezone, at)) / HOUR) % 24
  const near = fc.integer({ min: CHANGE - 48 * HOUR, max: CHANGE + 48 * HOUR })
  const any = fc.integer({ min: 0, max: Date.parse('2040-01-01') })
  for (const timezone of ZONES)
    fc.assert(
      fc.property(fc.array(fc.oneof(near, any), { maxLength: 30 }), instants => {
        const hourOf = hoursIn(timezone)
        for (const at of instants) expect(hourOf(at)).toBe(hour(timezone, at))
      }),
      { numRuns: 20 },
    )
  const berlin = hoursIn('Europe/Berlin')
  expect([CHANGE - 1, CHANGE].map(berlin)).toEqual([1, 3])
})
