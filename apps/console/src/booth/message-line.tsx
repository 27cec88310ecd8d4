/** One line, always there: what is on its way, why something was refused, that nobody waits. */

import { usePlace } from '@antrean/ui'
import { type BoothWords, boothWords } from '@antrean/words'
import { CircleAlert, CircleCheck, LoaderCircle, Smile } from 'lucide-react'
import type { ReactNode } from 'react'
import type { OutboxState } from '../shell/outbox.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { type Facts, refusalSentence } from '../shell/refusal-words.ts'
import { useSlow } from '../shell/use-slow.ts'
import { actionOfEvent } from './actions.ts'
import { CaseOpened } from './case-opened.tsx'

/** After so long the person wonders, and is told. */
const PATIENCE_MS = 1200

type Props = {
  outbox: OutboxState
  facts: Facts
  /** Why a press was not taken. */
  notice?: string
  waiting?: number
  /** Where the last action may still be taken back. */
  undo?: ReactNode
}

export function MessageLine({ outbox, facts, notice = '', waiting = 0, undo = null }: Props) {
  const words = useWords(boothWords)
  const { language } = usePreferences()
  const place = usePlace()
  const { pending, refusal, answer, forgotten } = outbox
  const overdue = useSlow(pending, PATIENCE_MS)
  const said = (() => {
    if (pending && overdue)
      return {
        tone: 'risk',
        icon: <LoaderCircle aria-hidden size={20} className="turns" />,
        text: words.pendingLong({ what: nameOf(pending.event, words) }),
      }
    if (notice) return { tone: 'risk', icon: <CircleAlert aria-hidden size={20} />, text: notice }
    if (refusal)
      return {
        tone: 'late',
        icon: <CircleAlert aria-hidden size={20} />,
        text: refusalSentence(refusal.error, language, place, facts),
      }
    if (forgotten)
      return {
        tone: 'risk',
        icon: <CircleAlert aria-hidden size={20} />,
        text: words.forgotten({ what: nameOf(forgotten.event, words) }),
      }
    if (answer?.event === 'booth:next' && answer.value === null && waiting === 0)
      return { tone: 'calm', icon: <Smile aria-hidden size={20} />, text: words.nobody }
    if (answer?.event === 'ticket:escalate')
      return {
        tone: 'calm',
        icon: <CircleCheck aria-hidden size={20} />,
        text: <CaseOpened value={answer.value} />,
      }
    return { tone: 'quiet', icon: null, text: '' }
  })()

  return (
    <p className="message" data-tone={said.tone} role="status">
      {said.icon}
      <span>{said.text}</span>
      {undo}
    </p>
  )
}

export function nameOf(event: string, words: BoothWords): string {
  if (
    event === 'ticket:issue' ||
    event === 'ticket:copy' ||
    event === 'ticket:change' ||
    event === 'ticket:return'
  )
    return words[event]
  const action = actionOfEvent(event)
  return words[action]
}
