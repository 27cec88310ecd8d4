/** Who is at the booth, at once: number, service, clock, how long he waited, priority, language. */

import { boothName, type HallSnapshot, type NextView, type TicketView } from '@antrean/queue-core/contract'
import { clockTime, longDate, stopwatch } from '@antrean/ui'
import {
  type BoothWords,
  boothWords,
  DEFAULT_LANGUAGE,
  inLanguage,
  type Language,
  languageOf,
} from '@antrean/words'
import { Accessibility, Clock, Languages, PrinterX } from 'lucide-react'
import { PanicButton } from '../panic/panic-button.tsx'
import { slackOf, waitedMs } from '../promise/promise.ts'
import type { Outbox } from '../shell/outbox.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import type { Desk } from './actions.ts'
import { backInSeconds } from './back-in.ts'
import { BoothServices } from './booth-services.tsx'
import { EmptyDesk } from './empty-desk.tsx'
import { FurtherLine } from './further-line.tsx'
import { notCalledAgain, whyCalled } from './why-called.ts'

type Props = {
  desk: Desk
  snapshot: HallSnapshot
  now: number
  waiting: TicketView[]
  arrived: TicketView | null
  next: NextView | undefined
  onPanic: () => void
  outbox: Outbox<'/booth'>
}

export function TicketCard({ desk, snapshot, now, waiting, arrived, next, onPanic, outbox }: Props) {
  const words = useWords(boothWords)
  const { language } = usePreferences()
  const { booth, ticket } = desk
  const name = (letter: string) =>
    inLanguage(snapshot.services.find(its => its.letter === letter)?.name, language)
  return (
    <article className="ticket card" data-state={ticket?.state ?? booth.state}>
      <header className="ticket-booth">
        <h1>{words.booth({ number: boothName(booth) })}</h1>
        <BoothServices letters={booth.services} services={snapshot.services} />
        <PanicButton booth={booth} onPanic={onPanic} />
      </header>
      {ticket ? (
        <Visitor
          ticket={ticket}
          absentAt={booth.absentAt}
          service={name(ticket.service) ?? ''}
          further={(ticket.further ?? []).map(letter => `${letter} ${name(letter) ?? ''}`.trim())}
          outbox={outbox}
          timezone={snapshot.hall.timezone}
          now={now}
        />
      ) : (
        <EmptyDesk
          booth={booth}
          hall={snapshot.hall}
          waiting={waiting}
          arrived={arrived}
          next={next}
          now={now}
        />
      )}
    </article>
  )
}

type VisitorProps = {
  ticket: TicketView
  absentAt: string | undefined
  service: string
  /** What its visitor goes on to afterwards. */
  further: string[]
  outbox: Outbox<'/booth'>
  timezone: string
  now: number
}

function Visitor({ ticket, absentAt, service, further, outbox, timezone, now }: VisitorProps) {
  const words = useWords(boothWords)
  const { language } = usePreferences()
  const serving = ticket.state === 'serving'
  const since = (serving ? ticket.servingAt : ticket.calledAt) ?? ticket.issuedAt
  const { state, leftMs } = slackOf(ticket, now)
  const priority = ticket.priority === 'priority'
  const backIn = backInSeconds(absentAt, now)
  return (
    <>
      <div className="ticket-who">
        <p className="ticket-number figure" data-long={ticket.paperDate ? true : undefined}>
          {ticket.number}
        </p>
        <p className="ticket-service">
          <b>{ticket.service}</b> {service}
          {ticket.transfers > 0 && <em> · {words.transferred}</em>}
        </p>
        {further.length > 0 && (
          <FurtherLine booth={ticket.booth ?? 0} ticket={ticket} further={further} outbox={outbox} />
        )}
        {ticket.paperDate && (
          <p className="ticket-twin tone-late">
            {words.sameNumber({ date: longDate(ticket.paperDate, language, 'UTC') })}
          </p>
        )}
        {backIn === null ? (
          <p className="ticket-why">
            {whyCalled(ticket, words)} {notCalledAgain(ticket) && words.recallFirst}
          </p>
        ) : (
          <p className="ticket-why tone-late" role="timer">
            {words.absentSoon({ number: ticket.number, seconds: backIn })}
          </p>
        )}
      </div>
      <div className="ticket-clock" data-state={ticket.state}>
        <p className="ticket-state">{serving ? words.serving : words.called}</p>
        <p className="ticket-time figure" role="timer">
          {stopwatch(now - Date.parse(since))}
        </p>
        <p>{words.since({ time: clockTime(since, language, timezone) })}</p>
      </div>
      <dl className="ticket-facts">
        <div>
          <dt>
            <Clock aria-hidden size={18} /> {words.waited}
          </dt>
          <dd>
            <span className="figure">{stopwatch(waitedMs(ticket, now))}</span>{' '}
            <b className={`tone-${state}`}>
              {state === 'late' ? words.missed({ over: stopwatch(-leftMs) }) : words.kept}
            </b>
          </dd>
        </div>
        <div data-priority={priority}>
          <dt>
            <Accessibility aria-hidden size={18} /> {words.priority}
          </dt>
          <dd>{priority ? words[ticket.priorityReason ?? 'reasonUnknown'] : words.normal}</dd>
        </div>
        <div data-foreign={ticket.language !== DEFAULT_LANGUAGE}>
          <dt>
            <Languages aria-hidden size={18} /> {words.language}
          </dt>
          <dd>{nameOfLanguage(ticket.language, words)}</dd>
        </div>
        <div>
          <dt>{words.calls}</dt>
          <dd>
            {words.callCount({ n: ticket.calls })}
            {ticket.paper === 'not-printed' && (
              <PrinterX aria-label={words['not-printed']} size={20} className="tone-late" />
            )}
          </dd>
        </div>
      </dl>
    </>
  )
}

/** As the officer calls it, or by its own name. */
const nameOfLanguage = (language: Language, { languages }: BoothWords): string =>
  (languages as Readonly<Record<Language, string>>)[language] ?? languageOf(language).name
