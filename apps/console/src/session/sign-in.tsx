/** The door: by a name and a password, by a PIN at a shared desk, or by making this browser one. */
import type { Session } from '@antrean/queue-core/contract'
import { useTitle } from '@antrean/ui'
import { signInWords } from '@antrean/words'
import { useState } from 'react'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { useWords } from '../shell/preferences.ts'
import type { Returned } from './open-id.ts'
import { PasswordSignIn } from './password-sign-in.tsx'
import { PinSignIn } from './pin-sign-in.tsx'
import { ShareDesk } from './share-desk.tsx'
import { useDesk } from './use-desk.ts'
import './sign-in.css'

type Props = {
  /** Whose session ended in the middle; over the page, so that they stay where they were. */
  again: string | null
  /** From the account service; null where nobody comes from there. */
  returned: Returned | null
  onSignedIn: (session: Session) => void
  onGiveUp: () => void
}

export function SignIn({ again, returned, onSignedIn, onGiveUp }: Props) {
  const words = useWords(signInWords)
  /** A password that is good once was right: it needs one of their own beside it. */
  const [once, setOnce] = useState<{ name: string; password: string } | null>(null)
  const { desk, gone, ask, enrolled } = useDesk()
  const [wanted, setWanted] = useState<'pin' | 'password' | 'share'>(returned ? 'password' : 'pin')
  /** What this desk takes no more. */
  const [ended, setEnded] = useState<'pin-gone' | 'desk-gone' | null>(null)
  const byPin = wanted === 'pin' && !again && desk && desk.people.length > 0 ? desk : null
  const sharing = wanted === 'share' && !again
  const [title, lead] = byPin
    ? [words.pinTitle, words.pinLead({ desk: byPin.name })]
    : sharing
      ? [words.shareTitle, words.shareLead]
      : once
        ? [words.newTitle, words.newLead]
        : again
          ? [words.againTitle, words.againLead({ name: again })]
          : [words.title, words.lead]
  useTitle(`${title} · Antrean`)
  const elsewhere =
    again || (desk && desk.people.length === 0)
      ? null
      : {
          label: desk ? words.byPin : words.shareDesk,
          go: () => {
            setEnded(null)
            setWanted(desk ? 'pin' : 'share')
          },
        }

  // Which way it is turns out in a moment.
  if (desk === undefined && !again) return <main className="sign-in" />
  return (
    <main className={again ? 'sign-in sign-in-over' : 'sign-in'}>
      <div className="sign-in-card">
        <header>
          <div>
            <h1>{title}</h1>
            <p>{lead}</p>
          </div>
          {!again && <LanguageSwitch />}
        </header>
        {byPin ? (
          <PinSignIn
            desk={byPin}
            onGone={why => {
              setEnded(why)
              setWanted('password')
              void ask()
            }}
            onSignedIn={onSignedIn}
            onPassword={() => setWanted('password')}
          />
        ) : sharing ? (
          <ShareDesk
            onEnrolled={token => {
              enrolled(token)
              setWanted('pin')
            }}
            onBack={() => setWanted('password')}
          />
        ) : (
          <PasswordSignIn
            {...{ again, returned, once, onOnce: setOnce, onSignedIn, onGiveUp, elsewhere }}
            told={ended ?? (gone ? 'desk-gone' : null)}
          />
        )}
      </div>
    </main>
  )
}
