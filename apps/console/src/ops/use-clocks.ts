/** The clocks as this browser sees them, compared anew every few seconds. */
import type { HallLink } from '@antrean/hall-client'
import { useLink, useNow } from '@antrean/ui'
import { type Clocks, compareClocks } from './compare-clocks.ts'

const EVERY_MS = 5_000

export function useClocks(link: HallLink<'/staff'>): Clocks {
  const { ops } = useLink(link)
  useNow(link, EVERY_MS)
  return compareClocks(link.now() - Date.now(), ops?.server.timeServers ?? null)
}
