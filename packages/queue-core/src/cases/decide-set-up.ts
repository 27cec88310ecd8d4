/** Another set-up: kinds hold for cases to come, days off for all that are open. */
import type { CaseCommandOf } from './case-commands.ts'
import { type CaseEvent, SETUP_ID } from './case-events.ts'
import type { CaseDecision } from './case-rejection.ts'
import type { Case, CasesState } from './case-state.ts'
import { type Due, reckon } from './deadline.ts'
import { by, of, type Place } from './deciding-cases.ts'
import type { CaseSetup } from './kinds.ts'

/** [K4] a table that comes, or is mended, moves the due dates that were counted without it. */
export function decideConfigureCases(
  state: CasesState,
  command: CaseCommandOf<'ConfigureCases'>,
  { timezone }: Place,
): CaseDecision<CaseEvent> {
  const { setup } = command
  const events: CaseEvent[] = [
    { kind: 'case-setup', id: SETUP_ID, type: 'CasesConfigured', ...by(command), setup },
  ]
  for (const one of state.cases.values()) {
    const due = movedDue(one, setup, timezone)
    if (due) events.push({ type: 'CaseDueMoved', ...of(command, one.id), due })
  }
  return { ok: true, events }
}

/** When an open case is due by this set-up; null where that is what it says already. */
export function movedDue(one: Case, { years }: CaseSetup, timezone: string): Due | null {
  if (one.stage !== 'open') return null
  const due = reckon(one.terms, one, years, timezone)
  return sameDue(due, one) ? null : due
}

const sameDue = (due: Due, one: Case): boolean =>
  due.at === one.due.at &&
  due.soonAt === one.due.soonAt &&
  due.tableMissing.join() === one.due.tableMissing.join()
