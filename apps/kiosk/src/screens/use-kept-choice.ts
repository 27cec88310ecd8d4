/** A trouble of a moment leaves the visitor where they were; after a longer one the next one may stand there. */
import { useEffect } from 'react'

/** A server that starts anew and a cable that comes loose are back by then; nobody else is there yet. */
export const KEPT_SECONDS = 6

/** `isBlocked`: nothing can be chosen now. `drop`: the same function each time; nothing half chosen waits for another. */
export function useKeptChoice(isBlocked: boolean, drop: () => void): void {
  useEffect(() => {
    if (!isBlocked) return
    const timer = setTimeout(drop, KEPT_SECONDS * 1000)
    return () => clearTimeout(timer)
  }, [isBlocked, drop])
}
