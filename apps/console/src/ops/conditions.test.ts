import type { DeviceView, PrinterReport, ServerView } from '@antrean/queue-core/contract'
import { PRINTER_STATES, TROUBLES } from '@antrean/queue-core/contract'
import { opsWords } from '@antrean/words'
import { expect, test } from 'vitest'
import { conditionsOf, exceptions } from './conditions.ts'
import { noteConditions } from './since.ts'

const server: ServerView = {
  version: '0.1.0',
  startedAt: '2026-03-02T08:00:00+07:00',
  seq: 7,
  connections: 4,
  memoryBytes: 9e7,
  databaseBytes: 1e6,
  freeDiskBytes: 5e10,
  commitP50Ms: 0.2,
  commitP99Ms: 0.4,
}
const device = (name: string, more: Partial<DeviceView> = {}): DeviceView => ({
  id: name,
  kind: 'kiosk',
  name,
  enrolledAt: '2026-03-01T08:00:00+07:00',
  revoked: false,
  connected: true,
  lastSeenAt: '2026-03-02T09:00:00+07:00',
  printer: printer('ready'),
  panels: [],
  ...more,
})
const printer = (state: PrinterReport['state'], canPrint = state === 'ready'): PrinterReport => ({
  state,
  canPrint,
  detail: '',
  model: '',
  url: '',
})
const of = (...devices: DeviceView[]) => conditionsOf({ devices, server })
const brief = (...devices: DeviceView[]) =>
  exceptions(of(...devices)).map(({ id, level, matter }) => `${id} ${level} ${matter}`)

test('a hall in order has nothing to say', () => {
  expect(brief(device('Kios 1'), device('Dinding', { kind: 'display', printer: null }))).toEqual([])
})

test('a printer that can still print asks for attention; one that cannot is broken', () => {
  expect(brief(device('K', { printer: printer('paper-low', true) }))).toEqual([
    'K/printer attention printer-paper-low',
  ])
  for (const state of ['paper-out', 'cover-open', 'cutter-error', 'overheated', 'offline', 'error'] as const)
    expect(brief(device('K', { printer: printer(state) }))).toEqual([`K/printer broken printer-${state}`])
})

test('a kiosk that is away says so itself, and nothing is claimed of its printer', () => {
  expect(brief(device('K', { connected: false, printer: printer('paper-out') }))).toEqual([
    'K broken kiosk-away',
  ])
})

test('each panel of a display stands for itself', () => {
  const panel = (name: string, state: 'ready' | 'stale') =>
    ({ panel: name, shows: 'booth', booth: 1, state, detail: '' }) as const
  const display = device('D', {
    kind: 'display',
    printer: null,
    panels: [panel('booth-1', 'ready'), panel('booth-2', 'stale')],
  })
  expect(brief(display)).toEqual(['D/booth-2 broken panel-stale'])
})

test('what a machine tells of itself stands beside its printer, with the moment that it began', () => {
  const since = '2026-03-02T08:30:00+07:00'
  const troubles = [{ code: 'disk-full', since, detail: 'ENOSPC' } as const]
  const full = device('K', { troubles })
  expect(brief(full)).toEqual(['K/disk-full broken trouble-disk-full'])
  expect(noteConditions(new Map(), of(full), Date.now()).get('K/disk-full')).toEqual({
    matter: 'trouble-disk-full',
    at: Date.parse(since),
    atLeast: false,
  })
})

test('what is broken comes before what will break, and each keeps its place among its like', () => {
  const devices = [
    device('Kios 10', { printer: printer('paper-out') }),
    device('Kios 2', { printer: printer('paper-low', true) }),
    device('Kios 9', { connected: false }),
    device('Kios 1', { revoked: true, connected: false }),
  ]
  const order = ['Kios 9', 'Kios 10/printer', 'Kios 2/printer']
  expect(exceptions(of(...devices)).map(({ id }) => id)).toEqual(order)
  expect(exceptions(of(...devices.reverse())).map(({ id }) => id)).toEqual(order)
})

test('the server speaks up before its disk is full', () => {
  const of = (more: Partial<ServerView>) => conditionsOf({ devices: [], server: { ...server, ...more } })[0]
  expect(of({ freeDiskBytes: 4e9 })?.matter).toBe('server-disk-low')
  expect(of({ freeDiskBytes: 4e8 })?.level).toBe('broken')
  expect(of({ commitsSlow: true })?.matter).toBe('server-slow')
  expect(of({ commitP99Ms: 80, commitsSlow: false })?.matter).toBe('fine')
})

test('every state of a printer has a sentence and a remedy in both languages', () => {
  for (const language of ['id', 'en'] as const)
    for (const state of PRINTER_STATES.filter(its => its !== 'ready')) {
      expect(opsWords(language, undefined)[`printer-${state}`]).not.toBe('')
      expect(opsWords(language, undefined)[`do-printer-${state}`]).toMatch(/\.$/)
    }
})

test('every trouble of a machine has a sentence and a remedy in both languages', () => {
  for (const language of ['id', 'en'] as const)
    for (const code of TROUBLES) {
      expect(opsWords(language, undefined)[`trouble-${code}`]).not.toBe('')
      expect(opsWords(language, undefined)[`do-trouble-${code}`]).toMatch(/\.$/)
    }
})

test('since when: from the change that was seen, or at least since the page opened', () => {
  const bad = device('K', { printer: printer('paper-out') })
  const opened = noteConditions(new Map(), of(bad), 1000)
  expect(opened.get('K/printer')).toEqual({ matter: 'printer-paper-out', at: 1000, atLeast: true })
  expect(noteConditions(opened, of(bad), 2000)).toBe(opened)
  const mended = noteConditions(opened, of(device('K')), 3000)
  const again = noteConditions(mended, of(bad), 4000)
  expect(again.get('K/printer')).toEqual({ matter: 'printer-paper-out', at: 4000, atLeast: false })
})

test('a machine that is away has been since it was last heard', () => {
  const away = noteConditions(new Map(), of(device('K', { connected: false })), Date.now())
  expect(away.get('K')).toMatchObject({ at: Date.parse('2026-03-02T09:00:00+07:00'), atLeast: false })
})
