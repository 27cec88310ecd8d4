/** Signing out with a booth still open: a booth without its officer misleads the whole hall. */

import { type BoothView, boothName, type HallInfo } from '@antrean/queue-core/contract'
import { usePlace } from '@antrean/ui'
import { boothWords, shellWords } from '@antrean/words'
import { useEffect, useState } from 'react'
import { leaveOrder } from '../booth/actions.ts'
import { AskedFields } from '../booth/asked-fields.tsx'
import { asksOfLeaving, type Given, isAnswered } from '../booth/asks.ts'
import type { DeskLink } from '../session/shift.ts'
import { Dialog } from './dialog.tsx'
import { usePreferences, useWords } from './preferences.ts'
import { refusalSentence } from './refusal-words.ts'
import { useOutbox } from './use-store.ts'

type Props = {
  booth: BoothView
  hall: HallInfo
  deskLink: DeskLink<'/booth'>
  onLeave: () => void
  onStay: () => void
}

export function LeaveDialog({ booth, hall, deskLink, onLeave, onStay }: Props) {
  const words = useWords(shellWords)
  const { language } = usePreferences()
  const place = usePlace()
  const { answer, refusal } = useOutbox(deskLink.outbox)
  const [closing, setClosing] = useState(false)
  const desk = useWords(boothWords)
  const [given, setGiven] = useState<Given>({})
  const [unanswered, setUnanswered] = useState(false)
  const asks = booth.ticket ? [] : asksOfLeaving('close', { hall })
  useEffect(() => {
    if (closing && answer?.event === 'booth:close') onLeave()
  }, [closing, answer, onLeave])

  return (
    <Dialog title={words.boothOpen({ booth: boothName(booth) })} onClose={onStay}>
      <p>{booth.ticket ? words.hasTicket({ number: booth.ticket.number }) : words.boothOpenWhy}</p>
      <AskedFields
        asks={asks}
        labels={{ reason: desk.closeTitle({ booth: boothName(booth) }) }}
        given={given}
        onAnswer={setGiven}
      />
      <p className="complaint" role="alert">
        {unanswered && !isAnswered(asks, given) && desk.chooseFirst}
        {closing && refusal && refusalSentence(refusal.error, language, place, { booth: boothName(booth) })}
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
              if (isAnswered(asks, given))
                setClosing(deskLink.outbox.give(leaveOrder('close', booth.number, given)))
              else setUnanswered(true)
            }}
          >
            {words.closeAndLeave}
          </button>
        )}
      </div>
    </Dialog>
  )
}
