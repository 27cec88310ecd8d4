/** A list that may be longer than its screen: whether something lies below or all has been seen, and the way there. */
import { useEffect, useState } from 'react'
import { SILENCE_SECONDS } from '../use-silence.ts'
import { useTimeLeft } from '../use-time-left.ts'

/** 'none': the list fits. 'below': more follows. 'above': the end is seen, and the beginning is not. */
export type RestOfList = 'none' | 'below' | 'above'

/** `turn`: on by a screenful, from the end back to the beginning. Left alone the list goes back by itself. */
export function useRestOfList(
  list: HTMLElement | null,
  length: number,
): { rest: RestOfList; turn: () => void } {
  const [rest, setRest] = useState<RestOfList>('none')
  const [isTurned, setTurned] = useState(false)
  useTimeLeft(isTurned ? 'list' : null, { seconds: SILENCE_SECONDS, hears: true }, () =>
    list?.scrollTo({ top: 0 }),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another length is other children to look at
  useEffect(() => {
    if (!list) return
    const look = () => {
      if (fitsWithoutButton(list)) {
        setRest('none')
        setTurned(false)
        return
      }
      const below = list.scrollHeight - list.clientHeight - list.scrollTop
      setRest(below > 1 ? 'below' : list.scrollTop > 1 ? 'above' : 'none')
      setTurned(list.scrollTop > 1)
    }
    const size = new ResizeObserver(look)
    for (const part of [list, ...list.children]) size.observe(part)
    list.addEventListener('scroll', look)
    return () => {
      size.disconnect()
      list.removeEventListener('scroll', look)
    }
  }, [list, length])

  const turn = () =>
    list?.scrollTo({
      top: rest === 'above' ? 0 : list.scrollTop + list.clientHeight * 0.9,
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
    })
  return { rest, turn }
}

/** The button takes room of its own: a list that lacks just that much would keep it for ever. */
function fitsWithoutButton(list: HTMLElement): boolean {
  const next = list.nextElementSibling
  const button = next?.matches('.more-services') ? next : null
  const end = button?.getBoundingClientRect().bottom ?? list.getBoundingClientRect().bottom
  return list.scrollHeight <= end - list.getBoundingClientRect().top + 1
}
