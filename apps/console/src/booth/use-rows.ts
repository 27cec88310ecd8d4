/** How many rows of a height fit into a list, so that what is left out can be counted. */
import { type RefObject, useLayoutEffect, useState } from 'react'

/** `rowRem`: the height of one row. */
export function useRows(list: RefObject<HTMLElement | null>, rowRem: number): number {
  const [rows, setRows] = useState(0)
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setRows(Math.floor(element.clientHeight / (rowRem * rem)))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [list, rowRem])
  return rows
}
