/** Who is here: nobody (sign in), somebody at work, or somebody whose session ended in the middle. */
import type { Session } from '@antrean/queue-core/contract'
import { PlaceContext } from '@antrean/ui'
import { type MouseEvent, useEffect, useState } from 'react'
import { arriveBack, takeReturn } from '../session/open-id.ts'
import { keepSession, keptSession, signOut } from '../session/session.ts'
import { beginShift, type Shift } from '../session/shift.ts'
import { SignIn } from '../session/sign-in.tsx'
import { loadPreferences, PreferencesContext, savePreferences } from './preferences.ts'
import { Shell } from './shell.tsx'

export function App() {
  const [preferences, setPreferences] = useState(loadPreferences)
  const [shift, setShift] = useState<Shift | null>(null)
  const [ended, setEnded] = useState(false)
  /** What the way back from the account service left in the address. */
  const [returned, setReturned] = useState(takeReturn)
  const code = returned && 'code' in returned ? returned.code : null
  /** Whoever just came is not shown the work of whoever was here. */
  const [session, setSession] = useState<Session | null>(() => (code === null ? keptSession() : null))
  /** Their own new password ends the session before its answer is here. */
  const [changing, setChanging] = useState(false)

  useEffect(() => {
    document.documentElement.lang = preferences.language
    savePreferences(preferences)
  }, [preferences])

  useEffect(() => {
    if (!session) return setShift(null)
    const begun = beginShift(session, () => setEnded(true))
    setShift(begun)
    return begun.end
  }, [session])

  function arrive(fresh: Session): void {
    keepSession(fresh)
    setEnded(false)
    setSession(fresh)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a code is good once
  useEffect(() => {
    if (code === null) return
    let gone = false
    void arriveBack(code).then(told => {
      if (gone) return
      setReturned('why' in told ? told : null)
      if ('session' in told) arrive(told.session)
    })
    return () => {
      gone = true
    }
  }, [code])

  function leave(): void {
    const out = session?.signOut
    if (session)
      void signOut(session.token).then(told => {
        if (told && out) location.assign(out)
      })
    keepSession(null)
    setReturned(null)
    setEnded(false)
    setSession(null)
  }

  const over = ended && !changing
  const known = shift?.booth?.link.state().snapshot ?? shift?.staff?.link.state().snapshot
  const change = (to: Partial<typeof preferences>) => setPreferences(now => ({ ...now, ...to }))
  return (
    <PreferencesContext value={{ ...preferences, change }}>
      {shift && !(over && !known) && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it takes nothing, it leaves the keyboard where it is
        <div inert={over} className="app" onMouseDown={leaveKeyboardToThePage}>
          <Shell shift={shift} onLeave={leave} onChanging={setChanging} onArrive={arrive} />
        </div>
      )}
      {(!session || over) && (
        <PlaceContext value={known?.hall.place}>
          <SignIn
            again={over && session ? session.name : null}
            {...{ returned }}
            onSignedIn={arrive}
            onGiveUp={leave}
          />
        </PlaceContext>
      )}
    </PreferencesContext>
  )
}

/** A button pressed with the mouse does not take the focus: Enter stays the key of the page. */
function leaveKeyboardToThePage(event: MouseEvent<HTMLElement>): void {
  const target = event.target as HTMLElement
  if (target.closest('button') && !target.closest('dialog, [popover]')) event.preventDefault()
}
