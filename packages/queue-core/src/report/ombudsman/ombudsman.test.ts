/** What the Ombudsman said, as it was given; and the hall's evidence, on figures worked out by hand. */
import { describe, expect, it } from 'vitest'
import { caseOf, PENDING } from '../../../testing/case-facts.ts'
import { facts, rated } from '../../../testing/ticket-facts.ts'
import { OmbudsmanSetup } from '../../hall/ombudsman.ts'
import { STANDARD_COMPONENTS } from '../../hall/published-standard.ts'
import { judgedIn } from '../../satisfaction/judged.ts'
import { ombudsman } from './ombudsman.ts'

const GIVEN = OmbudsmanSetup.parse({
  judgements: [
    { kind: 'score', year: 2021, score: 88.42 },
    { kind: 'score', year: 2022, score: 77.99 },
    { kind: 'score', year: 2023, score: 79.39 },
    { kind: 'opinion', year: 2025, label: 'Kualitas Tertinggi', maladministration: false, trust: 'Tinggi' },
  ],
})
const years = (from: number, to: number) => judgedIn(GIVEN, { from, to }, ({ id }) => id)

describe('what the Ombudsman said', () => {
  it('[S19] [S4] is told in the kind of its year: 88.42 in 2021 green, 79.39 in 2023 B and green; 77.99 would be C and yellow', () => {
    expect(years(2021, 2024)).toMatchObject([
      { year: 2021, kind: 'bands', score: 88.42, letter: null, label: null, zone: 'green' },
      { year: 2022, score: 77.99, letter: 'C', zone: 'yellow' },
      { year: 2023, score: 79.39, letter: 'B', label: 'Kualitas tinggi', zone: 'green' },
      { year: 2024, kind: 'bands', score: null, letter: null, zone: null },
    ])
  })

  it('[S19] [S5] from 2025 on is an opinion without score and zone; a year without one has nothing, and nothing is made up', () => {
    expect(years(2025, 2026)).toEqual([
      {
        ...{ year: 2025, kind: 'opinion', score: null, letter: null, zone: null },
        ...{ label: 'Kualitas Tertinggi Tanpa Maladministrasi', maladministration: 'no' },
        ...{ trust: 'Tinggi', products: null },
      },
      {
        ...{ year: 2026, kind: 'opinion', score: null, letter: null, zone: null },
        ...{ label: null, maladministration: null, trust: null, products: null },
      },
    ])
  })

  it('[S5] is refused in the kind of another year, with a label that the year has not, and twice for one year', () => {
    const wrong = (...judgements: object[]) =>
      OmbudsmanSetup.safeParse({ judgements }).error?.issues.map(({ message }) => message)
    const opinion = { kind: 'opinion', label: 'Kualitas Tertinggi', maladministration: false }
    expect(wrong({ kind: 'score', year: 2025, score: 90 })).toEqual(['2025 has an opinion, and no score'])
    expect(wrong({ ...opinion, year: 2024 })).toEqual(['2024 has a score, and no opinion'])
    expect(wrong({ ...opinion, year: 2025, label: 'A' })![0]).toMatch(/^A is no label of 2025: Kualitas Tert/)
    expect(wrong({ ...opinion, year: 2025 }, { ...opinion, year: 2025 })).toEqual(['2025 is judged twice'])
    expect(wrong({ kind: 'score', year: 2019, score: 90 })).toEqual(['no scheme is known for 2019'])
  })
})

describe('the report', () => {
  const counter = ombudsman.count({
    ...{ from: '2025-01-01', to: '2026-12-31', at: 9e15, parameters: {}, by: ['year', 'service'] },
    judged: years(2025, 2026),
    published: { A: STANDARD_COMPONENTS.slice(0, 12), B: [] },
  })
  const { tickets, ratings, cases } = counter.add
  tickets!(facts())
  tickets!(facts({ firstCalledAt: facts().callBy + 1, endedAt: facts().callBy + 60_001 }))
  tickets!(facts({ lastService: 'B' }))
  ratings!(rated())
  cases!(caseOf({ kind: 'complaint' }))
  cases!(caseOf({ kind: 'complaint', ...PENDING, service: null }))
  cases!(caseOf({ kind: 'information' }))
  const [byYear, byService] = counter.tables().map(({ rows }) => rows)

  it('[S19] has the given figure of each year beside what the record shows, and makes none of the other', () => {
    expect(byYear).toMatchObject([
      { key: '2025', label: 'Kualitas Tertinggi Tanpa Maladministrasi', tickets: 0, callShare: null },
      {
        ...{ key: '2026', kind: 'opinion', label: null, score: null, zone: null },
        ...{ tickets: 3, callShare: 0.6666, medianWaitSeconds: 120, served: 3, rated: 1, answering: 0.3333 },
        ...{ complaints: 2, complaintsClosed: 1, complaintsShare: 0.5, standard: null, missing: null },
      },
    ])
    expect(counter.total()).toMatchObject({ kind: null, score: null, label: null, tickets: 3 })
  })

  it('[S20] names the components of each standard that are missing; 12 of 14, and none', () => {
    expect(byService).toMatchObject([
      { key: 'A', standard: 0.8571, missing: 'safety,evaluation', tickets: 3, served: 2, complaints: 1 },
      { key: 'B', standard: 0, missing: STANDARD_COMPONENTS.join(','), tickets: 0, served: 1 },
      { key: '', standard: null, missing: null, complaints: 1 },
    ])
    expect(counter.total()).toMatchObject({ standard: 0.4285, missing: null })
  })
})
