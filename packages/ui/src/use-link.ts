/** React's view of a link to the hall. */
import type { HallLink, LinkState } from '@antrean/hall-client'
import type { Namespace } from '@antrean/queue-core/contract'
import { useEffect, useState, useSyncExternalStore } from 'react'

export function useLink<N extends Namespace>(link: HallLink<N>): LinkState {
  return useSyncExternalStore(link.subscribe, link.state)
}

/** The server's time, told anew every `everyMs`; for running clocks. */
export function useNow(link: Pick<HallLink<Namespace>, 'now'>, everyMs = 1000): number {
  const [now, setNow] = useState(link.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(link.now()), everyMs)
    return () => clearInterval(timer)
  }, [link, everyMs])
  return now
}
