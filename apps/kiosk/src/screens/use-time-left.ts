/**
 * The one clock of every screen that ends by itself. It runs from the moment `name` became what it is: how often a
 * screen is drawn, and what is told to it meanwhile, does not touch it.
 */
import { useCallback, useEffect, useRef, useState } from 'react'

type Span = {
  seconds: number
  /** Of these, the last ones are told, and only an answer counts. */
  asks?: number
  /** A touch or a key begins it anew. */
  hears?: boolean
}

/**
 * `name`: what is timed; another one begins anew, null stops it. `left`: seconds to answer, or null while nothing is
 * asked; `restart`: the visitor answered.
 */
export function useTimeLeft(
  name: string | null,
  { seconds, asks = 0, hears = false }: Span,
  onOver: () => void,
) {
  const [left, setLeft] = useState<number | null>(null)
  const passed = useRef(0)
  const over = useRef(onOver)
  over.current = onOver
  const restart = useCallback(() => {
    passed.current = 0
    setLeft(null)
  }, [])
  useEffect(() => {
    restart()
    if (name === null) return
    const timer = setInterval(() => {
      passed.current += 1
      const remaining = seconds - passed.current
      if (remaining <= 0) {
        restart()
        over.current()
      } else if (remaining <= asks) setLeft(remaining)
    }, 1000)
    const hear = () => {
      if (hears && passed.current < seconds - asks) passed.current = 0
    }
    addEventListener('pointerdown', hear)
    addEventListener('keydown', hear)
    return () => {
      clearInterval(timer)
      removeEventListener('pointerdown', hear)
      removeEventListener('keydown', hear)
    }
  }, [name, seconds, asks, hears, restart])
  return { left, restart }
}
