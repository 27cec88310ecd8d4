import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facts, rated } from '../../../testing/ticket-facts.ts'
import type { RatingFacts } from '../rating-facts.ts'
import type { TicketFacts } from '../ticket-facts.ts'
import { satisfaction } from './satisfaction.ts'

const BY = ['service', 'booth', 'weekday', 'day'] as const

function count(tickets: readonly TicketFacts[], ratings: readonly RatingFacts[], parameters = {}) {
  const counter = satisfaction.count({ from: '2026-03-02', to: '2026-03-08', at: 0, by: BY, parameters })
  for (const ticket of tickets) counter.add.tickets!(ticket)
  for (const rating of ratings) counter.add.ratings!(rating)
  return { total: counter.total(), tables: counter.tables() }
}
const times = <One>(n: number, one: One): One[] => Array.from({ length: n }, () => one)
const add = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0)
const anyRating = fc
  .record({
    levels: fc.integer({ min: 2, max: 5 }),
    pick: fc.nat(),
    service: fc.constantFrom('A', 'B'),
    booth: fc.constantFrom(1, 10),
    date: fc.constantFrom('2026-03-02', '2026-03-03'),
  })
  .map(({ pick, ...its }) => rated({ ...its, level: 1 + (pick % its.levels) }))

describe('satisfaction', () => {
  it('[S6] of the first month of ratings: 230, 30 and 10 are 85, 11 and 4 %', () => {
    const ratings = [
      ...times(230, rated()),
      ...times(30, rated({ level: 2 })),
      ...times(10, rated({ level: 1 })),
    ]
    const { total } = count(times(300, facts()), ratings)
    expect(total).toMatchObject({
      served: 300,
      rated: 270,
      answering: 0.9,
      levels3: { 3: 230, 2: 30, 1: 10 },
      percents3: { 3: 85, 2: 11, 1: 4 },
      means: { 3: 2.81, 4: null },
    })
  })

  it('[S7] [S13] of those who were served, done or escalated, where their ticket ended', () => {
    const { total, tables } = count(
      [
        facts({ lastService: 'B', lastBooth: 10 }),
        facts({ state: 'escalated' }),
        facts({ state: 'no-show' }),
        facts({ state: 'cancelled' }),
        facts({ state: 'serving' }),
      ],
      [rated({ service: 'B', booth: 10 }), rated({ level: null })],
    )
    expect(total).toMatchObject({ served: 2, rated: 1, answering: 0.5 })
    const rows = tables.map(({ rows }) => rows.map(({ key, served, rated }) => [key, served, rated]))
    expect(rows.slice(0, 2)).toEqual([
      [
        ['A', 1, 0],
        ['B', 1, 1],
      ],
      [
        ['1', 1, 0],
        ['10', 1, 1],
      ],
    ])
    expect(count([], []).total).toMatchObject({ served: 0, answering: null })
  })

  it('[S10] scales of different length stay apart, in figures and in columns', () => {
    const { total } = count(times(4, facts()), [
      rated({ level: 2 }),
      rated({ level: 2, levels: 4 }),
      rated({ level: 4, levels: 4 }),
    ])
    expect(total).toMatchObject({
      rated: 3,
      means: { 2: null, 3: 2, 4: 3, 5: null },
      percents3: { 1: 0, 2: 100, 3: 0 },
      percents4: { 1: 0, 2: 50, 3: 0, 4: 50 },
      percents5: { 1: null },
    })
    const scales = satisfaction.columns(total).flatMap(({ key }) => /^means\.(.)/.exec(key)?.[1] ?? [])
    expect(scales).toEqual(['3', '4'])
  })

  it('[R8] [S6] rows add up to the total, and percents to 100', () => {
    fc.assert(
      fc.property(fc.array(anyRating, { maxLength: 40 }), ratings => {
        const { total, tables } = count([], ratings)
        expect(total.rated).toBe(ratings.length)
        for (const { rows } of tables)
          for (const scale of [2, 3, 4, 5] as const) {
            for (const [level, all] of Object.entries(total[`levels${scale}`]))
              expect(add(rows.map(row => row[`levels${scale}`][level]!))).toBe(all)
            for (const row of [total, ...rows])
              if (row.means[scale] !== null)
                expect(add(Object.values(row[`percents${scale}`]) as number[])).toBe(100)
          }
      }),
    )
  })

  it('of one service counts what was served for it', () => {
    const { total } = count([facts(), facts({ lastService: 'B' })], [rated(), rated({ service: 'B' })], {
      service: 'B',
    })
    expect(total).toMatchObject({ served: 1, rated: 1, answering: 1 })
  })
})
