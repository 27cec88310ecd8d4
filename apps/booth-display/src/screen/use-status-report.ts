/** Tells ops what this screen shows and how it is, at each connection and at each change, once it shows anything. */
import type { HallLink } from '@antrean/hall-client'
import type { PanelReport } from '@antrean/queue-core/contract'
import { useEffect } from 'react'

export function useStatusReport(link: HallLink<'/display'>, report: PanelReport): void {
  const { panel, shows, booth, state, detail } = report
  const silent = state === 'unknown'
  useEffect(() => {
    if (silent) return
    let outdated = new AbortController()
    const tell = () => {
      outdated.abort()
      outdated = new AbortController()
      const panels = [{ panel, shows, booth, state, detail }]
      // Rejects only when this report is outdated or the link is closed.
      void link.send('display:status', { panels }, { signal: outdated.signal }).catch(() => undefined)
    }
    const leave = link.onConnect(tell)
    return () => {
      leave()
      outdated.abort()
    }
  }, [link, panel, shows, booth, state, detail, silent])
}
