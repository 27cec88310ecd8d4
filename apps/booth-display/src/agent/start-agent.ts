/** The agent's wiring: one link to the hall, and every display of this machine. */
import type { Log } from '@antrean/command-line/background'
import { openDisplay } from '@antrean/display-driver'
import type { HallLink } from '@antrean/hall-client'
import { drivePanel, type PanelDriver } from './drive-panel.ts'
import type { Place } from './places.ts'
import { reportPanels } from './report-panels.ts'

export type DisplayAgent = { stop(): Promise<void> }

export type AgentOptions = {
  hall: HallLink<'/display'>
  places: readonly Place[]
  log: Log
  /** Milliseconds for which a call blinks. */
  callMs?: number
  /** Milliseconds for which each page of a wall stands. */
  pageMs?: number
}

export function startAgent({ hall, places, log, callMs, pageMs }: AgentOptions): DisplayAgent {
  const panels: PanelDriver[] = []
  const reporting = reportPanels(hall, () => panels.map(panel => panel.report()))
  for (const place of places) {
    panels.push(drivePanel(place, openDisplay(place.url), hall, reporting.changed, { log, callMs, pageMs }))
  }
  reporting.changed()

  return {
    async stop() {
      reporting.stop()
      await Promise.all(panels.map(panel => panel.stop()))
    },
  }
}
