/** What several deciders need: the case that is meant, who asks, the days of the hall. */
import { dateInZone } from '../hall/calendar.ts'
import type { CaseMeta } from './case-commands.ts'
import { type CaseRejection, reject } from './case-rejection.ts'
import type { Case, CasesState } from './case-state.ts'
import { endOf } from './deadline.ts'
import type { CaseSetup, Terms } from './kinds.ts'
import { nthDay, type Years } from './working-days.ts'

/** Where the hall is: its dates are those of its zone. */
export type Place = { timezone: string }
/** The set-up as it is now, and the hall's date. */
export type Now = { at: number; today: string; setup: CaseSetup; years: Years; timezone: string }

export const by = ({ at, actor }: CaseMeta): CaseMeta => ({ at, actor })

/** The beginning of an event of a case. */
export const of = (meta: CaseMeta, id: string) => ({ kind: 'case' as const, id, ...by(meta) })

export function nowOf(
  { setup }: CasesState,
  { at }: CaseMeta,
  { timezone }: Place,
): { ok: true; now: Now } | CaseRejection {
  if (!setup)
    return reject(
      'cases-not-set-up',
      'This hall has no kinds of cases yet. An administrator sets them up first.',
    )
  return { ok: true, now: { at, today: dateInZone(timezone, at), setup, years: setup.years, timezone } }
}

type Found = { ok: true; one: Case } | CaseRejection

export function findCase(state: CasesState, caseId: string): Found {
  const one = state.cases.get(caseId)
  return one
    ? { ok: true, one }
    : reject('unknown-case', `There is no case ${caseId}. Look its number up again.`)
}

/** A case that is not decided yet. [K8] */
export function openCase(state: CasesState, { caseId }: { caseId: string }): Found {
  const found = findCase(state, caseId)
  return !found.ok || found.one.stage === 'open' ? found : decided(found.one)
}

/** The same, with the set-up and the date that it is worked on by. */
export function openCaseNow(
  state: CasesState,
  command: CaseMeta & { caseId: string },
  place: Place,
): { ok: true; one: Case; now: Now } | CaseRejection {
  const found = openCase(state, command)
  if (!found.ok) return found
  const ready = nowOf(state, command, place)
  return ready.ok ? { ...found, now: ready.now } : ready
}

const decided = ({ number }: Case) =>
  reject('case-decided', `Case ${number} is decided. Reopen it first, with a reason.`)

export function checkUnit({ units }: CaseSetup, unit: string | null | undefined): CaseRejection | null {
  if (unit == null || units.some(({ name }) => name === unit)) return null
  const known = units.map(({ name }) => name).join(', ')
  return reject(
    'unknown-unit',
    `Cases are handed to no unit ${unit}. ${known ? `The units are ${known}.` : 'An administrator lists the units first.'}`,
  )
}

/** [K33] */
export const checkNamed = ({ nobody }: { nobody?: string | undefined }): CaseRejection | null =>
  nobody === undefined
    ? null
    : reject('not-on-staff', `Nobody who works on cases is called ${nobody}. Choose from the list.`)

/** Until when somebody is to be named; null where somebody is. [K11] */
export function nameBy(terms: Terms, person: string | null, now: Now): number | null {
  if (person !== null) return null
  return endOf(nthDay(now.today, terms.nameWithinDays, terms.count, now.years), now.timezone)
}
