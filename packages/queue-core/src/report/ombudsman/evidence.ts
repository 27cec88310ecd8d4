/** What the hall's own record shows of what the Ombudsman assesses. Owns its `Tally` and changes it in place. */
import type { CaseFacts } from '../case-facts.ts'
import { judge } from '../compliance/judge.ts'
import { shareOf } from '../compliance/tally.ts'
import type { RatingFacts } from '../rating-facts.ts'
import type { Survey } from '../skm/forms.ts'
import * as skm from '../skm/tally.ts'
import type { TicketFacts } from '../ticket-facts.ts'
import { ranksOf, waitOf } from '../times.ts'

export type Evidence = {
  tickets: number
  /** Called in time ÷ all that had to be, four decimals, rounded down. [R5] */
  callShare: number | null
  medianWaitSeconds: number | null
  medianServiceSeconds: number | null
  served: number
  rated: number
  /** rated ÷ served, four decimals. [S13] */
  answering: number | null
  /** Of the survey. */
  forms: number
  index: number | null
  grade: string | null
  complaints: number
  complaintsClosed: number
  /** closed ÷ complaints, four decimals, rounded down. [S17] */
  complaintsShare: number | null
}

/** A ticket stands for the service it was issued for where it waited, and where it ended for how it was served. */
export type Fact = { date: string; service: string } & (
  | { kind: 'called'; ticket: TicketFacts }
  | { kind: 'served'; ms: number | null }
  | { kind: 'rating'; rating: RatingFacts }
  | { kind: 'complaint'; one: CaseFacts }
)

type Counts = Record<'tickets' | 'kept' | 'missed' | 'served' | 'rated' | 'complaints' | 'closed', number>
export type Tally = Counts & { waits: number[]; services: number[]; survey: skm.Tally }

export const emptyTally = (): Tally => ({
  ...{ tickets: 0, kept: 0, missed: 0, served: 0, rated: 0, complaints: 0, closed: 0 },
  ...{ waits: [], services: [], survey: skm.emptyTally() },
})

/** `at`: the moment of the report, epoch ms. */
export function addTo(tally: Tally, fact: Fact, survey: Survey, at: number): void {
  switch (fact.kind) {
    case 'called':
      called(tally, fact.ticket, at)
      return
    case 'served':
      tally.served += 1
      if (fact.ms !== null) tally.services.push(fact.ms)
      return
    case 'rating':
      rated(tally, fact.rating, survey)
      return
    case 'complaint':
      tally.complaints += 1
      if (fact.one.stage === 'closed') tally.closed += 1
  }
}

function called(tally: Tally, ticket: TicketFacts, at: number): void {
  const verdict = judge(ticket, at)
  const wait = waitOf(ticket)
  tally.tickets += 1
  if (verdict === 'kept' || verdict === 'missed') tally[verdict] += 1
  if (wait !== null) tally.waits.push(wait)
}

function rated(
  tally: Tally,
  { date, service, booth, level, answers, form }: RatingFacts,
  survey: Survey,
): void {
  if (level !== null) tally.rated += 1
  if (answers && Object.keys(answers).length > 0)
    skm.addTo(tally.survey, { date, service, booth, form: survey.answered(form, date), answers }, survey)
}

export function evidenceOf(tally: Tally): Evidence {
  const { tickets, kept, missed, served, rated, complaints, closed, waits, services, survey } = tally
  const { forms, index, grade } = skm.indexOf(survey)
  return {
    tickets,
    callShare: shareOf(kept, kept + missed),
    medianWaitSeconds: ranksOf(waits).median,
    medianServiceSeconds: ranksOf(services).median,
    ...{ served, rated },
    answering: served === 0 ? null : Math.min(1, Math.round((rated * 10_000) / served) / 10_000),
    ...{ forms, index, grade, complaints },
    complaintsClosed: closed,
    complaintsShare: shareOf(closed, complaints),
  }
}
