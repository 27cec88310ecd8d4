/** Tells ops how the panels are: at each new connection, at each change, and only the newest. */
import type { HallLink } from '@antrean/hall-client'
import type { PanelReport } from '@antrean/queue-core/contract'

export type Reporting = { changed(): void; stop(): void }

export function reportPanels(hall: HallLink<'/display'>, reports: () => PanelReport[]): Reporting {
  let outdated = new AbortController()
  let told = ''
  const stops = [hall.onConnect(tell), hall.subscribe(changed)]

  return {
    changed,
    stop() {
      for (const stop of stops) stop()
      outdated.abort()
    },
  }

  function changed(): void {
    if (JSON.stringify(reports()) !== told) tell()
  }

  function tell(): void {
    const panels = reports()
    told = JSON.stringify(panels)
    outdated.abort()
    outdated = new AbortController()
    // Rejects only when this report is outdated or the link is closed.
    hall.send('display:status', { panels }, { signal: outdated.signal }).catch(() => undefined)
  }
}
