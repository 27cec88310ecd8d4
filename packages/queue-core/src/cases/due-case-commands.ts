/**
 * What the passing of time calls for, as `dueCommands` does for tickets: asked again after it was done, it asks for nothing
 * twice; asked after a silence, for everything that was missed.
 *
 *   received ──► due soon ──► due, on the date ──► overdue, after it           each once for a due date
 *   nobody in charge ──nameWithinDays──► the head of the unit is
 *   decided ──closesAfterDays──► closed by itself, if nobody took it up
 */
import type { CaseCommand, CaseMeta } from './case-commands.ts'
import { type Case, type CasesState, clockStands } from './case-state.ts'
import { DUE_LEVELS, type DueLevel } from './due-level.ts'

export function dueCaseCommands(state: CasesState, at: number): CaseCommand[] {
  const meta: CaseMeta = { at, actor: 'system' }
  const due: CaseCommand[] = []
  for (const one of state.cases.values()) {
    const { id: caseId } = one
    if (nameIsDue(one, at)) due.push({ type: 'NameInCharge', ...meta, caseId })
    for (const level of DUE_LEVELS)
      if (levelIsDue(one, level, at)) due.push({ type: 'MarkCase', ...meta, caseId, level })
    if (closeIsDue(one, at)) due.push({ type: 'CloseCase', ...meta, caseId })
  }
  return due
}

/** [K11] nobody is waited for beyond the due date. */
export const nameIsDue = ({ stage, person, nameBy, due }: Case, at: number): boolean =>
  stage === 'open' && person === null && at > Math.min(nameBy ?? due.at, due.at)

/** [K10] */
export function levelIsDue(one: Case, level: DueLevel, at: number): boolean {
  if (one.stage !== 'open' || clockStands(one) || one.told.includes(`${level} ${one.due.date}`)) return false
  const { soonAt, dayAt, at: last } = one.due
  return { 'due-soon': at >= soonAt, due: at >= dayAt, overdue: at > last }[level]
}

/** [K9] */
export const closeIsDue = ({ stage, closesAt }: Case, at: number): boolean =>
  stage === 'answered' && closesAt !== null && at > closesAt
