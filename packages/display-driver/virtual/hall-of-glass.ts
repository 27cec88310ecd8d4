import type { Sight, VirtualDisplay } from './virtual-display.ts'
import { type LinePlan, openVirtualLine, type VirtualLine } from './virtual-line.ts'

export type Deed = 'power-off' | 'power-on' | 'power-cycle' | 'pull-cable' | 'plug-cable'
export const deeds: readonly Deed[] = ['power-off', 'power-on', 'power-cycle', 'pull-cable', 'plug-cable']

/** All virtual displays of one process, by name. */
export type HallOfGlass = {
  sights(): Sight[]
  /** Undefined where no display has that name. */
  does(deed: Deed, name: string): Promise<Sight | undefined>
  subscribe(listener: () => void): () => void
  close(): Promise<void>
}

/** How long a switch rests between off and on: long enough to be seen. */
const cycleMs = 600

export async function openHallOfGlass(plans: readonly LinePlan[]): Promise<HallOfGlass> {
  const lines: VirtualLine[] = []
  for (const plan of plans) lines.push(await openVirtualLine(plan))
  const hanging = lines.flatMap(line => line.displays.map(display => ({ line, display })))
  const listeners = new Set<() => void>()
  const stops = hanging.map(({ display }) => display.subscribe(changed))

  return {
    sights: () => hanging.map(({ line, display }) => line.sightOf(display)),
    async does(deed, name) {
      const found = hanging.find(({ display }) => display.name === name)
      if (!found) return undefined
      await act(deed, found.line, found.display)
      changed()
      return found.line.sightOf(found.display)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      for (const stop of stops) stop()
      await Promise.all(lines.map(line => line.close()))
    },
  }

  function changed(): void {
    for (const listener of listeners) listener()
  }
}

async function act(deed: Deed, line: VirtualLine, display: VirtualDisplay): Promise<void> {
  switch (deed) {
    case 'power-off':
      return display.switchOff()
    case 'power-on':
      return display.switchOn()
    case 'power-cycle':
      display.switchOff()
      setTimeout(display.switchOn, cycleMs)
      return
    case 'pull-cable':
      return line.pullCable()
    case 'plug-cable':
      return line.plugCable()
    default:
      return deed satisfies never
  }
}
