/**
 * Cases to which anything happens: a run of random moves, each turned into a command that fits the cases as they are, mostly
 * valid, sometimes not; weeks go by between them, and the clock is set back.
 */
import fc from 'fast-check'
import type { CaseCommand } from '../src/cases/case-commands.ts'
import type { CaseEvent } from '../src/cases/case-events.ts'
import type { CaseDecision } from '../src/cases/case-rejection.ts'
import { type CasesState, noCases } from '../src/cases/case-state.ts'
import { decideCase } from '../src/cases/decide-case.ts'
import { dueCaseCommands } from '../src/cases/due-case-commands.ts'
import { DUE_LEVELS } from '../src/cases/due-level.ts'
import { evolveCases } from '../src/cases/evolve-cases.ts'
import type { CaseSetup } from '../src/cases/kinds.ts'
import { OUTCOMES } from '../src/cases/outcome.ts'
import { caseSetup, JAKARTA, noon, ref } from './test-cases.ts'

export type CaseMove = { kind: CaseCommand['type']; pick: number; other: number; odd: boolean; hours: number }

const often = (weight: number, ...types: CaseCommand['type'][]) => ({
  weight: weight * types.length,
  arbitrary: fc.constantFrom(...types),
})
const kinds = fc.oneof(
  often(8, 'OpenCase', 'AssignCase', 'AskApplicant', 'AnswerQuestion'),
  often(4, 'ExtendCase', 'CompleteCase', 'ReopenCase'),
  often(2, 'PromiseDocument', 'ReceiveDocument'),
  often(1, 'ConfigureCases', 'MarkCase', 'NameInCharge', 'CloseCase'),
)
const hours = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 72 }) },
  { weight: 2, arbitrary: fc.integer({ min: 72, max: 1500 }) },
  { weight: 1, arbitrary: fc.integer({ min: -300, max: 0 }) },
)

export const caseMoves = (maxLength = 60): fc.Arbitrary<CaseMove[]> =>
  fc.array(
    fc.record({
      kind: kinds,
      pick: fc.nat(999),
      other: fc.nat(999),
      odd: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
      hours,
    }),
    { maxLength, size: 'max' },
  )

/** With tables of days off and without, and kinds that change. */
const SETUPS: CaseSetup[] = [
  caseSetup,
  { ...caseSetup, years: [] },
  {
    ...caseSetup,
    years: [
      ...caseSetup.years,
      { year: 2027, holidays: ['2027-01-01', '2027-03-10'], leave: ['2027-03-11'] },
    ],
    kinds: [
      ...caseSetup.kinds,
      { ...caseSetup.kinds[1]!, from: '2026-12-01', terms: { ...caseSetup.kinds[1]!.terms, days: 8 } },
    ],
  },
]

const from = <T>(list: readonly T[], index: number): T => list[index % list.length]!

export function toCaseCommand(move: CaseMove, state: CasesState, at: number, n: number): CaseCommand {
  const { pick, other, odd } = move
  const meta = { at, actor: 'random' }
  const ids = [...state.cases.keys()]
  const kind = ids.length === 0 && !odd ? 'OpenCase' : move.kind
  const caseId = odd || ids.length === 0 ? 'nobody' : from(ids, pick)
  const one = state.cases.get(caseId)
  const documentId = odd ? `d${n}` : (from(one?.documents ?? [], other)?.id ?? `d${n}`)
  const person = from(['sari', 'joko', null], other)
  switch (kind) {
    case 'ConfigureCases':
      return { type: kind, ...meta, setup: from(SETUPS, pick) }
    case 'OpenCase': {
      const of = from(state.setup!.kinds, pick)
      return {
        type: kind,
        ...meta,
        caseId: odd && ids.length > 0 ? from(ids, other) : `c${n}`,
        token: `secret ${n}`,
        kind: odd ? 'riddle' : of.key,
        class: of.classes.length > 0 ? from(of.classes, other).key : undefined,
        service: from(['A', 'B', undefined], other),
        against: of.against ? { decidedOn: '2026-11-20' } : undefined,
        unit: from([undefined, 'Ditjen PHI', 'Ditjen K3'], other),
        person: from([undefined, 'sari'], pick + other),
        documents: other % 3 === 0 ? [{ id: `d${n}`, what: ref(`d${n}`) }] : [],
      }
    }
    case 'AssignCase':
      return {
        type: kind,
        ...meta,
        caseId,
        unit: from([null, 'Ditjen PHI', 'Ditjen K3'], pick + other),
        person,
      }
    case 'AskApplicant':
    case 'AnswerQuestion':
      return { type: kind, ...meta, caseId, text: ref(`t${n}`) }
    case 'PromiseDocument':
      return { type: kind, ...meta, caseId, documentId: `d${n}`, what: ref(`d${n}`) }
    case 'ReceiveDocument':
      return { type: kind, ...meta, caseId, documentId, what: odd ? undefined : ref(documentId) }
    case 'AddAttachment': {
      const file = { id: `f${n}`, size: 1, mediaType: 'image/png' as const, sha256: `${pick}`, scanned: odd }
      return { type: kind, ...meta, caseId, attachment: { ...file, name: ref(`f${n}`) } }
    }
    case 'ExtendCase':
    case 'ReopenCase':
      return { type: kind, ...meta, caseId, reason: odd ? null : ref(`r${n}`) }
    case 'CompleteCase':
      return { type: kind, ...meta, caseId, outcome: from(OUTCOMES, other), text: ref(`t${n}`) }
    case 'MarkCase':
      return { type: kind, ...meta, caseId, level: from(DUE_LEVELS, other) }
    default:
      return { type: kind, ...meta, caseId }
  }
}

export type CaseStep = {
  state: CasesState
  command: CaseCommand
  decision: CaseDecision<CaseEvent>
  at: number
}
type Watch = {
  /** Sees the cases before they are asked. */
  before?: (state: CasesState, command: CaseCommand) => void
  /** Sees the cases after they were asked, and before anything happens. */
  decided?: (step: CaseStep) => void
  /** Sees the cases after the events. */
  after?: (step: CaseStep) => void
}

/** Runs moves through the rules as the server does: what is due first, then the command. */
export function runCases(moves: readonly CaseMove[], watch: Watch = {}) {
  const state = noCases()
  const log: CaseEvent[] = []
  let at = noon('2026-11-27')
  const give = (command: CaseCommand) => {
    watch.before?.(state, command)
    const decision = decideCase(state, command, JAKARTA)
    watch.decided?.({ state, command, decision, at })
    const events = decision.ok ? decision.events : []
    for (const event of events) evolveCases(state, event)
    log.push(...events)
    watch.after?.({ state, command, decision, at })
  }
  give({ type: 'ConfigureCases', setup: caseSetup, at, actor: 'test' })
  moves.forEach((move, n) => {
    at += move.hours * 3_600_000
    for (const due of dueCaseCommands(state, at)) give(due)
    give(toCaseCommand(move, state, at, n))
  })
  return { state, log, at }
}
