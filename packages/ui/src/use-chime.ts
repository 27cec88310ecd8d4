import { useEffect, useState } from 'react'
import { type Chime, createChime } from './chime.ts'

/** The page's gong and whether the browser lets it sound; `null` where it is switched off. */
export function useChime(on = true): { chime: Chime | null; allowed: boolean } {
  const [chime, setChime] = useState<Chime | null>(null)
  const [allowed, setAllowed] = useState(true)
  useEffect(() => {
    if (!on) return
    const made = createChime()
    setChime(made)
    const leave = made.subscribe(() => setAllowed(made.allowed()))
    return () => {
      leave()
      made.close()
      setChime(null)
    }
  }, [on])
  return { chime, allowed }
}
