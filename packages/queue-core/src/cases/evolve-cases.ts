/** What an event does to the cases. Owns `state` and changes it in place; returns it. Never refuses. */
import { patch } from '../hall/patch.ts'
import type { CaseEvent, CaseEventOf, OfCase } from './case-events.ts'
import { readCaseNumber } from './case-number.ts'
import type { Case, CasesState, Holding } from './case-state.ts'
import type { DueLevel } from './due-level.ts'

export function evolveCases(state: CasesState, event: CaseEvent): CasesState {
  if (event.type === 'CasesConfigured') state.setup = event.setup
  else {
    if (event.type === 'CaseOpened') open(state, event)
    // What happens to a case that is not loaded is read when it is.
    const one = state.cases.get(event.id)
    if (one) happenTo(one, event)
  }
  return state
}

function open(state: CasesState, event: CaseEventOf<'CaseOpened'>): void {
  const { series, ordinal } = readCaseNumber(event.number)
  state.given.set(series, Math.max(ordinal, state.given.get(series) ?? 0))
  const { at, unit, person, nameBy, receivedOn, promised, due } = event
  state.cases.set(event.id, {
    id: event.id,
    number: event.number,
    token: event.token,
    kind: event.caseKind,
    class: event.class,
    service: event.service,
    ticket: event.ticket,
    applicant: event.applicant,
    matter: event.matter,
    note: event.note,
    tell: event.tell ?? null,
    outside: event.outside,
    against: event.against,
    terms: event.terms,
    openedAt: at,
    stage: 'open',
    unit,
    person,
    nameBy,
    question: null,
    answer: null,
    documents: event.documents.map(({ id, what }) => ({ id, what, promisedAt: at, receivedAt: null })),
    attachments: [],
    receivedOn,
    promised,
    moves: [],
    due,
    extended: false,
    outcome: null,
    decision: null,
    decidedAt: null,
    closesAt: null,
    told: [],
    holdings: [],
    history: [],
  })
}

function happenTo(one: Case, event: OfCase): void {
  one.history.push({ type: event.type, at: event.at, actor: event.actor })
  switch (event.type) {
    case 'CaseOpened':
      break
    case 'CaseAssigned':
      patch(one, { unit: event.unit, person: event.person, nameBy: event.nameBy })
      break
    case 'ApplicantAsked':
      one.question = { text: event.text, askedAt: event.at, askedOn: event.on, stops: event.stops }
      break
    case 'ApplicantAnswered':
      one.answer = one.question && { question: one.question.text.ref, text: event.text, at: event.at }
      one.question = null
      if (event.moved) patch(one, { moves: [...one.moves, event.moved.move], due: event.moved.due })
      break
    case 'DocumentPromised':
      one.documents.push({ id: event.documentId, what: event.what, promisedAt: event.at, receivedAt: null })
      break
    case 'DocumentReceived':
      receive(one, event)
      break
    case 'AttachmentAdded': {
      const { attachmentId: id, size, mediaType, sha256, scanned, at, actor } = event
      const byApplicant = actor === 'applicant'
      one.attachments.push({ id, size, mediaType, sha256, scanned, addedAt: at, byApplicant })
      break
    }
    case 'CaseExtended':
      patch(one, { moves: [...one.moves, event.move], due: event.due, extended: true })
      break
    case 'CaseDueMoved':
      one.due = event.due
      break
    case 'CaseDueSoon':
      tell(one, 'due-soon', event.dueDate)
      break
    case 'CaseDue':
      tell(one, 'due', event.dueDate)
      break
    case 'CaseOverdue':
      tell(one, 'overdue', event.dueDate)
      break
    case 'CaseCompleted':
      patch(one, {
        stage: event.closesAt === null ? 'closed' : 'answered',
        question: null,
        outcome: event.outcome,
        decision: event.text,
        decidedAt: event.at,
        closesAt: event.closesAt,
      })
      break
    case 'CaseClosed':
      patch(one, { stage: 'closed', closesAt: null })
      break
    case 'CaseReopened':
      patch(one, {
        stage: 'open',
        outcome: null,
        decision: null,
        decidedAt: null,
        closesAt: null,
        nameBy: event.nameBy,
      })
      patch(one, { receivedOn: event.receivedOn, promised: null, moves: [], due: event.due })
      break
    default:
      event satisfies never
  }
  hold(one, event.at)
}

function receive(one: Case, { documentId, what, at }: CaseEventOf<'DocumentReceived'>): void {
  const promised = one.documents.find(({ id }) => id === documentId)
  if (promised) promised.receivedAt = at
  else one.documents.push({ id: documentId, what, promisedAt: null, receivedAt: at })
}

const tell = (one: Case, level: DueLevel, dueDate: string) => one.told.push(`${level} ${dueDate}`)

/** Notes in whose hands the case is now, where it changed. A clock that was set back takes no hour away. [K13] */
function hold(one: Case, at: number): void {
  const { unit, person } = one
  const last = one.holdings.at(-1)
  const party = partyOf(one)
  if (last && last.party === party && last.unit === unit && last.person === person) return
  one.holdings.push({ from: Math.max(at, last?.from ?? at), party, unit, person })
}

function partyOf({ stage, question, unit }: Case): Holding['party'] {
  if (stage !== 'open') return null
  if (question) return 'applicant'
  return unit === null ? 'hall' : 'unit'
}
