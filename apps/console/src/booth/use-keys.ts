/** Keys pressed anywhere on the page; a dialog or an open panel keeps them to itself. */
import { useEffect, useRef } from 'react'
import { keyPressOf, meant } from './keys.ts'

/** `hear` answers whether the key meant something. */
export function useKeys(on: boolean, hear: (key: string) => boolean): void {
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open], :popover-open, [inert]')) return
      const key = meant(keyPressOf(event))
      if (key !== null && latest.current(key)) event.preventDefault()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [on])
}
