/** Published counts in the reports that have them. */
import { expect, it } from 'vitest'
import { facts, rated } from '../../testing/ticket-facts.ts'
import { satisfaction } from './satisfaction/satisfaction.ts'
import { visits } from './visits/visits.ts'

const question = { from: '2016-01-01', to: '2026-12-31', at: 0, by: ['service', 'day'], parameters: {} }

it('[S24] visits are added where the source attributes them, and have no day and no hour', () => {
  const counter = visits.count(question)
  counter.add.tickets!(facts())
  counter.add.published!({ kind: 'visits', service: 'A', count: 3 })
  counter.add.published!({ kind: 'visits', service: '', count: 2 })
  const [byService, byDay] = counter
    .tables()
    .map(({ rows }) => rows.map(({ key, tickets }) => [key, tickets]))
  expect(byService).toEqual([
    ['A', 4],
    ['', 2],
  ])
  expect(byDay).toEqual([
    ['2026-03-02', 1],
    ['', 5],
  ])
  expect(counter.total()).toMatchObject({ tickets: 6, hours: { '08:00': 1 } })
})

it('[S24] ratings count as many as they were, and make no rate of answering', () => {
  const counter = satisfaction.count(question)
  counter.add.ratings!(rated({ level: 3 }))
  counter.add.published!({ kind: 'ratings', level: 3, levels: 3, count: 9 })
  counter.add.published!({ kind: 'visits', service: 'A', count: 50 })
  expect(counter.total()).toMatchObject({ rated: 10, served: 0, answering: null, levels3: { 3: 10 } })
})
