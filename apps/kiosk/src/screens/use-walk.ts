/** One visitor's way through the screens: the walk. */

import { newCommandId } from '@antrean/hall-client'
import type { Language } from '@antrean/words'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { KioskApi, PressOrder } from '../api/index.ts'
import { languageOf, languagesOf } from './languages.ts'
import type { Look, Walk } from './which-screen.ts'

const NOTHING = { service: null, further: [], adding: false, reading: false }

const freshWalk = (): Walk => ({
  pressId: newCommandId(),
  language: null,
  look: { at: 'start' },
  service: null,
  justClosed: null,
  sent: false,
})

export type PriorityReason = NonNullable<PressOrder['priorityReason']>

export function useWalk(kiosk: KioskApi) {
  const state = useSyncExternalStore(kiosk.subscribe, kiosk.state)
  const [walk, setWalk] = useState(freshWalk)
  const press = state?.press
  const language = languageOf(state?.hall ?? null, walk.language)

  // A kiosk that was restarted in the middle goes on with the visitor's press, in the visitor's language.
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (press && press.stage !== 'idle' && press.pressId !== walk.pressId && shown.current !== press.pressId)
      setWalk(before => ({ ...before, language: press.language }))
    shown.current = press && press.stage !== 'idle' ? press.pressId : null
  }, [press, walk.pressId])

  // An agent that was lost takes the press with it; if it was journalled, the next state brings it back.
  const isLost = state === null
  useEffect(() => {
    if (isLost) setWalk(freshWalk())
  }, [isLost])

  // Said until the next choice, and not taken up again if the service opens after all.
  const isClosed = state?.hall?.services.some(({ letter, open }) => letter === walk.service && !open) ?? false
  useEffect(() => {
    if (isClosed) setWalk(before => ({ ...before, ...NOTHING, justClosed: before.service }))
  }, [isClosed])

  const startOver = useCallback(() => {
    if (press && press.stage !== 'idle') void kiosk.leave({ pressId: press.pressId })
    setWalk(freshWalk())
  }, [kiosk, press])

  const back = useCallback(
    () =>
      setWalk(before => ({
        ...before,
        ...NOTHING,
        ...{ justClosed: null, sent: false },
      })),
    [],
  )

  async function order(priorityReason: PriorityReason | null, service: string | null): Promise<void> {
    const { pressId } = walk
    if (walk.sent || !service) return
    setWalk(before => ({ ...before, service, justClosed: null, sent: true }))
    const open = new Set(state?.hall?.services.filter(its => its.open).map(({ letter }) => letter))
    const further = walk.further?.filter(letter => open.has(letter))
    const answer = await kiosk.press({
      ...{ pressId, language, service, priorityReason },
      ...(further?.length && { further }),
    })
    // The screen of what stands in the way follows by itself from the state.
    if (answer.ok) return
    const justClosed = answer.error.code === 'service-closed' ? service : null
    setWalk(before => ({ ...freshWalk(), language: before.language, justClosed }))
  }

  return {
    state,
    walk,
    /** That is spoken now. */
    language,
    startOver,
    /** The one that the kiosk begins in is no choice: nobody need be there. */
    speak: (chosen: Language) =>
      setWalk(before => ({
        ...before,
        language: chosen === languagesOf(state?.hall ?? null)[0] ? null : chosen,
      })),
    read: (reading: boolean) =>
      setWalk(before => ({ ...before, reading, justClosed: null, look: { at: 'start' } })),
    readOf: (service: string) => setWalk(before => ({ ...before, service })),
    lookAt: (look: Look) => setWalk(before => ({ ...before, look, justClosed: null })),
    choose: (service: string) =>
      state?.hall?.kiosk?.secondStep === false
        ? void order(null, service)
        : setWalk(before => ({ ...before, service, justClosed: null })),
    back,
    /** One more service on the same ticket: to its question, and back from it with the service or without. */
    addFurther: () => setWalk(before => ({ ...before, adding: true, look: { at: 'start' } })),
    chooseFurther: (letter: string | null) =>
      setWalk(before => ({
        ...before,
        adding: false,
        further: [...(before.further ?? []), ...(letter === null ? [] : [letter])],
      })),
    order: (priorityReason: PriorityReason | null) => order(priorityReason, walk.service),
    reprint: () => press && press.stage !== 'idle' && kiosk.reprint({ pressId: press.pressId }),
  }
}
export type WalkSteps = ReturnType<typeof useWalk>
