import type { Ops } from '@antrean/hall-client'
import type { BoothView, DeviceView } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { AWAY_FOR_MS, isCalledUpon, troublesAtKiosks } from './at-kiosks.ts'

const kiosk = (name: string, more: Partial<DeviceView> = {}): DeviceView => ({
  id: name,
  kind: 'kiosk',
  name,
  enrolledAt: '2026-03-01T08:00:00+07:00',
  revoked: false,
  connected: true,
  lastSeenAt: null,
  printer: { state: 'ready', canPrint: true, detail: '', model: '', url: '' },
  panels: [],
  ...more,
})
const server = { freeDiskBytes: 1e6, commitP99Ms: 900 } as Ops['server']
const matters = (devices: DeviceView[], { open = true, seenFor = 60_000 } = {}) =>
  troublesAtKiosks({ devices, server }, open, () => 0, seenFor).map(({ matter }) => matter)
const paperOut = { state: 'paper-out', canPrint: false, detail: '', model: '', url: '' } as const

test('a kiosk that gives no tickets is told; a server, a screen and a roll that ends soon have their own page', () => {
  expect(matters([kiosk('K', { printer: paperOut })])).toEqual(['printer-paper-out'])
  expect(
    matters([
      kiosk('K', { troubles: [{ code: 'disk-full', since: '2026-03-02T08:00:00+07:00', detail: '' }] }),
    ]),
  ).toEqual(['trouble-disk-full'])
  expect(matters([kiosk('K', { printer: { ...paperOut, state: 'paper-low', canPrint: true } })])).toEqual([])
  expect(matters([kiosk('D', { kind: 'display', connected: false, printer: null })])).toEqual([])
  expect(matters([kiosk('K', { revoked: true, connected: false })])).toEqual([])
})

test('a link that comes back within seconds alarms nobody', () => {
  const away = [kiosk('K', { connected: false })]
  expect(matters(away, { seenFor: AWAY_FOR_MS - 1 })).toEqual([])
  expect(matters(away, { seenFor: AWAY_FOR_MS })).toEqual(['kiosk-away'])
})

test('a closed hall gives no tickets, and its kiosks may be off', () => {
  expect(matters([kiosk('K', { connected: false })], { open: false })).toEqual([])
})

test('an officer is called upon at a booth of their own, everybody else at once', () => {
  expect(isCalledUpon('officer', undefined)).toBe(false)
  expect(isCalledUpon('officer', { number: 3 } as BoothView)).toBe(true)
  for (const role of ['supervisor', 'ops', 'administrator'] as const)
    expect(isCalledUpon(role, undefined)).toBe(true)
})
