/** The tables of the report, on tickets made up and on tickets of a hall in which anything happens. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moves } from '../../../testing/random-hall.ts'
import { run } from '../../../testing/run.ts'
import { anyFacts, facts, watchFacts } from '../../../testing/ticket-facts.ts'
import { summaryOf, toldByLog } from '../../../testing/told-by-log.ts'
import { REPORTED_CAUSES, type TicketFacts } from '../ticket-facts.ts'
import { countCompliance } from './compliance.ts'
import { type Figures, GROUPINGS, type Grouping, type Table } from './figures.ts'

const AT = facts().callBy + 60_000

function count(tickets: TicketFacts[], at = AT): { total: Figures; tables: Table[] } {
  const compliance = countCompliance(GROUPINGS, at)
  for (const ticket of tickets) compliance.add(ticket)
  return { total: compliance.total(), tables: compliance.tables() }
}
const calledAfter = (...seconds: number[]) =>
  seconds.map(s => facts({ firstCalledAt: facts().issuedAt + s * 1000 }))

describe('the figures', () => {
  it('[R5] the share is never rounded up', () => {
    const most = calledAfter(...Array<number>(19_999).fill(10), 301)
    expect(count(most).total.share).toBe(0.9999)
    expect(count(calledAfter(10, 20)).total.share).toBe(1)
    expect(count(calledAfter(10, 10, 301)).total.share).toBe(0.6666)
  })

  it('[R5] who still waits within the promise is neither in time nor late', () => {
    const open = facts({ firstCalledAt: null, booth: null, state: 'waiting' })
    expect(count([...calledAfter(10), open, open], facts().callBy).total).toMatchObject({ open: 2, share: 1 })
  })

  it('[R5] where nothing was due there is no share', () => {
    expect(count([]).total).toMatchObject({ issued: 0, share: null, medianSeconds: null, worstSeconds: null })
  })

  it('[R6] waits are nearest ranks of those called, in seconds rounded up', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1)
    expect(count(calledAfter(...hundred)).total).toMatchObject({
      medianSeconds: 50,
      p95Seconds: 95,
      worstSeconds: 100,
    })
    expect(count(calledAfter(300.001)).total).toMatchObject({ medianSeconds: 301, share: 0 })
  })

  it('[R6] [R7] who was never called has no wait, is counted beside it, and has a cause', () => {
    const expired = facts({ firstCalledAt: null, booth: null, state: 'expired', cause: 'no-booth-open' })
    const { total } = count([...calledAfter(10, 400), expired])
    expect(total).toMatchObject({ missed: 2, neverCalled: 1, worstSeconds: 400, share: 0.3333 })
    expect(total.causes).toMatchObject({ 'no-booth-open': 1, unknown: 1, 'all-busy': 0 })
  })

  it('[R1] counts a ticket on its date, in its hour, for its service, at its booth and as its priority', () => {
    const { tables } = count([facts({ hour: 9, service: 'B', booth: 7, priority: 'priority' })])
    const keys = Object.fromEntries(tables.map(({ by, rows }) => [by, rows.map(row => row.key)]))
    expect(keys).toEqual({
      day: ['2026-03-02'],
      hour: ['09:00'],
      service: ['B'],
      booth: ['7'],
      priority: ['priority'],
    })
  })

  it('[R1] lists days and hours in order, booth 10 after booth 9, and who was never called last', () => {
    const called = [10, 9, 2].map(booth => facts({ booth, hour: booth }))
    const { tables } = count([facts({ booth: null, firstCalledAt: null, state: 'expired' }), ...called])
    const keys = (by: Grouping) => tables.find(table => table.by === by)!.rows.map(row => row.key)
    expect(keys('booth')).toEqual(['2', '9', '10', ''])
    expect(keys('hour')).toEqual(['02:00', '08:00', '09:00', '10:00'])
  })
})

describe('over random tickets', () => {
  const many = fc.array(anyFacts, { maxLength: 120, size: 'max' })

  it('[R8] the rows of every table add up to the total', () => {
    fc.assert(
      fc.property(many, tickets => {
        const { total, tables } = count(tickets)
        for (const { rows } of tables) {
          for (const figure of ['issued', 'withdrawn', 'open', 'kept', 'missed', 'neverCalled'] as const)
            expect(rows.reduce((sum, row) => sum + row[figure], 0)).toBe(total[figure])
          for (const cause of REPORTED_CAUSES)
            expect(rows.reduce((sum, row) => sum + row.causes[cause], 0)).toBe(total.causes[cause])
          const worst = rows.flatMap(row => row.worstSeconds ?? [])
          expect(worst.length === 0 ? null : Math.max(...worst)).toBe(total.worstSeconds)
        }
        expect(total.issued).toBe(tickets.length)
      }),
    )
  })

  it('[R5] [R7] causes add up to the missed, verdicts to the tickets, and the share lies between its rows', () => {
    fc.assert(
      fc.property(many, tickets => {
        const { total, tables } = count(tickets)
        for (const row of [total, ...tables.flatMap(({ rows }) => rows)]) {
          expect(row.kept + row.missed + row.withdrawn + row.open).toBe(row.issued)
          expect(REPORTED_CAUSES.reduce((sum, cause) => sum + row.causes[cause], 0)).toBe(row.missed)
          expect(row.share === 1).toBe(row.missed === 0 && row.kept > 0)
        }
        for (const { rows } of tables) {
          const shares = rows.flatMap(row => row.share ?? [])
          if (total.share === null) expect(shares).toEqual([])
          else {
            expect(total.share).toBeGreaterThanOrEqual(Math.min(...shares) - 0.0001)
            expect(total.share).toBeLessThanOrEqual(Math.max(...shares))
          }
        }
      }),
    )
  })

  it('[R8] the order of the tickets does not matter', () => {
    const shuffled = many.chain(tickets =>
      fc.tuple(
        fc.constant(tickets),
        fc.shuffledSubarray(tickets, { minLength: tickets.length, maxLength: tickets.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([tickets, others]) => {
        expect(count(others)).toEqual(count(tickets))
      }),
    )
  })
})

describe('over random commands', () => {
  it('[R9] [P15] [P16] the report equals the one recomputed from the log, event by event', () => {
    fc.assert(
      fc.property(moves(), list => {
        const watch = watchFacts()
        const { log, at } = run(
          list.filter(({ kind }) => kind !== 'ConfigureHall'),
          watch,
        )
        const { total, tables } = count(watch.facts(), at)
        const told = toldByLog(log, at)
        expect(total).toMatchObject(summaryOf(told))
        for (const { by, rows } of tables) {
          const keys = new Set(told.map(ticket => ticket[by]))
          expect(rows.map(row => row.key).sort()).toEqual([...keys].sort())
          for (const row of rows)
            expect(row).toMatchObject(summaryOf(told.filter(ticket => ticket[by] === row.key)))
        }
      }),
      { numRuns: 200 },
    )
  })
})
