/** What an applicant is told of their case: queued by the very commit in which it happens. [N1] */
import type { HallState } from '@antrean/queue-core'
import type { Case, OfCase } from '@antrean/queue-core/cases'
import { inLanguage, LANGUAGES } from '@antrean/words'
import type { AggregateAsk, Consequences } from '../hall/moving.ts'
import { askMessage } from '../notices/ask-message.ts'
import type { ParametersOf, Template } from '../notices/templates.ts'

export const caseMessages: Consequences = (event, state, hall) =>
  event.kind === 'case' ? told(event as OfCase, state as Case, hall) : []

function told(event: OfCase, one: Case, hall: HallState): AggregateAsk[] {
  const { number, due } = one
  const [url, date] = [`/c/${one.token}`, due.date]
  switch (event.type) {
    case 'CaseOpened':
      return tell('escalated', { what: matterOf(one, hall), number, date, url }, event, one, hall)
    case 'ApplicantAsked':
      return tell('question', { number, url }, event, one, hall)
    case 'CaseDueSoon':
      // What waits for the applicant, and whose clock runs on.
      return one.question ? tell('reminder', { number, date, url }, event, one, hall) : []
    case 'CaseExtended':
      return tell('extended', { number, date, url }, event, one, hall)
    case 'CaseCompleted':
      return tell('completed', { number, url }, event, one, hall)
    default:
      return []
  }
}

function tell<Name extends Template>(
  template: Name,
  parameters: ParametersOf<Name>,
  { at }: OfCase,
  { id, applicant, tell }: Case,
  state: HallState,
): AggregateAsk[] {
  if (!applicant || !tell) return []
  const message = askMessage({
    to: applicant,
    template,
    parameters,
    language: tell.language,
    about: `case:${id}`,
  })
  return message.asks({ at, actor: 'system', state }).map(ask => ({ ...ask, fresh: true }))
}

/** The hall's own name of what the case is about: nothing that somebody wrote. */
function matterOf({ service, kind, tell }: Case, { config }: HallState): string {
  const named = config?.services.find(({ letter }) => letter === service)
  const language = LANGUAGES.find(one => one === tell?.language) ?? LANGUAGES[0]!
  return named ? inLanguage(named.name, language) : kind
}
