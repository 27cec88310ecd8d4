/** The cases as things with a life of their own: each case, their one set-up, and the numbers that were given. */
import { z } from 'zod'
import { type Aggregate, type Around, eventOf, type Named } from '../aggregate/aggregate.ts'
import type { AggregateDecision } from '../aggregate/refusal.ts'
import { dateInZone } from '../hall/calendar.ts'
import type { CaseCommand, CaseMeta } from './case-commands.ts'
import { CaseEvent, CasesConfigured, type OfCase, SETUP_ID } from './case-events.ts'
import { seriesOf } from './case-number.ts'
import { type Case, type CasesState, noCases } from './case-state.ts'
import { decideCase } from './decide-case.ts'
import { dueCaseCommands } from './due-case-commands.ts'
import { DUE_LEVELS } from './due-level.ts'
import { editSetup, type SetUpEdit } from './edit-set-up.ts'
import { evolveCases } from './evolve-cases.ts'
import { type CaseSetup, kindOn } from './kinds.ts'
import { shippedCaseSetup } from './shipped-setup.ts'

export const CASE_SETUP: Named = { kind: 'case-setup', id: SETUP_ID }
export const CASE_SERIES: Named = { kind: 'case-series', id: 'all' }

/** Another set-up of the days off: the case reckons its due date anew. [K4] */
export type ReckonCase = CaseMeta & { type: 'ReckonCase'; caseId: string }
/** `others`: cases that the command is about beside its own, by their ids. */
type OwnCommand = (Exclude<CaseCommand, { type: 'ConfigureCases' }> | ReckonCase) & {
  others?: readonly string[]
}

/** What stands until an administrator sets up cases: the kinds that come with the product, and nobody by name. */
const UNTIL_SET_UP = shippedCaseSetup('administrator')
export const caseSetupOf = (around: Pick<Around, 'own'>): CaseSetup =>
  (around.own(CASE_SETUP) as CaseSetup | null) ?? UNTIL_SET_UP

export const cases: Aggregate<Case, OwnCommand, OfCase> = {
  kind: 'case',
  needs: [CASE_SETUP],
  event: CaseEvent as unknown as z.ZodType<OfCase>,
  decide(one, command, around) {
    const setup = caseSetupOf(around)
    const others = (command.others ?? []).map(id => around.own({ kind: 'case', id }) as Case | null)
    const state = stateOf(setup, [one, ...others])
    const place = { timezone: around.timezone }
    if (command.type === 'ReckonCase')
      return ofCase(decideCase(state, { ...command, type: 'ConfigureCases', setup }, place))
    if (command.type === 'OpenCase') {
      const { last } = around.own(CASE_SERIES) as CaseSeries
      // Its number was taken in the same commit, before it.
      for (const [series, ordinal] of Object.entries(last)) state.given.set(series, ordinal - 1)
    }
    return ofCase(decideCase(state, command, place))
  },
  evolve(before, event) {
    const state = stateOf(null, [structuredClone(before)])
    return evolveCases(state, event).cases.get(event.id)!
  },
  keys: ({ id, number, token, stage, unit, person, due, ticket, openedAt }) => ({
    number,
    token,
    ticket: ticket?.id ?? null,
    opened: openedAt,
    // A list of what is open is short for ever.
    ...(stage === 'open' && { open: id, due: due.at, unit: unit ?? '', person }),
  }),
  byDate: true,
  wakeAt,
  due: (one, at) => dueCaseCommands(stateOf(null, [one]), at) as OwnCommand[],
}

export const caseSetups: Aggregate<CaseSetup, SetUpEdit, z.infer<typeof CasesConfigured>> = {
  kind: 'case-setup',
  event: CasesConfigured,
  decide(setup, edit, { timezone }) {
    const { at, actor } = edit
    const before = setup ?? UNTIL_SET_UP
    const edited = editSetup(before, edit, dateInZone(timezone, at))
    if (!edited.ok) return edited
    if (edited.setup === before) return { ok: true, events: [] }
    const its = { ...CASE_SETUP, kind: 'case-setup' as const, type: 'CasesConfigured' as const }
    return { ok: true, events: [{ ...its, at, actor, setup: edited.setup }] }
  },
  evolve: (_, { setup }) => setup,
  keys: () => ({}),
  wakeAt: () => null,
  due: () => [],
}

/** The last ordinal that was given, by series: `E-2026`. */
export type CaseSeries = { last: Readonly<Record<string, number>> }
export type TakeCaseNumber = CaseMeta & { type: 'TakeCaseNumber'; caseKind: string }

const CaseNumberTaken = eventOf('case-series')('CaseNumberTaken', { series: z.string(), ordinal: z.int() })
export type CaseNumberTaken = z.infer<typeof CaseNumberTaken>

export const caseSeries: Aggregate<CaseSeries, TakeCaseNumber, CaseNumberTaken> = {
  kind: 'case-series',
  needs: [CASE_SETUP],
  event: CaseNumberTaken,
  decide(taken, { at, actor, caseKind }, around) {
    const today = dateInZone(around.timezone, at)
    const kind = kindOn(caseSetupOf(around), caseKind, today)
    // Of a kind that there is none, the case itself is refused, with the kinds that there are.
    const series = seriesOf(kind?.mark ?? '', today)
    const ordinal = (taken?.last[series] ?? 0) + 1
    return {
      ok: true,
      events: [
        { kind: 'case-series', id: CASE_SERIES.id, type: 'CaseNumberTaken', at, actor, series, ordinal },
      ],
    }
  },
  evolve: (taken, { series, ordinal }) => ({ last: { ...taken?.last, [series]: ordinal } }),
  keys: () => ({}),
  wakeAt: () => null,
  due: () => [],
}

function stateOf(setup: CaseSetup | null, some: readonly (Case | null)[]): CasesState {
  const state = noCases()
  state.setup = setup ?? UNTIL_SET_UP
  for (const one of some) if (one) state.cases.set(one.id, one)
  return state
}

/** Of the events, those of cases; the set-up has its own. */
function ofCase(decision: ReturnType<typeof decideCase>): AggregateDecision<OfCase> {
  if (!decision.ok) return decision
  return { ok: true, events: decision.events.filter((event): event is OfCase => event.kind === 'case') }
}

/** The first moment after `from` that a level, a name or its closing is due; null where nothing is. */
function wakeAt(one: Case): number | null {
  const { stage, person, nameBy, due, closesAt } = one
  if (stage === 'closed') return null
  if (stage === 'answered') return closesAt === null ? null : closesAt + 1
  const moments = [
    ...(person === null ? [Math.min(nameBy ?? due.at, due.at) + 1] : []),
    ...(one.question?.stops
      ? []
      : DUE_LEVELS.filter(level => !one.told.includes(`${level} ${due.date}`))
    ).map(level => ({ 'due-soon': due.soonAt, due: due.dayAt, overdue: due.at + 1 })[level]),
  ]
  return moments.length === 0 ? null : Math.min(...moments)
}
