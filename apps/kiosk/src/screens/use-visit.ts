/** One visitor's way through the screens. */

import { newCommandId } from '@antrean/hall-client'
import { DEFAULT_LANGUAGE } from '@antrean/words'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { KioskApi, PressOrder } from '../api/index.ts'
import type { Visit } from './which-screen.ts'

const freshVisit = (): Visit => ({
  pressId: newCommandId(),
  language: DEFAULT_LANGUAGE,
  service: null,
  justClosed: null,
  sent: false,
})

export type PriorityReason = NonNullable<PressOrder['priorityReason']>

export function useVisit(kiosk: KioskApi) {
  const state = useSyncExternalStore(kiosk.subscribe, kiosk.state)
  const [visit, setVisit] = useState(freshVisit)
  const press = state?.press

  // A kiosk that was restarted in the middle goes on with the visitor's press, in the visitor's language.
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (press && press.stage !== 'idle' && press.pressId !== visit.pressId && shown.current !== press.pressId)
      setVisit(before => ({ ...before, language: press.language }))
    shown.current = press && press.stage !== 'idle' ? press.pressId : null
  }, [press, visit.pressId])

  // An agent that was lost takes the press with it; if it was journalled, the next state brings it back.
  const isLost = state === null
  useEffect(() => {
    if (isLost) setVisit(freshVisit())
  }, [isLost])

  // Said until the next choice, and not taken up again if the service opens after all.
  const isClosed =
    state?.hall?.services.some(({ letter, open }) => letter === visit.service && !open) ?? false
  useEffect(() => {
    if (isClosed) setVisit(before => ({ ...before, service: null, justClosed: before.service }))
  }, [isClosed])

  const startOver = useCallback(() => {
    if (press && press.stage !== 'idle') void kiosk.leave({ pressId: press.pressId })
    setVisit(freshVisit())
  }, [kiosk, press])

  const back = useCallback(
    () => setVisit(before => ({ ...before, service: null, justClosed: null, sent: false })),
    [],
  )

  return {
    state,
    visit,
    startOver,
    speak: (language: Visit['language']) => setVisit(before => ({ ...before, language })),
    choose: (service: string) => setVisit(before => ({ ...before, service, justClosed: null })),
    back,
    order: async (priorityReason: PriorityReason | null) => {
      const { pressId, language, service } = visit
      if (visit.sent || !service) return
      setVisit(before => ({ ...before, sent: true }))
      const answer = await kiosk.press({ pressId, language, service, priorityReason })
      // The screen of what stands in the way follows by itself from the state.
      if (answer.ok) return
      const justClosed = answer.error.code === 'service-closed' ? service : null
      setVisit(before => ({ ...freshVisit(), language: before.language, justClosed }))
    },
    reprint: () => press && press.stage !== 'idle' && kiosk.reprint({ pressId: press.pressId }),
  }
}
export type VisitSteps = ReturnType<typeof useVisit>
