/** Extension, decision, reopening. */
import type { CaseCommandOf } from './case-commands.ts'
import type { CaseEvent } from './case-events.ts'
import { type CaseDecision, reject } from './case-rejection.ts'
import { type CasesState, clockStands } from './case-state.ts'
import { endOf, type Move, reckon } from './deadline.ts'
import { findCase, nameBy, nowOf, of, openCaseNow, type Place } from './deciding-cases.ts'
import { nthDay } from './working-days.ts'

type Decision = CaseDecision<CaseEvent>

/** [K7] once, before the due date has passed, and with a reason where the kind asks for one. */
export function decideExtendCase(
  state: CasesState,
  command: CaseCommandOf<'ExtendCase'>,
  place: Place,
): Decision {
  const found = openCaseNow(state, command, place)
  if (!found.ok) return found
  const { one, now } = found
  const { extension } = one.terms
  if (!extension)
    return reject(
      'no-extension',
      `A case of kind ${one.kind} is never extended. Decide it by ${one.due.date}.`,
    )
  if (one.extended)
    return reject('extended-already', `Case ${one.number} was extended once. Decide it by ${one.due.date}.`)
  if (command.at > one.due.at && !clockStands(one))
    return reject(
      'case-overdue',
      `Case ${one.number} was due on ${one.due.date}: too late to extend it. Decide it.`,
    )
  if (extension.reasonNeeded && !command.reason)
    return reject(
      'reason-needed',
      `The applicant of case ${one.number} is told why it takes longer. Write the reason.`,
    )
  const move: Move = { type: 'extension', days: extension.days }
  const due = reckon(one.terms, { ...one, moves: [...one.moves, move] }, now.years, now.timezone)
  if (due.date <= one.due.date)
    return reject(
      'due-too-late',
      `No case of kind ${one.kind} takes longer than until ${one.due.date}. Decide it by then.`,
    )
  return {
    ok: true,
    events: [{ type: 'CaseExtended', ...of(command, one.id), reason: command.reason, move, due }],
  }
}

/** [K9] where the kind says so, a decision waits to be taken up before the case is closed. */
export function decideCompleteCase(
  state: CasesState,
  command: CaseCommandOf<'CompleteCase'>,
  place: Place,
): Decision {
  const found = openCaseNow(state, command, place)
  if (!found.ok) return found
  const { one, now } = found
  const { outcome, text } = command
  if (outcome === 'refused' && !text)
    return reject(
      'reason-needed',
      `The applicant of case ${one.number} is told why it is refused. Write the reason.`,
    )
  const { closesAfterDays, count } = one.terms
  const { today, years, timezone } = now
  const closesAt =
    closesAfterDays === null || outcome === 'withdrawn'
      ? null
      : endOf(nthDay(today, closesAfterDays, count, years), timezone)
  return {
    ok: true,
    events: [{ type: 'CaseCompleted', ...of(command, one.id), outcome, text, closesAt }],
  }
}

/** [K8] with a reason, and with the days of its kind anew. */
export function decideReopenCase(
  state: CasesState,
  command: CaseCommandOf<'ReopenCase'>,
  place: Place,
): Decision {
  const found = findCase(state, command.caseId)
  if (!found.ok) return found
  const ready = nowOf(state, command, place)
  if (!ready.ok) return ready
  const { one } = found
  const { reason } = command
  if (one.stage === 'open') return reject('case-not-decided', `Case ${one.number} is open. Go on with it.`)
  if (!reason) return reject('reason-needed', `Case ${one.number} is decided. Write why it is opened again.`)
  const { today: receivedOn, years, timezone } = ready.now
  const due = reckon(one.terms, { receivedOn, promised: null, moves: [] }, years, timezone)
  const until = nameBy(one.terms, one.person, ready.now)
  const again = { reason, receivedOn, due, nameBy: until }
  return { ok: true, events: [{ type: 'CaseReopened', ...of(command, one.id), ...again }] }
}
