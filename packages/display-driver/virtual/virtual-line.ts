import type { DisplayModel } from '../src/models.ts'
import { createVirtualDisplay, type Sight, type VirtualDisplay } from './virtual-display.ts'
import { openPseudoTerminal } from './wires/pseudo-terminal.ts'
import { openTcpWire } from './wires/tcp-wire.ts'
import type { VirtualWire } from './wires/wire.ts'

/** A wire with the displays that hang on it: one on RS-232, several with addresses on RS-485. */
export type VirtualLine = {
  readonly displays: readonly VirtualDisplay[]
  /** Everything that was ever received, for tests. */
  received(): Uint8Array
  urlOf(display: VirtualDisplay): string
  sightOf(display: VirtualDisplay): Sight
  pullCable(): Promise<void>
  plugCable(): Promise<void>
  close(): Promise<void>
}

export type LinePlan = {
  readonly wire: 'tcp' | 'serial'
  /** For TCP; any free one if it is not given. */
  readonly port?: number
  readonly displays: readonly {
    readonly name: string
    readonly model: DisplayModel
    readonly address?: string
  }[]
}

/** Enough to look at, and little enough to keep for a day. */
const remembered = 64 * 1024

export async function openVirtualLine({
  wire: kind,
  port = 0,
  displays: plans,
}: LinePlan): Promise<VirtualLine> {
  const displays = plans.map(plan => createVirtualDisplay(plan.name, plan.model, plan.address ?? ''))
  let received: Uint8Array = new Uint8Array()
  let plugged = true
  const wire: VirtualWire = await (kind === 'tcp' ? openTcpWire(take, port) : openPseudoTerminal(take))

  return {
    displays,
    received: () => received,
    urlOf,
    sightOf: display => ({
      ...display.seen(),
      name: display.name,
      model: display.model.label,
      family: display.model.family,
      columns: display.model.columns,
      url: urlOf(display),
      powered: display.powered(),
      plugged,
    }),
    async pullCable() {
      plugged = false
      await wire.pull()
    },
    async plugCable() {
      await wire.plug()
      plugged = true
    },
    close: () => wire.close(),
  }

  function take(bytes: Uint8Array): void {
    received = Buffer.concat([received, bytes]).subarray(-remembered)
    for (const display of displays) display.take(bytes)
  }

  function urlOf({ model, address }: VirtualDisplay): string {
    return `${wire.name}?model=${model.name}${address ? `&address=${address}` : ''}`
  }
}
