/** What the cases themselves ask for when time has passed: decided again, so that nothing is told twice. */
import type { CaseCommandOf } from './case-commands.ts'
import type { CaseEvent } from './case-events.ts'
import type { CaseDecision } from './case-rejection.ts'
import type { CasesState } from './case-state.ts'
import { findCase, of } from './deciding-cases.ts'
import { closeIsDue, levelIsDue, nameIsDue } from './due-case-commands.ts'

type Decision = CaseDecision<CaseEvent>
const EVENT_OF = { 'due-soon': 'CaseDueSoon', due: 'CaseDue', overdue: 'CaseOverdue' } as const

export function decideMarkCase(state: CasesState, command: CaseCommandOf<'MarkCase'>): Decision {
  const found = findCase(state, command.caseId)
  if (!found.ok) return found
  const { one } = found
  if (!levelIsDue(one, command.level, command.at)) return NOTHING
  const { date: dueDate } = one.due
  return { ok: true, events: [{ type: EVENT_OF[command.level], ...of(command, one.id), dueDate }] }
}

/** [K11] the head of its unit, or whoever answers for all. */
export function decideNameInCharge(state: CasesState, command: CaseCommandOf<'NameInCharge'>): Decision {
  const found = findCase(state, command.caseId)
  if (!found.ok) return found
  const { one } = found
  if (!nameIsDue(one, command.at)) return NOTHING
  const { units, head } = state.setup!
  const person = units.find(({ name }) => name === one.unit)?.head ?? head
  const named = { unit: one.unit, person, nameBy: null, why: 'nobody-named' as const, note: null }
  return { ok: true, events: [{ type: 'CaseAssigned', ...of(command, one.id), ...named }] }
}

export function decideCloseCase(state: CasesState, command: CaseCommandOf<'CloseCase'>): Decision {
  const found = findCase(state, command.caseId)
  if (!found.ok) return found
  if (!closeIsDue(found.one, command.at)) return NOTHING
  return { ok: true, events: [{ type: 'CaseClosed', ...of(command, found.one.id) }] }
}

const NOTHING: Decision = { ok: true, events: [] }
