/** What a case is about, whose it is, what was brought and asked, and what it costs. */
import type { CaseOffers, CaseView } from '@antrean/queue-core/contract'
import { longDate } from '@antrean/ui'
import { type CasesWords, casesWords, languageOf } from '@antrean/words'
import { CircleCheck, Hourglass } from 'lucide-react'
import type { ReactNode } from 'react'
import { usePreferences, useWords } from '../shell/preferences.ts'

type Props = { view: CaseView; offers: CaseOffers | null; timezone: string }

export function CaseFacts({ view, offers, timezone }: Props) {
  const words = useWords(casesWords)
  const { language } = usePreferences()
  const day = (at: string) => longDate(at, language, timezone)
  const { applicant, ticket, question } = view
  const register = offers?.kinds.find(({ key }) => key === view.kind)?.outside
  return (
    <section className="card case-facts fades">
      <dl>
        <Fact name={words.matter}>{view.matter ?? words.matterAbsent}</Fact>
        {view.note && <Fact name={words.note}>{view.note}</Fact>}
        <Fact name={words.applicant}>
          {applicant
            ? [applicant.name, applicant.phone, applicant.email].filter(Boolean).join(' · ')
            : words.applicantGone}
        </Fact>
        <Fact name={words.ticket}>{ticket ? ticket.number : words.noTicket}</Fact>
        {view.outside && (
          <Fact name={register ? words.outside({ register }) : words.outsideAny}>{view.outside}</Fact>
        )}
        <Fact name={words.opened}>{day(view.openedAt)}</Fact>
        <Fact name={words.documents}>
          {view.documents.length === 0 ? (
            words.documentsNone
          ) : (
            <ul>
              {view.documents.map(({ id, what, promisedAt, receivedAt }) => (
                <li key={id} data-received={receivedAt !== null}>
                  {receivedAt ? <CircleCheck aria-hidden size={16} /> : <Hourglass aria-hidden size={16} />}{' '}
                  {what ?? words.matterGone},{' '}
                  {receivedAt
                    ? words.received({ date: day(receivedAt) })
                    : words.awaited({ date: promisedAt ? day(promisedAt) : '' })}
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name={words.question}>
          {question ? (
            <>
              “{question.text ?? words.matterGone}” {words.askedAt({ date: day(question.askedAt) })}{' '}
              {question.stopsClock ? words.clockStops : words.clockRuns}
            </>
          ) : (
            words.questionNone
          )}
        </Fact>
        {view.outcome && (
          <Fact name={words.outcome}>
            {words.outcomes[view.outcome]}
            {view.decidedAt && `, ${day(view.decidedAt)}`}
          </Fact>
        )}
        <Fact name={words.cost}>{costInWords(view.cost, words, languageOf(language).locale)}</Fact>
        <Fact name={words.link}>
          <a href={view.url} target="_blank" rel="noreferrer">
            {view.url}
          </a>
        </Fact>
      </dl>
    </section>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** [K17] */
function costInWords(cost: CaseView['cost'], words: CasesWords, locale: string): string {
  if (cost === 'gratis') return words.gratis
  const amount = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'IDR',
    maximumFractionDigits: 0,
  }).format(cost.rupiah)
  return words.fee({ amount, basis: cost.basis })
}
