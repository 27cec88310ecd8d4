import type { BoothView, HallInfo } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { callsInSeconds } from './auto-call.ts'

const at = (time: string) => `2026-03-02T${time}+07:00`
const booth = {
  number: 1,
  services: ['A'],
  state: 'open',
  ticket: null,
  officer: 'sari',
  since: at('09:00:10'),
}
const free = booth as BoothView
const hall = (autoCallSeconds: number | null) => ({ hall: { autoCallSeconds } as HallInfo })
const waiting = [{ issuedAt: at('09:00:00') }, { issuedAt: at('09:00:20') }]
const now = Date.parse(at('09:00:15'))

test('the hall calls so many seconds after the booth is free and somebody waits', () => {
  expect(callsInSeconds(hall(30), free, waiting, now)).toBe(25)
  expect(callsInSeconds(hall(30), free, waiting.slice(1), now + 6_000)).toBe(29)
  expect(callsInSeconds(hall(30), free, waiting, now + 60_000)).toBe(0)
})

test('it does not call for a busy or paused booth, for nobody, or where it never does', () => {
  expect(callsInSeconds(hall(null), free, waiting, now)).toBeNull()
  expect(callsInSeconds(hall(30), free, [], now)).toBeNull()
  expect(callsInSeconds(hall(30), { ...free, state: 'paused' }, waiting, now)).toBeNull()
})
