/** What would help, in order of its effect, and the misses that nobody has looked at: each with the one thing to do. */

import {
  type AdviceView,
  boothNamed,
  type HallForecast,
  type HallSnapshot,
  type MissView,
} from '@antrean/queue-core/contract'
import { clockTime, usePlace } from '@antrean/ui'
import { hallWords, reportWords } from '@antrean/words'
import { CircleAlert, Lightbulb } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { DeskLink } from '../session/shift.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { refusalSentence } from '../shell/refusal-words.ts'
import { useOutbox } from '../shell/use-store.ts'
import { AcknowledgeDialog } from './acknowledge-dialog.tsx'
import { steadyOrder } from './steady-order.ts'

/** More at once is no help. */
const SHOWN = 3

type Props = { forecast: HallForecast; snapshot: HallSnapshot; deskLink: DeskLink<'/staff'> }

export function Attention({ forecast, snapshot, deskLink }: Props) {
  const { advice = [], misses = [] } = forecast
  if (advice.length + misses.length === 0) return null
  return (
    <div className="attention fades">
      {advice.length > 0 && <Advices advice={advice} snapshot={snapshot} deskLink={deskLink} />}
      {misses.length > 0 && (
        <Misses
          misses={misses}
          booths={snapshot.booths}
          timezone={snapshot.hall.timezone}
          deskLink={deskLink}
        />
      )}
    </div>
  )
}

function Advices({ advice, snapshot, deskLink }: { advice: AdviceView[] } & Omit<Props, 'forecast'>) {
  const words = useWords(hallWords)
  const { language } = usePreferences()
  const { hall, booths } = snapshot
  const before = useRef<number[]>([])
  const rows = steadyOrder(before.current, advice)
  before.current = rows.map(({ booth }) => booth)
  return (
    <section className="card attention-list" aria-label={words.adviceTitle}>
      <h2>
        <Lightbulb aria-hidden className="attention-icon" size={20} /> {words.adviceTitle}
      </h2>
      <ul>
        {rows.slice(0, SHOWN).map(({ kind, booth, services, fewerLate }) => {
          const asked = booths.find(({ number }) => number === booth)?.askedBackAt
          return (
            <li key={booth} data-advice={booth}>
              <span>
                <b>{words[kind]({ booth: boothNamed(booths, booth), services: services.join(', ') })}</b>{' '}
                {words.fewerLate({ n: fewerLate })}
              </span>
              {asked ? (
                <span className="attention-done">
                  {words.asked({ time: clockTime(asked, language, hall.timezone) })}
                </span>
              ) : (
                <button
                  type="button"
                  className="plain small"
                  onClick={() => deskLink.outbox.give({ event: 'booth:ask', payload: { booth } })}
                >
                  {words.ask}
                  <span className="visually-hidden"> {words.booth({ n: boothNamed(booths, booth) })}</span>
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Misses({
  misses,
  booths,
  timezone,
  deskLink,
}: {
  misses: MissView[]
  booths: HallSnapshot['booths']
  timezone: string
  deskLink: DeskLink<'/staff'>
}) {
  const words = useWords(hallWords)
  const { language } = usePreferences()
  const place = usePlace()
  const causes = reportWords(language, place).cause
  const { acknowledge, trouble } = useAcknowledging(deskLink)
  const [asking, setAsking] = useState<MissView[]>([])
  const time = (at: string) => clockTime(at, language, timezone)
  const newest = misses.toReversed()
  const more = misses.length - SHOWN
  return (
    <section className="card attention-list" data-tone="late" aria-label={words.missTitle}>
      <h2>
        <CircleAlert aria-hidden className="attention-icon" size={20} /> {words.missTitle}{' '}
        {more > 0 && (
          <button type="button" className="quiet row-button attention-all" onClick={() => setAsking(misses)}>
            {words.acknowledgeAll({ n: misses.length })}
          </button>
        )}
      </h2>
      <ul>
        {newest.slice(0, SHOWN).map(miss => {
          const { ticketId, number, cause, callBy, calledAt, booth, gone } = miss
          return (
            <li key={ticketId} data-miss={number}>
              <span>
                <b className="figure">{number}</b> {causes[cause]}
                <small>
                  {' '}
                  {words.promisedAt({ time: time(callBy) })}
                  {', '}
                  {calledAt && booth
                    ? words.calledAt({ time: time(calledAt), booth: boothNamed(booths, booth) })
                    : gone
                      ? words.neverCalled
                      : words.stillWaits}
                </small>
              </span>
              <button type="button" className="plain small" onClick={() => setAsking([miss])}>
                {words.acknowledge}
                <span className="visually-hidden"> {number}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {asking.length > 0 && (
        <AcknowledgeDialog
          numbers={asking.map(({ number }) => number)}
          onBack={() => setAsking([])}
          onAcknowledge={note => {
            acknowledge(
              asking.map(({ ticketId }) => ticketId),
              note,
            )
            setAsking([])
          }}
        />
      )}
      {trouble && (
        <p className="complaint" role="alert">
          {trouble}
        </p>
      )}
    </section>
  )
}

/** One after the other, each as soon as the one before is answered. */
function useAcknowledging({ outbox }: DeskLink<'/staff'>) {
  const { language } = usePreferences()
  const place = usePlace()
  const { pending, refusal } = useOutbox(outbox)
  const [left, setLeft] = useState<{ ticketId: string; note: string }[]>([])
  useEffect(() => {
    const [payload, ...rest] = left
    if (!payload || pending) return
    if (outbox.give({ event: 'miss:acknowledge', payload })) setLeft(rest)
  }, [left, pending, outbox])
  const refused = refusal?.event === 'miss:acknowledge' || refusal?.event === 'booth:ask'
  return {
    acknowledge: (ids: string[], note: string) =>
      setLeft(waiting => [...waiting, ...ids.map(ticketId => ({ ticketId, note }))]),
    trouble: refused ? refusalSentence(refusal.error, language, place) : '',
  }
}
