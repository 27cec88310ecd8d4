/** Keeps second halves of double taps from whatever lies under them. */
import { type MouseEvent, useEffect, useRef } from 'react'
import { isSecondHalf, type Tap } from './second-tap.ts'

/** For the capture phase of clicks. `screen`: what lies under the finger now. */
export function useSecondTap(screen: string): (event: MouseEvent) => void {
  const last = useRef<Tap | null>(null)
  const since = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen has appeared now
  useEffect(() => {
    since.current = performance.now()
  }, [screen])
  return event => {
    // A click without a place comes from a keyboard or a screen reader.
    if (event.detail === 0) return
    const { timeStamp: at, clientX: x, clientY: y } = event
    const tap = { at, x, y, screen, since: since.current }
    if (isSecondHalf(last.current, tap)) event.stopPropagation()
    else last.current = tap
  }
}
