/** The announcements of a running wall: fed by the link, moved on by a timer, each with its gong. */
import type { HallLink } from '@antrean/hall-client'
import type { CallView, HallSnapshot } from '@antrean/queue-core/contract'
import type { Chime } from '@antrean/ui'
import { useEffect, useReducer } from 'react'
import {
  type Announcements,
  advance,
  advancesAt,
  announce,
  announcementsAt,
  settle,
} from './announcements.ts'
import { isAwaited } from './recent-calls.ts'

type News =
  | { type: 'day'; latest: CallView | undefined }
  | { type: 'call'; call: CallView; now: number }
  | { type: 'hall'; snapshot: HallSnapshot }
  | { type: 'time'; now: number }

function react(state: Announcements, news: News): Announcements {
  switch (news.type) {
    case 'day':
      return announcementsAt(news.latest)
    case 'call':
      return announce(state, news.call, news.now)
    case 'hall':
      return settle(state, call => isAwaited(news.snapshot, call))
    case 'time':
      return advance(state, news.now)
  }
}

/** `date`: the hall's day; a new one begins with an empty wall. */
export function useAnnouncements(
  link: HallLink<'/display'>,
  date: string | null | undefined,
  chime: Chime | null,
): Announcements {
  const [state, hear] = useReducer(react, announcementsAt(undefined))

  // biome-ignore lint/correctness/useExhaustiveDependencies: the day begins when its date changes.
  useEffect(() => hear({ type: 'day', latest: link.state().snapshot?.calls.slice(-1)[0] }), [link, date])

  useEffect(() => link.onCall(call => hear({ type: 'call', call, now: performance.now() })), [link])

  // From the link itself: what React has drawn may be older than the call that was just heard.
  useEffect(
    () =>
      link.subscribe(() => {
        const { snapshot } = link.state()
        if (snapshot) hear({ type: 'hall', snapshot })
      }),
    [link],
  )

  const due = advancesAt(state)
  useEffect(() => {
    if (due === null) return
    const wait = Math.max(0, due - performance.now())
    // Never earlier than due, though timers round.
    const timer = setTimeout(() => hear({ type: 'time', now: Math.max(due, performance.now()) }), wait)
    return () => clearTimeout(timer)
  }, [due])

  useEffect(() => {
    if (state.since !== null) chime?.play()
  }, [state.since, chime])

  return state
}
