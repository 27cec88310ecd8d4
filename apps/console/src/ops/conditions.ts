/** The state of every machine of the hall, in a fixed order, and what of it needs somebody to do something. */
import type { Ops } from '@antrean/hall-client'
import type {
  DeviceView,
  PanelReport,
  PrinterReport,
  ServerView,
  Trouble,
} from '@antrean/queue-core/contract'

export type Level = 'broken' | 'attention' | 'quiet'
export type PrinterState = PrinterReport['state']

/** What is the matter, by name; the words and the remedies hang on it. */
export type Matter =
  | 'fine'
  | 'kiosk-away'
  | 'display-away'
  | 'desk-printer-away'
  | `printer-${PrinterState}`
  | 'printer-silent'
  | `trouble-${Trouble['code']}`
  | 'panel-stale'
  | 'panel-offline'
  | 'panel-error'
  | 'panel-unknown'
  | 'server-disk-full'
  | 'server-disk-low'
  | 'server-slow'

export type Condition = {
  /** One machine or one part of it, for good: it keeps its place in the list. */
  id: string
  part: 'server' | 'kiosk' | 'desk-printer' | 'printer' | 'display' | 'panel' | 'trouble'
  device: DeviceView | null
  panel: PanelReport | null
  level: Level
  matter: Matter
  /** What the machine itself says. */
  detail: string
  /** When it began, where the machine itself says so; ISO 8601. */
  since?: string
}

const ATTENTION: ReadonlySet<PrinterState> = new Set(['paper-low', 'ticket-not-taken', 'unknown'])

export function conditionsOf({ devices, server }: Ops): Condition[] {
  const known = devices.filter(device => !device.revoked).sort(byKindAndName)
  return [serverCondition(server), ...known.flatMap(deviceConditions)]
}

/** Broken first, then what will break; within a level in the order of the list, so that nothing dances. */
export const exceptions = (conditions: Condition[]): Condition[] => [
  ...conditions.filter(({ level }) => level === 'broken'),
  ...conditions.filter(({ level }) => level === 'attention'),
]

const byKindAndName = (a: DeviceView, b: DeviceView): number =>
  b.kind.localeCompare(a.kind) ||
  a.name.localeCompare(b.name, 'id', { numeric: true }) ||
  (a.id < b.id ? -1 : 1)

function deviceConditions(device: DeviceView): Condition[] {
  const { id, kind, connected, printer, panels } = device
  // It holds no link, so that nobody can say whether it is there.
  if (kind === 'desk') return []
  const part = kind
  const base = { device, panel: null, detail: '' }
  if (!connected) return [{ ...base, id, part, level: 'broken', matter: `${kind}-away` }]
  const own: Condition = { ...base, id, part, level: 'quiet', matter: 'fine' }
  const told = (device.troubles ?? []).map(trouble => troubleCondition(device, trouble))
  if (kind !== 'display') return [own, ...told, printerCondition(device, printer)]
  return [own, ...told, ...panels.map(panel => panelCondition(device, panel))]
}

/** A wrong clock or a screen that was loaded again works on for now; what cannot be stored does not. */
const WORKS_ON: ReadonlySet<Trouble['code']> = new Set([
  'clock-wrong',
  'screen-failed',
  'follower-behind',
  'channel-down',
  'messages-given-up',
  'webhook-disabled',
  'settings-draft',
])

function troubleCondition(device: DeviceView, { code, since, detail }: Trouble): Condition {
  const level = WORKS_ON.has(code) ? 'attention' : 'broken'
  const id = `${device.id}/${code}`
  return { id, part: 'trouble', device, panel: null, level, matter: `trouble-${code}`, detail, since }
}

function printerCondition(device: DeviceView, printer: PrinterReport | null): Condition {
  const base = { id: `${device.id}/printer`, part: 'printer' as const, device, panel: null }
  if (!printer) return { ...base, level: 'attention', matter: 'printer-silent', detail: '' }
  const { state, canPrint, detail } = printer
  if (state === 'ready' && canPrint) return { ...base, level: 'quiet', matter: 'fine', detail }
  const level = canPrint || (ATTENTION.has(state) && state !== 'unknown') ? 'attention' : 'broken'
  return { ...base, level, matter: state === 'ready' ? 'printer-error' : `printer-${state}`, detail }
}

function panelCondition(device: DeviceView, panel: PanelReport): Condition {
  const base = {
    id: `${device.id}/${panel.panel}`,
    part: 'panel' as const,
    device,
    panel,
    detail: panel.detail,
  }
  if (panel.state === 'ready') return { ...base, level: 'quiet', matter: 'fine' }
  const level = panel.state === 'unknown' ? 'attention' : 'broken'
  return { ...base, level, matter: `panel-${panel.state}` }
}

const GIGABYTE = 1e9
export const DISK_LOW = 5 * GIGABYTE
export const DISK_FULL = GIGABYTE

function serverCondition({ freeDiskBytes, commitsSlow }: ServerView): Condition {
  const base = { id: 'server', part: 'server' as const, device: null, panel: null, detail: '' }
  if (freeDiskBytes < DISK_FULL) return { ...base, level: 'broken', matter: 'server-disk-full' }
  if (freeDiskBytes < DISK_LOW) return { ...base, level: 'attention', matter: 'server-disk-low' }
  if (commitsSlow) return { ...base, level: 'attention', matter: 'server-slow' }
  return { ...base, level: 'quiet', matter: 'fine' }
}
