/** Who is here: nobody (sign in), somebody at work, or somebody whose session ended in the middle. */
import type { Session } from '@antrean/queue-core/contract'
import { PlaceContext } from '@antrean/ui'
import { type MouseEvent, useEffect, useState } from 'react'
import { keepSession, keptSession, signOut } from '../session/session.ts'
import { beginShift, type Shift } from '../session/shift.ts'
import { SignIn } from '../session/sign-in.tsx'
import { loadPreferences, PreferencesContext, savePreferences } from './preferences.ts'
import { Shell } from './shell.tsx'

export function App() {
  const [preferences, setPreferences] = useState(loadPreferences)
  const [shift, setShift] = useState<Shift | null>(null)
  const [session, setSession] = useState<Session | null>(keptSession)
  const [ended, setEnded] = useState(false)
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

  function leave(): void {
    if (session) void signOut(session.token)
    keepSession(null)
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
          <SignIn again={over && session ? session.name : null} onSignedIn={arrive} onGiveUp={leave} />
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
