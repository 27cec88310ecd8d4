import fc from 'fast-check'
import { expect, it } from 'vitest'
import { caseMoves, runCases } from '../../testing/random-cases.ts'
import { caseSetup, JAKARTA, noon, ref } from '../../testing/test-cases.ts'
import type { Around } from '../aggregate/aggregate.ts'
import { CASE_SERIES, CASE_SETUP, type CaseSeries, caseSeries, cases } from './aggregates.ts'
import type { Case } from './case-state.ts'
import { dueCaseCommands } from './due-case-commands.ts'

/** What a server holds of cases, and does. */
function desk(date: string) {
  const states = new Map<string, unknown>()
  const around: Around = {
    ...JAKARTA,
    own: ({ kind, id }) => states.get(`${kind}/${id}`) ?? null,
  }
  const meta = { at: noon(date), actor: 'staff:sari' }
  return {
    around,
    configure(setup = caseSetup) {
      states.set('case-setup/setup', setup)
    },
    open(id: string, kind: string): Case | string {
      const series = around.own(CASE_SERIES) as CaseSeries | null
      const taken = caseSeries.decide(series, { type: 'TakeCaseNumber', ...meta, caseKind: kind }, around)
      if (!taken.ok) return taken.error.code
      const before = new Map(states)
      for (const event of taken.events) states.set('case-series/all', caseSeries.evolve(series, event))
      const opened = cases.decide(
        null,
        { type: 'OpenCase', ...meta, caseId: id, token: `secret of ${id}`, kind, matter: ref('m') },
        around,
      )
      if (!opened.ok) {
        for (const [name, state] of before) states.set(name, state)
        if (!before.has('case-series/all')) states.delete('case-series/all')
        return opened.error.code
      }
      for (const event of opened.events)
        states.set(`case/${id}`, cases.evolve(null, cases.event.parse(JSON.parse(JSON.stringify(event)))))
      return states.get(`case/${id}`) as Case
    },
  }
}
const numberOf = (one: Case | string) => (typeof one === 'string' ? one : one.number)

it('[K12] numbers are taken one by one in each series, and none by a case that is refused', () => {
  const hall = desk('2026-03-02')
  expect(numberOf(hall.open('c1', 'escalated'))).toBe('E-2026-000001')
  expect(numberOf(hall.open('c2', 'escalated'))).toBe('E-2026-000002')
  expect(numberOf(hall.open('c3', 'nonsense'))).toBe('unknown-kind')
  expect(numberOf(hall.open('c4', 'information'))).toBe('I-2026-000001')
  expect(numberOf(hall.open('c5', 'escalated'))).toBe('E-2026-000003')
})

it('the kinds that come with the product hold until others are set up', () => {
  const hall = desk('2026-03-02')
  expect(numberOf(hall.open('c1', 'desk'))).toBe('unknown-kind')
  hall.configure()
  expect(numberOf(hall.open('c1', 'desk'))).toBe('D-2026-000001')
  expect(hall.around.own(CASE_SETUP)).toEqual(caseSetup)
})

it('[K10] [K11] a case wakes when something is due for it, and not before', () => {
  fc.assert(
    fc.property(caseMoves(), fc.integer({ min: -30, max: 60 }), (list, days) => {
      const { state, at } = runCases(list)
      for (const one of state.cases.values()) {
        const alone = { ...state, cases: new Map([[one.id, one]]) }
        const wake = cases.wakeAt(one)
        const moments = [at + days * 86_400_000, ...(wake === null ? [] : [wake - 1, wake])]
        for (const moment of moments)
          expect(dueCaseCommands(alone, moment).length > 0).toBe(wake !== null && wake <= moment)
      }
    }),
    { numRuns: 100 },
  )
})

it('an event changes nothing of the case as it was', () => {
  fc.assert(
    fc.property(caseMoves(), list => {
      const states = new Map<string, Case>()
      for (const event of runCases(list).log) {
        if (event.kind !== 'case') continue
        const before = states.get(event.id) ?? null
        const copy = structuredClone(before)
        states.set(event.id, cases.evolve(before, event))
        expect(before).toEqual(copy)
      }
    }),
    { numRuns: 30 },
  )
})
