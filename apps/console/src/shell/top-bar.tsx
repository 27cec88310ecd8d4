/** One bar: the pages, the state of the link where the eye finds it, the hall's time, the person. */

import type { HallLink } from '@antrean/hall-client'
import type { BoothView, Namespace, Session } from '@antrean/queue-core/contract'
import { clockTime, useLink, useNow } from '@antrean/ui'
import { casesWords, inLanguage, shellWords } from '@antrean/words'
import { LogOut } from 'lucide-react'
import { useState } from 'react'

import { DeskTools } from '../desk/desk-tools.tsx'

import { OwnPassword } from '../session/own-password.tsx'
import { OwnPinButton } from '../session/own-pin-button.tsx'
import type { Shift } from '../session/shift.ts'
import { TroubleBadge } from '../trouble/trouble-badge.tsx'
import type { Troubles } from '../trouble/use-troubles.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { LinkWord } from './link-word.tsx'
import { type Page, pagesOf } from './pages.tsx'
import { usePreferences, useWords } from './preferences.ts'
import { Settings } from './settings.tsx'
import './top-bar.css'

type Props = {
  shift: Shift
  page: Page
  link: HallLink<Namespace>
  troubles: Troubles
  overdueCases: number
  onLeave: () => void
  onChanging: (changing: boolean) => void
  onArrive: (session: Session) => void
}

export function TopBar({ shift, page, link, troubles, overdueCases, ...on }: Props) {
  const { onLeave, onChanging, onArrive } = on
  const words = useWords(shellWords)
  const { nOverdue } = useWords(casesWords)
  const { language } = usePreferences()
  const { status, snapshot } = useLink(link)
  const now = useNow(link)
  const [leaving, setLeaving] = useState<BoothView | null>(null)
  const [renewing, setRenewing] = useState(false)
  const { name, role, token, signOut } = shift.session
  /** They have no password here: an account from elsewhere let them in. */
  const bySomebodyElse = signOut !== undefined
  const timezone = snapshot?.hall.timezone ?? 'Asia/Jakarta'
  const mine = snapshot?.booths.find(booth => booth.officer === name && booth.state !== 'closed')

  return (
    <header className="top-bar" data-status={status}>
      <span className="top-bar-name">{snapshot ? inLanguage(snapshot.hall.name, language) : 'Antrean'}</span>
      {/* Behind the hall's name, and not before it: no link moves away under the mouse. */}
      {snapshot && (
        <nav>
          {pagesOf(role).map(its => (
            <a key={its} href={`#${its}`} aria-current={its === page ? 'page' : undefined}>
              {words[its]}
              {its === 'cases' && overdueCases > 0 && (
                <b className="nav-count figure" title={nOverdue({ n: overdueCases })}>
                  {overdueCases}
                  <span className="visually-hidden"> {nOverdue({ n: overdueCases })}</span>
                </b>
              )}
            </a>
          ))}
        </nav>
      )}
      <LinkWord status={status} at={now} timezone={timezone} />
      <div className="top-bar-end">
        <TroubleBadge troubles={troubles} />
        {snapshot && <DeskTools shift={shift} page={page} snapshot={snapshot} />}
        <time className="top-bar-clock figure">{snapshot ? clockTime(now, language, timezone) : ''}</time>
        <button
          type="button"
          className="top-bar-person"
          title={bySomebodyElse ? undefined : words.ownPassword}
          disabled={bySomebodyElse}
          onClick={() => setRenewing(true)}
        >
          {name} <small>{words[role === 'ops' ? 'role-ops' : role]}</small>
          {!bySomebodyElse && <span className="visually-hidden">: {words.ownPassword}</span>}
        </button>
        {role === 'officer' && !bySomebodyElse && <OwnPinButton session={shift.session} />}
        <LanguageSwitch />
        <Settings role={role} />
        <button
          type="button"
          className="bar-button"
          title={words.signOut}
          aria-label={words.signOut}
          onClick={() => (mine ? setLeaving(mine) : onLeave())}
        >
          <LogOut aria-hidden size={20} />
        </button>
      </div>
      {renewing && (
        <OwnPassword
          token={token}
          onChanging={onChanging}
          onDone={session => {
            setRenewing(false)
            onArrive(session)
          }}
          onBack={() => setRenewing(false)}
        />
      )}
      {leaving && shift.booth && snapshot && (
        <LeaveDialog
          booth={mine ?? leaving}
          hall={snapshot.hall}
          deskLink={shift.booth}
          onLeave={onLeave}
          onStay={() => setLeaving(null)}
        />
      )}
    </header>
  )
}
