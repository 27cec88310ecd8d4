/** Nobody touches the screen: after 30 s it asks, ten seconds later it starts over. */
import { useEffect, useRef, useState } from 'react'

export const SILENCE_SECONDS = 30
export const ASKED_SECONDS = 10

/**
 * `left`: seconds to answer, or null while nothing is asked; `stay`: the visitor answered. `watch`: a new value starts
 * the silence anew.
 */
export function useSilence(isWaiting: boolean, watch: string, onSilent: () => void) {
  const [left, setLeft] = useState<number | null>(null)
  const silent = useRef(0)
  const end = useRef(onSilent)
  end.current = onSilent
  const stay = () => {
    silent.current = 0
    setLeft(null)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is another silence
  useEffect(() => {
    stay()
    if (!isWaiting) return
    const timer = setInterval(() => {
      silent.current += 1
      const remaining = SILENCE_SECONDS + ASKED_SECONDS - silent.current
      if (remaining <= 0) {
        stay()
        end.current()
      } else if (silent.current >= SILENCE_SECONDS) setLeft(remaining)
    }, 1000)
    // Once it asks, only an answer counts.
    const hear = () => {
      if (silent.current < SILENCE_SECONDS) silent.current = 0
    }
    addEventListener('pointerdown', hear)
    addEventListener('keydown', hear)
    return () => {
      clearInterval(timer)
      removeEventListener('pointerdown', hear)
      removeEventListener('keydown', hear)
    }
  }, [isWaiting, watch])
  return { left, stay }
}
