/** Paints a screen in the colours of its hall, from the moment it hears of them. [T26] */
import { colourTokens } from '@antrean/queue-core/contract'
import { useLayoutEffect } from 'react'

export function useHallColours({
  main,
  call,
}: {
  main?: string | undefined
  call?: string | undefined
} = {}): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    const tokens = Object.entries(colourTokens({ main, call }))
    for (const [name, value] of tokens) style.setProperty(name, value)
    return () => {
      for (const [name] of tokens) style.removeProperty(name)
    }
  }, [main, call])
}
