/** Something that is meant only where it is held for a while: a key anywhere, or a button. */
import { useEffect, useRef } from 'react'

export const HOLD_MS = 1_000
/** No letter: it means the same in a field and with shortcuts off, and browsers leave it alone. */
export const PANIC_KEY = 'F8'

export function useHold(onHeld: () => void): { begin: () => void; end: () => void } {
  const latest = useRef(onHeld)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => {
    latest.current = onHeld
  })
  const hold = useRef({
    begin(): void {
      timer.current ??= setTimeout(() => latest.current(), HOLD_MS)
    },
    end(): void {
      if (timer.current) clearTimeout(timer.current)
      timer.current = null
    },
  })
  useEffect(() => hold.current.end, [])
  return hold.current
}

/** A held key repeats itself; letting go, or leaving the window, takes it back. */
export function useHeldKey(on: boolean, onHeld: () => void): void {
  const { begin, end } = useHold(onHeld)
  useEffect(() => {
    if (!on) return
    const down = (event: KeyboardEvent) => {
      if (event.key !== PANIC_KEY || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      if (!event.repeat) begin()
    }
    const up = (event: KeyboardEvent) => event.key === PANIC_KEY && end()
    addEventListener('keydown', down, true)
    addEventListener('keyup', up, true)
    addEventListener('blur', end)
    return () => {
      end()
      removeEventListener('keydown', down, true)
      removeEventListener('keyup', up, true)
      removeEventListener('blur', end)
    }
  }, [on, begin, end])
}
