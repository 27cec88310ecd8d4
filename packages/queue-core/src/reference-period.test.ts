/** The reports' own functions make the published figures of the published numbers. */
import { describe, expect, it } from 'vitest'
import { facts, rated } from '../testing/ticket-facts.ts'
import { PUBLISHED_JUDGEMENTS, REFERENCE_PERIOD } from './reference-period.ts'
import { satisfaction } from './report/satisfaction/satisfaction.ts'
import { visits } from './report/visits/visits.ts'
import { bandOf, opinionText, schemeOf } from './satisfaction/ombudsman.ts'

const { from, to, served, servedByService } = REFERENCE_PERIOD
const question = { from, to, at: 0, by: ['service'], parameters: {} }
const attributed = Object.values(servedByService).reduce<number>((sum, one) => sum + one, 0)

describe('the reference period', () => {
  it('[R8] visits by service: 3,720, 1,432, 1,240, 788, 121, and 235 that belong to none', () => {
    const counter = visits.count(question)
    const add = (service: string, n: number) => {
      for (const ticket of Array.from({ length: n }, () => facts({ date: from, service })))
        counter.add.tickets!(ticket)
    }
    for (const [service, n] of Object.entries(servedByService)) add(service, n)
    add('', served - attributed)
    expect(counter.tables()[0]!.rows.map(({ key, tickets }) => [key, tickets])).toEqual([
      ['A', 3_720],
      ['B', 1_432],
      ['C', 1_240],
      ['D', 788],
      ['E', 121],
      ['', 235],
    ])
    expect(counter.total().tickets).toBe(7_536)
  })

  it('[S6] ratings of the first month: 230, 30 and 10 of 270 are 85, 11 and 4 %', () => {
    const counter = satisfaction.count(question)
    for (const [n, count] of REFERENCE_PERIOD.rated.entries())
      for (let one = 0; one < count; one++) counter.add.ratings!(rated({ level: n + 1, levels: 3 }))
    expect(counter.total()).toMatchObject({ rated: 270, percents3: { 3: 85, 2: 11, 1: 4 } })
  })

  it('the score of the public service rose from 3.48 to 4.01 of 5', () => {
    expect(REFERENCE_PERIOD.serviceScore).toEqual({ of: 5, before: 3.48, after: 4.01 })
  })

  it('[S4] scores of the Ombudsman: 88.42 in 2021 is green, 79.39 in 2023 B and green, 77.99 C and yellow', () => {
    expect(PUBLISHED_JUDGEMENTS.scores.map(({ year, score }) => bandOf(year, score))).toMatchObject([
      { score: 88.42, letter: null, zone: 'green' },
      { score: 79.39, letter: 'B', zone: 'green' },
      { score: 77.99, letter: 'C', zone: 'yellow' },
    ])
  })

  it('[S5] the opinion of 2025: the highest quality, without maladministration, and no score', () => {
    const [{ year, label, maladministration }] = PUBLISHED_JUDGEMENTS.opinions
    const scheme = schemeOf(year)
    expect(scheme?.kind === 'opinion' && opinionText(scheme.labels[label]!, maladministration).id).toBe(
      'Kualitas Tertinggi Tanpa Maladministrasi',
    )
  })
})
