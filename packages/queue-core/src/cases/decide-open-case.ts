/** A case is opened: of which kind, by when, under which number, and whose it is. */
import { dateInZone } from '../hall/calendar.ts'
import type { CaseMeta, OpenCase } from './case-commands.ts'
import type { CaseEvent } from './case-events.ts'
import { caseNumber, seriesOf } from './case-number.ts'
import { type CaseDecision, type CaseRejection, reject } from './case-rejection.ts'
import type { CasesState } from './case-state.ts'
import { reckon, standardDate } from './deadline.ts'
import { checkNamed, checkUnit, findCase, type Now, nameBy, nowOf, of, type Place } from './deciding-cases.ts'
import { type CaseKind, kindOn, type Terms } from './kinds.ts'
import { nthDay } from './working-days.ts'

type Command = CaseMeta & OpenCase

export function decideOpenCase(state: CasesState, command: Command, place: Place): CaseDecision<CaseEvent> {
  const ready = nowOf(state, command, place)
  if (!ready.ok) return ready
  const { now } = ready
  const kind = kindOn(now.setup, command.kind, now.today)
  if (!kind?.offered) return unknownKind(now, command.kind)
  const refusal =
    checkNew(state, command) ??
    checkClass(kind, command) ??
    checkUnit(now.setup, command.unit) ??
    checkNamed(command) ??
    checkAgainst(state, kind, command, now)
  if (refusal) return refusal
  const terms = termsOf(kind, command)
  const late = checkDate(terms, command.dueDate, now)
  if (late) return late

  const period = { receivedOn: now.today, promised: command.dueDate ?? null }
  const due = reckon(terms, { ...period, moves: [] }, now.years, now.timezone)
  const person = command.person ?? null
  const series = seriesOf(kind.mark, now.today)
  return {
    ok: true,
    events: [
      {
        type: 'CaseOpened',
        ...of(command, command.caseId),
        number: caseNumber(series, (state.given.get(series) ?? 0) + 1),
        token: command.token,
        caseKind: kind.key,
        class: command.class ?? null,
        service: command.service ?? null,
        ticket: command.ticket ?? null,
        applicant: command.applicant ?? null,
        matter: command.matter ?? null,
        note: command.note ?? null,
        ...(command.tell && { tell: command.tell }),
        documents: command.documents ?? [],
        outside: command.outside ?? null,
        against: command.against ?? null,
        unit: command.unit ?? null,
        person,
        nameBy: nameBy(terms, person, now),
        terms,
        ...period,
        due,
      },
    ],
  }
}

function unknownKind({ setup, today }: Now, key: string): CaseRejection {
  const keys = [...new Set(setup.kinds.map(kind => kind.key))]
  const offered = keys.filter(each => kindOn(setup, each, today)?.offered)
  return reject(
    'unknown-kind',
    `No cases of kind ${key} are opened on ${today}. Choose one of ${offered.join(', ')}.`,
  )
}

function checkNew(state: CasesState, { caseId, documents = [] }: Command): CaseRejection | null {
  const known = state.cases.get(caseId)
  if (known)
    return reject('duplicate-case', `Case ${known.number} has the id ${caseId} already. Make a new id.`)
  const twice = documents.find(({ id }, n) => documents.findIndex(each => each.id === id) !== n)
  return twice ? reject('document-known', `Document ${twice.id} is listed twice. List it once.`) : null
}

function checkClass({ key, classes }: CaseKind, command: Command): CaseRejection | null {
  const known = classes.map(each => each.key).join(', ')
  if (command.class === undefined)
    return classes.length === 0
      ? null
      : reject('class-needed', `A case of kind ${key} is of one of the classes ${known}. Say which.`)
  if (classes.some(each => each.key === command.class)) return null
  return reject(
    'unknown-class',
    `Kind ${key} has no class ${command.class}. ${known ? `Choose one of ${known}.` : 'Leave the class out.'}`,
  )
}

/** The terms of the kind, with the days of the case's class or of the service's own standard. [K1] [K2] */
export function termsOf(
  { terms, classes, services }: CaseKind,
  command: Pick<Command, 'class' | 'service'>,
): Terms {
  const own = services.find(({ letter }) => letter === command.service)
  const days = classes.find(({ key }) => key === command.class)?.days ?? own?.days ?? terms.days
  return { ...terms, days, cost: own?.cost ?? terms.cost }
}

/** A date that the applicant is told may be earlier than that of the kind, and never later. [K2] */
function checkDate(terms: Terms, date: string | undefined, { today, years }: Now): CaseRejection | null {
  if (date === undefined) return null
  if (date < today) return reject('due-in-the-past', `${date} is past. Choose a date from ${today} on.`)
  const last = standardDate(terms, today, years)
  return date > last
    ? reject(
        'due-too-late',
        `${date} is later than ${last}, by when it is due. Choose that or an earlier date.`,
      )
    : null
}

/** An objection is filed within its days of the decision, or of the due date that passed without one. [K5] */
function checkAgainst(state: CasesState, kind: CaseKind, command: Command, now: Now): CaseRejection | null {
  const { against } = command
  if (!kind.against)
    return against ? nothing(`A case of kind ${kind.key} is filed against no decision. Leave it out.`) : null
  if (!against) return nothing(`A case of kind ${kind.key} is filed against a decision. Say against which.`)
  const since =
    'caseId' in against ? decidedOn(state, kind.against.kind, against.caseId, now) : against.decidedOn
  if (typeof since !== 'string') return since
  if (since > now.today) return nothing(`${since} is still to come. Give the day of the decision.`)
  const last = nthDay(since, kind.against.fileWithinDays, kind.terms.count, now.years)
  if (now.today <= last) return null
  return reject('filed-too-late', `It could be filed until ${last}. Open a new request in its place.`)
}

function decidedOn(
  state: CasesState,
  kind: string,
  caseId: string,
  { at, timezone }: Now,
): string | CaseRejection {
  const found = findCase(state, caseId)
  if (!found.ok) return found
  const { one } = found
  if (one.kind !== kind)
    return nothing(`Case ${one.number} is of kind ${one.kind}, and not ${kind}. Name another.`)
  if (one.decidedAt !== null) return dateInZone(timezone, one.decidedAt)
  if (at > one.due.at) return one.due.date
  return nothing(`Case ${one.number} is not decided, and has time until ${one.due.date}. Wait for it.`)
}

const nothing = (message: string) => reject('nothing-to-object-to', message)
