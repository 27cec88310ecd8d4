/** The desk between two visitors: whether somebody waits, who is the next and why, and whether the booth is asked back. */

import type { BoothView, HallInfo, NextView, TicketView } from '@antrean/queue-core/contract'
import { clockTime } from '@antrean/ui'
import { boothWords } from '@antrean/words'
import { BellRing, Coffee, UserRound } from 'lucide-react'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useLeftWords } from './left-words.ts'

type Props = {
  booth: BoothView
  hall: HallInfo
  waiting: TicketView[]
  arrived: TicketView | null
  next: NextView | undefined
  now: number
}

export function EmptyDesk({ booth, hall, waiting, arrived, next, now }: Props) {
  const words = useWords(boothWords)
  const { language } = usePreferences()
  const left = useLeftWords()
  const first = waiting[0]
  const paused = booth.state === 'paused'
  const asked = paused ? booth.askedBackAt : undefined
  const [title, lead] = (() => {
    if (booth.absent) return [words.absentTitle, words.absentWhy]
    if (asked) {
      const atRisk = waiting.filter(({ atRiskAt }) => atRiskAt).length
      return [
        words.askedBack,
        words.askedBackWhy({ since: clockTime(asked, language, hall.timezone), atRisk }),
      ]
    }
    if (paused) return [words.paused, words.pausedWhy]
    if (booth.services.length === 0) return [words.nothingMastered, words.nothingMasteredWhy]
    if (!first) return [words.noneWaiting, words.noneWaitingWhy]
    const nearest = words.nearest({ number: first.number, left: left(first, now).text })
    return [
      words.someWaiting({ n: waiting.length }),
      arrived ? words.arrived({ number: arrived.number }) : nearest,
    ]
  })()
  const Icon = asked ? BellRing : paused || !first ? Coffee : UserRound
  return (
    <div className="ticket-empty" data-asked={asked !== undefined}>
      <Icon aria-hidden size={40} strokeWidth={1.5} />
      <div>
        <p className="ticket-empty-title">{title}</p>
        {(paused || arrived || !next) && <p>{lead}</p>}
        {!paused && next && (
          <p className="ticket-next">
            <b className="figure">{words.nextIs({ number: next.number })}</b> {words[`because-${next.why}`]}.
          </p>
        )}
      </div>
    </div>
  )
}
