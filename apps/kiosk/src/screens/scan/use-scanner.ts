/**
 * A scanner is a keyboard to the machine: it types what it read without a pause, and ends with Enter (some with Tab).
 * Listens on every screen; what somebody types into a field is left alone.
 */
import { useEffect, useRef } from 'react'

/** A slow scanner on a busy machine; a person at the keys of a kiosk writes nothing. */
const PAUSE_MS = 1000
const SHORTEST = 6
const LONGEST = 2000

export function useScanner(onText: (text: string) => void): void {
  const hear = useRef(onText)
  hear.current = onText
  useEffect(() => {
    let typed = ''
    /** Characters since the last pause, those of earlier lines too. */
    let burst = 0
    let lastAt = 0
    const onKey = (event: KeyboardEvent) => {
      if (isField(event.target) || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.timeStamp - lastAt > PAUSE_MS) {
        typed = ''
        burst = 0
      }
      lastAt = event.timeStamp
      if (event.key.length === 1) {
        // On a button, a space would be a press.
        if (event.key === ' ' && burst > 0) event.preventDefault()
        typed = (typed + event.key).slice(-LONGEST)
        burst += 1
      } else if ((event.key === 'Enter' || event.key === 'Tab') && burst >= SHORTEST) {
        event.preventDefault()
        event.stopPropagation()
        const text = typed.trim()
        typed = ''
        if (text.length >= SHORTEST) hear.current(text)
      }
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [])
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
