/** Signing out with a booth still open: a booth without its officer misleads the whole hall. */

import type { BoothView } from '@antrean/queue-core/contract'
import { usePlace } from '@antrean/ui'
import { shellWords } from '@antrean/words'
import { useEffect, useState } from 'react'
import type { DeskLink } from '../session/shift.ts'
import { Dialog } from './dialog.tsx'
import { usePreferences, useWords } from './preferences.ts'
import { refusalSentence } from './refusal-words.ts'
import { useOutbox } from './use-store.ts'

type Props = { booth: BoothView; deskLink: DeskLink<'/booth'>; onLeave: () => void; onStay: () => void }

export function LeaveDialog({ booth, deskLink, onLeave, onStay }: Props) {
  const words = useWords(shellWords)
  const { language } = usePreferences()
  const place = usePlace()
  const { answer, refusal } = useOutbox(deskLink.outbox)
  const [closing, setClosing] = useState(false)
  useEffect(() => {
    if (closing && answer?.event === 'booth:close') onLeave()
  }, [closing, answer, onLeave])

  return (
    <Dialog title={words.boothOpen({ booth: booth.number })} onClose={onStay}>
      <p>{booth.ticket ? words.hasTicket({ number: booth.ticket.number }) : words.boothOpenWhy}</p>
      <p className="complaint" role="alert">
        {closing && refusal && refusalSentence(refusal.error, language, place, { booth: booth.number })}
      </p>
      <div className="dialog-actions">
        <button type="button" onClick={onStay}>
          {words.stay}
        </button>
        <button type="button" onClick={onLeave}>
          {words.leaveOpen}
        </button>
        {!booth.ticket && (
          <button
            type="button"
            className="primary"
            onClick={() => {
              setClosing(deskLink.outbox.give({ event: 'booth:close', payload: { booth: booth.number } }))
            }}
          >
            {words.closeAndLeave}
          </button>
        )}
      </div>
    </Dialog>
  )
}
