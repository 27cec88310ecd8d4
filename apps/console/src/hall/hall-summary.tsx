/** The hall in one sentence and three figures: the exception first. */

import type { HallForecast, HallSnapshot, TicketView } from '@antrean/queue-core/contract'
import { percent } from '@antrean/ui'
import { hallWords } from '@antrean/words'
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { type PromiseState, slackOf } from '../promise/promise.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { OpeningNotes } from './close-early.tsx'

type Props = {
  snapshot: HallSnapshot
  waiting: TicketView[]
  /** Of the day so far; absent until it is told. */
  today: NonNullable<HallForecast['today']> | undefined
  now: number
  onClosing: () => void
}
const STATES = ['late', 'risk', 'calm'] as const
const ICONS = { late: CircleAlert, risk: TriangleAlert, calm: CircleCheck }

export function HallSummary({ snapshot, waiting, today, now, onClosing }: Props) {
  const words = useWords(hallWords)
  const { language } = usePreferences()
  const count: Record<PromiseState, number> = { late: 0, risk: 0, calm: 0 }
  for (const ticket of waiting) count[slackOf(ticket, now).state] += 1
  const state = count.late > 0 ? 'late' : count.risk > 0 ? 'risk' : 'calm'
  const Icon = ICONS[state]
  const sentence = {
    late: words.headLate({ n: count.late }),
    risk: words.headRisk({ n: count.risk }),
    calm: waiting.length > 0 ? words.headCalm : words.headNone,
  }[state]
  const open = snapshot.booths.filter(booth => booth.state === 'open')
  const served = new Set(open.flatMap(booth => booth.services))
  const unserved = new Set(waiting.map(ticket => ticket.service).filter(letter => !served.has(letter)))
  const parked = (snapshot.tickets ?? []).filter(ticket => ticket.state === 'parked').length
  return (
    <header className="hall-summary" data-promise={state}>
      <Icon aria-hidden size={32} />
      <div className="hall-sentence">
        <h1>{sentence}</h1>
        <p>
          {words.boothsOpen({ open: open.length, all: snapshot.booths.length })} ·{' '}
          {words.parked({ n: parked })}
          {unserved.size > 0 && (
            <>
              {' · '}
              <b className="tone-late">{words.unserved({ letters: [...unserved].sort().join(', ') })}</b>
            </>
          )}
          <OpeningNotes hall={snapshot.hall} onAsk={onClosing} />
        </p>
      </div>
      <dl>
        <div className="hall-today" data-promise={today?.missed ? 'late' : 'calm'}>
          <dt>{words.today}</dt>
          <dd className="figure">
            {today?.share == null ? '–' : percent(today.share, language, 1)}
            {today && today.share !== null && (
              <small>{words.ofAll({ kept: today.kept, due: today.kept + today.missed })}</small>
            )}
          </dd>
        </div>
        {STATES.map(its => (
          <div key={its} data-promise={its} data-none={count[its] === 0}>
            <dt>{words[its]}</dt>
            <dd className="figure">{count[its]}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
}
