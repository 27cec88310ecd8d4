/** Every device as ops staff see it: what is stored of it, and what it said since the server started. */
import type { DeviceView, PanelReport, PrinterReport, Trouble } from '@antrean/queue-core'
import type { Devices } from '../access/devices.ts'

type Heard = {
  connections: number
  lastSeenAt: number | null
  printer: PrinterReport | null
  troubles: Trouble[]
  /** By name; `from` is the connection that reported it last. */
  panels: Map<string, { report: PanelReport; from: string }>
}

const GONE = { state: 'offline', detail: 'It is not connected to the server.' } as const
/** Of one device; a screen that is enrolled anew under ever new names must not fill the memory. */
const MOST_PANELS = 128

/** A display has panels and a shared desk a screen; neither has paper. */
export const printsTickets = ({ kind }: Pick<DeviceView, 'kind'>): boolean =>
  kind === 'kiosk' || kind === 'desk-printer'

const canIssue = ({ connections, printer, troubles }: Heard): boolean =>
  connections > 0 && printer?.canPrint === true && troubles.every(({ code }) => code !== 'disk-full')

export type Fleet = ReturnType<typeof createFleet>

export function createFleet(devices: Devices, now: () => number, iso: (at: number) => string) {
  const heard = new Map<string, Heard>()
  const changed = new Set<string>()
  let onChange = () => {}
  let onRevoked: (deviceId: string) => void = () => {}

  function of(id: string): Heard {
    let found = heard.get(id)
    if (!found) {
      found = { connections: 0, lastSeenAt: null, printer: null, troubles: [], panels: new Map() }
      heard.set(id, found)
    }
    return found
  }

  function update(id: string, change: (device: Heard) => void): void {
    const device = of(id)
    change(device)
    device.lastSeenAt = now()
    changed.add(id)
    onChange()
  }

  function view(id: string): DeviceView | null {
    const record = devices.byId(id)
    if (!record) return null
    const { connections, lastSeenAt, printer, troubles, panels } = of(id)
    return {
      id,
      kind: record.kind,
      name: record.name,
      enrolledAt: iso(record.enrolledAt),
      revoked: record.revokedAt !== null,
      connected: connections > 0,
      lastSeenAt: lastSeenAt === null ? null : iso(lastSeenAt),
      printer,
      panels: [...panels.values()].map(({ report }) => report),
      ...(troubles.length > 0 && { troubles }),
    }
  }

  return {
    /** Set once, when the sockets are there to be told. */
    listen(listeners: { changed: () => void; revoked: (deviceId: string) => void }): void {
      onChange = listeners.changed
      onRevoked = listeners.revoked
    },
    connected: (id: string) =>
      update(id, device => {
        device.connections += 1
      }),
    /** A screen that went dark stays on the list, so that ops staff see which. */
    disconnected: (id: string, connection: string) =>
      update(id, device => {
        device.connections -= 1
        for (const panel of device.panels.values())
          if (panel.from === connection) panel.report = { ...panel.report, ...GONE }
      }),
    /** Heard, and nothing new. */
    seen: (id: string) => {
      of(id).lastSeenAt = now()
    },
    printerReported: (id: string, printer: PrinterReport) =>
      update(id, device => {
        device.printer = printer
      }),
    troublesReported: (id: string, troubles: Trouble[]) =>
      update(id, device => {
        device.troubles = troubles
      }),
    /** Whether this kiosk or desk printer is there and can print a ticket now. */
    canPrint: (id: string): boolean => {
      const device = devices.byId(id)
      return device !== undefined && printsTickets(device) && device.revokedAt === null && canIssue(of(id))
    },
    /** How many kiosks beside this one can give a ticket now. */
    othersThatIssue: (id: string): number => {
      const others = devices.all().filter(({ id: other, kind }) => kind === 'kiosk' && other !== id)
      return others.filter(other => other.revokedAt === null && canIssue(of(other.id))).length
    },
    /** All panels of one connection: what it does not name any more, it has no longer. */
    panelsReported: (id: string, connection: string, reports: PanelReport[]) =>
      update(id, ({ panels }) => {
        for (const [name, { from }] of panels) if (from === connection) panels.delete(name)
        for (const report of reports) panels.set(report.panel, { report, from: connection })
        for (const name of panels.keys()) if (panels.size > MOST_PANELS) panels.delete(name)
      }),
    enrolled: (id: string) => {
      changed.add(id)
      onChange()
    },
    revoked: (id: string) => {
      changed.add(id)
      onRevoked(id)
      onChange()
    },
    all: (): DeviceView[] => devices.all().map(({ id }) => view(id)!),
    /** The devices that changed since it was asked last. */
    takeChanged(): DeviceView[] {
      const views = [...changed].flatMap(id => view(id) ?? [])
      changed.clear()
      return views
    },
  }
}
