/** Cases for tests: commands go in with short words, events come out; the clock stands until it is told to move. */
import type { CaseCommand, OpenCase } from '../src/cases/case-commands.ts'
import type { CaseEvent, CaseEventOf } from '../src/cases/case-events.ts'
import type { CaseDecision } from '../src/cases/case-rejection.ts'
import { type Case, noCases } from '../src/cases/case-state.ts'
import { decideCase } from '../src/cases/decide-case.ts'
import { dueCaseCommands } from '../src/cases/due-case-commands.ts'
import { evolveCases } from '../src/cases/evolve-cases.ts'
import { type CaseKind, CaseSetup } from '../src/cases/kinds.ts'
import { shippedCaseSetup } from '../src/cases/shipped-setup.ts'

export const JAKARTA = { timezone: 'Asia/Jakarta' }
export const ref = (name: string) => ({ ref: name, hash: `hash of ${name}` })

const shipped = shippedCaseSetup('budi', [{ name: 'Ditjen PHI', head: 'ratna' }, { name: 'Ditjen K3' }])
const kindOf = (key: string): CaseKind => shipped.kinds.find(kind => kind.key === key)!

/** What an administrator may add: kinds whose clock stops, whose first day counts, and one with a standard of each service. */
const ADDED: CaseKind[] = [
  {
    ...kindOf('information'),
    key: 'licence',
    mark: 'L',
    terms: { ...kindOf('information').terms, questionStopsClock: true },
  },
  {
    ...kindOf('information'),
    key: 'letter',
    mark: 'S',
    terms: { ...kindOf('information').terms, receiptCounts: true },
  },
  {
    ...kindOf('escalated'),
    key: 'visit',
    mark: 'V',
    terms: { ...kindOf('escalated').terms, receiptCounts: true },
  },
  {
    ...kindOf('escalated'),
    key: 'desk',
    mark: 'D',
    terms: {
      ...kindOf('escalated').terms,
      count: 'working',
      days: 5,
      cost: { rupiah: 50_000, basis: 'PP 41/2023' },
    },
    services: [
      { letter: 'A', days: 3, cost: 'gratis' },
      { letter: 'B', days: 2 },
    ],
  },
]

export const caseSetup: CaseSetup = CaseSetup.parse({
  ...shipped,
  kinds: [
    ...shipped.kinds.map(kind =>
      kind.key === 'escalated'
        ? {
            ...kind,
            services: [
              { letter: 'A', days: 3 },
              { letter: 'B', days: 2 },
            ],
          }
        : kind,
    ),
    ...ADDED,
  ],
})

/** A command without what the hall knows: its time, and who asks. */
type Wish = CaseCommand extends infer C ? (C extends CaseCommand ? Omit<C, 'at' | 'actor'> : never) : never

export const noon = (date: string) => Date.parse(`${date}T12:00:00+07:00`)

/** A hall with kinds of cases, at noon of a date in Jakarta. */
export function testCases(date = '2026-01-05', setup: CaseSetup = caseSetup, place = JAKARTA) {
  const state = noCases()
  const events: CaseEvent[] = []
  let opened = 0
  const desk = {
    state,
    events,
    at: noon(date),
    /** Noon of that date. Nothing is done. */
    on(date: string) {
      desk.at = noon(date)
      return desk
    },
    ask: (wish: Wish): CaseDecision<CaseEvent> =>
      decideCase(state, { at: desk.at, actor: 'staff:sari', ...wish } as CaseCommand, place),
    /** The code of the refusal, or null. */
    refused: (wish: Wish): string | null => {
      const decision = desk.ask(wish)
      return decision.ok ? null : decision.error.code
    },
    do(wish: Wish): CaseEvent[] {
      const decision = desk.ask(wish)
      if (!decision.ok) throw new Error(`${wish.type} was refused: ${decision.error.message}`)
      for (const event of decision.events) evolveCases(state, event)
      events.push(...decision.events)
      return decision.events
    },
    /** Does what is due by now, and returns the types of what happened. */
    due(): string[] {
      return dueCaseCommands(state, desk.at).flatMap(command => desk.do(command).map(({ type }) => type))
    },
    open(kind: string, more: Partial<OpenCase> = {}): Case {
      opened += 1
      const caseId = more.caseId ?? `c${opened}`
      desk.do({ type: 'OpenCase', kind, person: 'sari', token: `secret of ${caseId}`, ...more, caseId })
      return state.cases.get(caseId)!
    },
    ofType: <Type extends CaseEvent['type']>(type: Type) =>
      events.filter((event): event is CaseEventOf<Type> => event.type === type),
  }
  desk.do({ type: 'ConfigureCases', setup })
  return desk
}
