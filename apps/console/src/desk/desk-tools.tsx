/** What staff do for whoever stands before them, on every page where visitors are served: one key each. */
import type { HallSnapshot, IssuedTicket } from '@antrean/queue-core/contract'
import { useLink } from '@antrean/ui'
import { deskWords } from '@antrean/words'
import { Search, TicketPlus } from 'lucide-react'
import { useState } from 'react'
import { useKeys } from '../booth/use-keys.ts'
import type { Shift } from '../session/shift.ts'
import type { Page } from '../shell/pages.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { FindTicket } from './find-ticket.tsx'
import { IssueForm } from './issue-form.tsx'
import { IssuedDialog } from './issued-dialog.tsx'
import './desk.css'

export const DESK_KEYS = { issue: 'B', find: 'C' } as const
type Open = { what: 'issue' | 'find' } | { what: 'issued'; ticket: IssuedTicket; paper: string } | null
type Props = { shift: Shift; page: Page; snapshot: HallSnapshot }

export function DeskTools({ shift, page, snapshot }: Props) {
  return shift.booth && shift.session.role !== 'ops' ? (
    <Tools shift={shift} deskLink={shift.booth} page={page} snapshot={snapshot} />
  ) : null
}

function Tools({ shift, deskLink, page, snapshot }: Props & { deskLink: NonNullable<Shift['booth']> }) {
  const words = useWords(deskWords)
  const { keys, paper } = usePreferences()
  const { ops } = useLink(deskLink.link)
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  // The one that this desk took last stands first. [Q41]
  const kiosks = (ops?.devices ?? [])
    .filter(({ kind, revoked }) => (kind === 'kiosk' || kind === 'desk-printer') && !revoked)
    .sort((a, b) => Number(b.id === paper) - Number(a.id === paper))

  useKeys(keys && (page === 'booth' || page === 'hall'), key => {
    // A second key that is being asked for is not ours.
    if (document.querySelector('.chooser')) return false
    const what = (['issue', 'find'] as const).find(its => DESK_KEYS[its] === key)
    if (what) setOpen({ what })
    return what !== undefined
  })

  return (
    <>
      {(['issue', 'find'] as const).map(what => {
        const Icon = what === 'issue' ? TicketPlus : Search
        return (
          <button
            key={what}
            type="button"
            className="bar-button"
            title={keys ? `${words[what]} (${DESK_KEYS[what]})` : words[what]}
            aria-label={words[what]}
            aria-keyshortcuts={keys ? DESK_KEYS[what] : undefined}
            onClick={() => setOpen({ what })}
          >
            <Icon aria-hidden size={20} />
          </button>
        )
      })}
      {open?.what === 'issue' && (
        <IssueForm
          snapshot={snapshot}
          kiosks={kiosks}
          outbox={deskLink.outbox}
          onIssued={(ticket, paper) => setOpen({ what: 'issued', ticket, paper })}
          onBack={close}
        />
      )}
      {open?.what === 'issued' && (
        <IssuedDialog
          ticket={open.ticket}
          kiosk={kiosks.find(({ id }) => id === open.paper) ?? null}
          snapshot={snapshot}
          onClose={close}
        />
      )}
      {open?.what === 'find' && <FindTicket {...{ shift, snapshot, kiosks }} onClose={close} />}
    </>
  )
}
