/** The report on cases, on figures worked out by hand. */
import { describe, expect, it } from 'vitest'
import { caseOf, PENDING } from '../../../testing/case-facts.ts'
import { caseSetup, noon, testCases } from '../../../testing/test-cases.ts'
import { caseFacts } from '../case-facts.ts'
import { cases } from './cases.ts'
import { hundredthsOf } from './hours.ts'

const HOUR = 3_600_000
const question = { from: '2026-01-01', to: '2026-12-31', at: 0, parameters: {} }
type Desk = ReturnType<typeof testCases>
const factsAt = (desk: Desk, id: string, at = desk.at) =>
  caseFacts(desk.state.cases.get(id)!, {
    at,
    timezone: 'Asia/Jakarta',
    years: caseSetup.years,
    names: {},
  })

describe('a case', () => {
  it('[S14] is kept by a decision on its due date, late on the day after, and late undecided once that is over', () => {
    // Monday 5 January 2026 and ten working days, less Friday the 16th, a holiday: Tuesday the 20th.
    const decided = (date: string) => {
      const desk = testCases('2026-01-05')
      const { id } = desk.open('information')
      desk.on(date).do({ type: 'CompleteCase', caseId: id, outcome: 'granted', text: null })
      return factsAt(desk, id)
    }
    expect(decided('2026-01-20')).toMatchObject({ verdict: 'kept', decidedOn: '2026-01-20', days: 10 })
    expect(decided('2026-01-21')).toMatchObject({ verdict: 'late', days: 11 })
    const desk = testCases('2026-01-05')
    const { id } = desk.open('information')
    expect(factsAt(desk, id, Date.parse('2026-01-20T23:59:59.999+07:00')).verdict).toBe('open')
    expect(factsAt(desk, id, Date.parse('2026-01-21T00:00+07:00')).verdict).toBe('late')
  })

  it('[S14] no date passes while a question stops the clock', () => {
    const desk = testCases('2026-01-05')
    const { id } = desk.open('escalated', { service: 'A' })
    desk.on('2026-01-06').do({ type: 'AskApplicant', caseId: id, text: { ref: 'q', hash: 'h' } })
    expect(factsAt(desk, id, noon('2026-02-06')).verdict).toBe('open')
  })

  it('[S15] its hours are those of who had it, and end with the decision', () => {
    const desk = testCases('2026-01-05')
    const { id } = desk.open('licence')
    desk.at += 2 * HOUR
    desk.do({ type: 'AssignCase', caseId: id, unit: 'Ditjen PHI', person: 'ratna' })
    desk.at += 3 * HOUR
    desk.do({ type: 'AskApplicant', caseId: id, text: { ref: 'q', hash: 'h' } })
    desk.at += 20 * HOUR
    desk.do({ type: 'AnswerQuestion', caseId: id, text: null })
    desk.at += HOUR
    desk.do({ type: 'CompleteCase', caseId: id, outcome: 'granted', text: null })
    expect(factsAt(desk, id, desk.at + 50 * HOUR).held).toEqual([
      { unit: null, party: 'hall', ms: 2 * HOUR },
      { unit: 'Ditjen PHI', party: 'unit', ms: 3 * HOUR },
      { unit: 'Ditjen PHI', party: 'applicant', ms: 20 * HOUR },
      { unit: 'Ditjen PHI', party: 'unit', ms: HOUR },
    ])
  })
})

describe('the report on cases', () => {
  const counter = cases.count({ ...question, by: ['kind', 'unit', 'month'] })
  const add = counter.add.cases!
  add(caseOf({ held: [{ unit: null, party: 'hall', ms: 1.5 * HOUR }] }))
  add(
    caseOf({
      verdict: 'late',
      extended: true,
      unit: 'PHI',
      held: [
        { unit: null, party: 'hall', ms: 0.25 * HOUR },
        { unit: 'PHI', party: 'unit', ms: 4 * HOUR },
        { unit: 'PHI', party: 'applicant', ms: 10 * HOUR },
      ],
    }),
  )
  add(caseOf({ verdict: 'kept', kind: 'information', date: '2026-04-01', held: [] }))
  add(
    caseOf({
      ...PENDING,
      kind: 'information',
      date: '2026-04-30',
      unit: 'PHI',
      reopened: true,
      tableMissing: [2027],
      held: [],
    }),
  )
  const [byKind, byUnit, byMonth] = counter.tables().map(({ rows }) => rows)

  it('[S14] [S15] two of three that were due in time, and 1.75 + 4 + 10 hours', () => {
    expect(counter.total()).toEqual({
      ...{ opened: 4, open: 1, due: 3, kept: 2, late: 1, extended: 1, reopened: 1, tableMissing: 1 },
      keptShare: 0.6666,
      hours: { hall: 1.75, unit: 4, applicant: 10, all: 15.75 },
    })
    expect(byKind).toMatchObject([
      { key: 'escalated', opened: 2, kept: 1, late: 1, keptShare: 0.5 },
      { key: 'information', opened: 2, open: 1, kept: 1, keptShare: 1 },
    ])
    expect(byMonth!.map(({ key, opened }) => [key, opened])).toEqual([
      ['2026-03', 2],
      ['2026-04', 2],
    ])
  })

  it('[S15] hours stand with the unit that had the case, the case where it is now', () => {
    expect(byUnit).toMatchObject([
      { key: 'PHI', opened: 2, hours: { hall: 0, unit: 4, applicant: 10, all: 14 } },
      { key: '', opened: 2, hours: { hall: 1.75, unit: 0, applicant: 0, all: 1.75 } },
    ])
  })

  it('[S15] parts of hundredths of an hour are neither lost nor found', () => {
    const third = { unit: null, party: 'hall' as const, ms: 12_000 }
    const parts = hundredthsOf([third, { ...third, party: 'unit' }, { ...third, party: 'applicant' }])
    expect(parts.map(({ hundredths }) => hundredths)).toEqual([0, 1, 0])
  })

  it('shows a missing table of days off only where there was one missing', () => {
    const keys = (total: Parameters<typeof cases.columns>[0]) => cases.columns(total).map(({ key }) => key)
    expect(keys(counter.total())).toContain('tableMissing')
    expect(keys(cases.count({ ...question, by: ['kind'] }).total())).not.toContain('tableMissing')
  })
})
