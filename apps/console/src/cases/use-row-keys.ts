/** Arrows through the rows of a table of links, from wherever the keyboard is on the page. */
import { useEffect } from 'react'

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

export function useRowKeys(rows: string): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const step = STEPS[event.key]
      if (!step || event.defaultPrevented || document.querySelector('dialog[open], :popover-open, [inert]'))
        return
      const links = [...document.querySelectorAll<HTMLElement>(rows)]
      const at = links.indexOf(document.activeElement as HTMLElement)
      const next = links[at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step]
      if (!next) return
      event.preventDefault()
      next.focus()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [rows])
}
