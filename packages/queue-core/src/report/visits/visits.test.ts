import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFacts, facts } from '../../../testing/ticket-facts.ts'
import type { TicketFacts } from '../ticket-facts.ts'
import { visits } from './visits.ts'

const BY = ['weekday', 'service', 'day'] as const

function count(tickets: readonly TicketFacts[], parameters: Record<string, string> = {}) {
  const counter = visits.count({ from: '2026-03-02', to: '2026-03-08', at: 0, by: BY, parameters })
  for (const ticket of tickets) counter.add.tickets!(ticket)
  return { total: counter.total(), tables: counter.tables() }
}
const many = fc.array(anyFacts, { maxLength: 60 })
const add = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0)

describe('visits', () => {
  it('[X5] days are marked as imported up to the last of them, and none where nothing was', () => {
    const { label } = visits.groupings.day!
    const words = { importedDay: ({ date }: { date: string }) => `${date} (imported)` }
    const said = (importedTo?: string) =>
      ['2025-04-01', '2025-04-02'].map(day =>
        label(day, { words, importedTo } as Parameters<typeof label>[1]),
      )
    expect(said('2025-04-01')).toEqual(['2025-04-01 (imported)', '2025-04-02'])
    expect(said()).toEqual(['2025-04-01', '2025-04-02'])
  })

  it('[R1] a ticket counts on its weekday and date, for its service, in its hour', () => {
    const { total, tables } = count([facts({ date: '2026-03-08', hour: 9, service: 'B' })])
    expect(tables.map(({ rows }) => rows.map(({ key }) => key))).toEqual([['7'], ['B'], ['2026-03-08']])
    for (const row of [total, ...tables.flatMap(({ rows }) => rows)]) {
      expect(row).toMatchObject({ tickets: 1, share: 1 })
      expect(Object.entries(row.hours).filter(([, tickets]) => tickets > 0)).toEqual([['09:00', 1]])
    }
  })

  it('[R1] whatever became of a ticket, it was a visit', () => {
    const called = { firstCalledAt: null, booth: null }
    for (const state of ['waiting', 'cancelled', 'expired'] as const)
      expect(count([facts({ ...called, state })]).total.tickets).toBe(1)
  })

  it('[R8] the rows of every table add up to its total, hour by hour', () => {
    fc.assert(
      fc.property(many, tickets => {
        const { total, tables } = count(tickets)
        expect(total.tickets).toBe(tickets.length)
        for (const { rows } of tables) {
          expect(add(rows.map(row => row.tickets))).toBe(total.tickets)
          for (const [hour, all] of Object.entries(total.hours)) {
            expect(all).toBe(tickets.filter(ticket => ticket.hour === Number(hour.slice(0, 2))).length)
            expect(add(rows.map(row => row.hours[hour]!))).toBe(all)
          }
        }
      }),
    )
  })

  it('[R8] a share is of all tickets of the report; of none there is no share', () => {
    const { tables } = count([facts(), facts(), facts({ service: 'B' })])
    expect(tables[1]!.rows.map(({ key, share }) => [key, share])).toEqual([
      ['A', 0.6667],
      ['B', 0.3333],
    ])
    expect(count([]).total).toMatchObject({ tickets: 0, share: null })
  })

  it('[R6] a wait is from the issue to the first call, of those that were called', () => {
    const waited = (ms: number) => facts({ firstCalledAt: facts().issuedAt + ms, calledAt: facts().calledAt })
    const { total, tables } = count([
      waited(60_000),
      waited(90_001),
      waited(400_000),
      facts({ firstCalledAt: null }),
    ])
    expect(total).toMatchObject({ medianWaitSeconds: 91, p95WaitSeconds: 400 })
    expect(tables[0]!.rows).toMatchObject([{ medianWaitSeconds: 91, p95WaitSeconds: 400 }])
    expect(count([facts({ firstCalledAt: null })]).total).toMatchObject({
      medianWaitSeconds: null,
      p95WaitSeconds: null,
    })
  })

  it('[R11] a service is from its start, or else the last call, to the end of those that were served', () => {
    const began = facts().calledAt!
    const { total } = count([
      facts({ endedAt: began + 60_000 }),
      facts({ endedAt: began + 400_000, servingAt: began + 100_000, state: 'escalated' }),
      facts({ endedAt: began + 900_000, state: 'no-show' }),
    ])
    expect(total).toMatchObject({ medianServiceSeconds: 60, p95ServiceSeconds: 300 })
    expect(count([]).total).toMatchObject({ medianServiceSeconds: null, p95ServiceSeconds: null })
  })

  it('of one service or one priority counts its tickets alone', () => {
    fc.assert(
      fc.property(many, tickets => {
        const some = tickets.filter(({ service, priority }) => service === 'B' && priority === 'priority')
        expect(count(tickets, { service: 'B', priority: 'priority' })).toEqual(count(some))
      }),
    )
  })

  it('shows the hours from the first ticket to the last', () => {
    const hours = (tickets: TicketFacts[]) =>
      visits
        .columns(count(tickets).total)
        .flatMap(({ key, heat }) => (heat ? key.slice('hours.'.length) : []))
    expect(hours([facts({ hour: 8 }), facts({ hour: 10 })])).toEqual(['08:00', '09:00', '10:00'])
    expect(hours([])).toEqual([])
    expect(visits.columns().filter(({ heat }) => heat)).toHaveLength(24)
  })
})
