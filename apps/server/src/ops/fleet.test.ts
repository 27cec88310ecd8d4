import type { PanelReport } from '@antrean/queue-core'
import { expect, test } from 'vitest'
import type { Devices } from '../access/devices.ts'
import { createFleet } from './fleet.ts'

const record = { id: 'd1', kind: 'display', name: 'Hall', enrolledAt: 0, revokedAt: null }
const devices = { byId: () => record, all: () => [record] } as unknown as Devices
const panel = (name: string): PanelReport => ({
  panel: name,
  shows: 'booth',
  booth: 1,
  state: 'ready',
  detail: '',
})
const openFleet = () => createFleet(devices, () => 0, String)
const panels = (fleet: ReturnType<typeof openFleet>) =>
  Object.fromEntries(fleet.all()[0]!.panels.map(({ panel, state }) => [panel, state]))

test('screens that share a device are all on the list', () => {
  const fleet = openFleet()
  fleet.panelsReported('d1', 'one', [panel('wall')])
  fleet.panelsReported('d1', 'two', [panel('booth-1'), panel('booth-2')])
  expect(panels(fleet)).toEqual({ wall: 'ready', 'booth-1': 'ready', 'booth-2': 'ready' })
})

test('a screen that went dark is offline until it is heard again, on whichever connection', () => {
  const fleet = openFleet()
  fleet.connected('d1')
  fleet.panelsReported('d1', 'one', [panel('wall')])
  fleet.disconnected('d1', 'one')
  expect(panels(fleet)).toEqual({ wall: 'offline' })
  fleet.panelsReported('d1', 'two', [panel('wall')])
  fleet.disconnected('d1', 'one')
  expect(panels(fleet)).toEqual({ wall: 'ready' })
})

test('what a connection names no more, it has no longer', () => {
  const fleet = openFleet()
  fleet.panelsReported('d1', 'one', [panel('booth-1')])
  fleet.panelsReported('d1', 'one', [panel('booth-2')])
  expect(panels(fleet)).toEqual({ 'booth-2': 'ready' })
})

test('a kiosk counts for the others while it is there, can print and can store', () => {
  const kiosk = { id: 'k1', kind: 'kiosk', name: 'East', enrolledAt: 0, revokedAt: null as number | null }
  const all = [kiosk, { ...kiosk, id: 'k2' }, record]
  const known = { byId: (id: string) => all.find(one => one.id === id), all: () => all }
  const fleet = createFleet(known as unknown as Devices, () => 0, String)
  const others = () => fleet.othersThatIssue('k2')
  const ready = { state: 'ready', canPrint: true, detail: '', model: '', url: '' } as const
  expect(others()).toBe(0)
  fleet.connected('k1')
  fleet.connected('d1')
  expect(others()).toBe(0)
  fleet.printerReported('k1', ready)
  expect(others()).toBe(1)
  expect(fleet.othersThatIssue('k1')).toBe(0)
  fleet.printerReported('k1', { ...ready, state: 'paper-out', canPrint: false })
  expect(others()).toBe(0)
  fleet.printerReported('k1', ready)
  fleet.troublesReported('k1', [{ code: 'disk-full', since: '', detail: '' }])
  expect(others()).toBe(0)
  fleet.troublesReported('k1', [{ code: 'screen-failed', since: '', detail: '' }])
  expect(others()).toBe(1)
  fleet.disconnected('k1', 'one')
  expect(others()).toBe(0)
  fleet.connected('k1')
  kiosk.revokedAt = 1
  expect(others()).toBe(0)
})

test('ever new names do not fill the memory', () => {
  const fleet = openFleet()
  for (let n = 0; n < 500; n++) fleet.panelsReported('d1', `c${n}`, [panel(`p${n}`)])
  expect(Object.keys(panels(fleet))).toHaveLength(128)
  expect(panels(fleet).p499).toBe('ready')
})

test('[Q41] a printer of the desk prints, and counts as no kiosk for the others', () => {
  const desk = { id: 'p1', kind: 'desk-printer', name: 'Desk 1', enrolledAt: 0, revokedAt: null }
  const all = [desk, record]
  const known = { byId: (id: string) => all.find(one => one.id === id), all: () => all }
  const fleet = createFleet(known as unknown as Devices, () => 0, String)
  const ready = { state: 'ready', canPrint: true, detail: '', model: '', url: '' } as const
  for (const { id } of all) {
    fleet.connected(id)
    fleet.printerReported(id, ready)
  }
  expect(fleet.othersThatIssue('k2')).toBe(0)
  expect([fleet.canPrint('p1'), fleet.canPrint('d1')]).toEqual([true, false])
})
