import { describe, expect, it } from 'vitest'
import { facts, rated } from '../../../testing/ticket-facts.ts'
import type { BoothTimeFacts } from '../booth-time-facts.ts'
import type { RatingFacts } from '../rating-facts.ts'
import type { TicketFacts } from '../ticket-facts.ts'
import { officers } from './officers.ts'

type Loose = Record<string, unknown>
const BY = ['officer', 'service', 'booth']
const began = facts().calledAt!
/** Their names stand the other way round than their ids. */
const SARI = '11111111-1111-4111-8111-111111111111'
const BUDI = '22222222-2222-4222-8222-222222222222'
const NAMES = { [SARI]: 'Sari', [BUDI]: 'Budi' }

function count(
  tickets: readonly TicketFacts[],
  ratings: readonly RatingFacts[] = [],
  { names = NAMES, ...parameters }: { names?: Record<string, string> | null; service?: string } = {},
) {
  const asked = { from: '2026-03-02', to: '2026-03-08', at: 0, by: BY, parameters }
  const counter = officers.count({ ...asked, ...(names && { officers: names }) })
  for (const ticket of tickets) counter.add.tickets!(ticket)
  for (const rating of ratings) counter.add.ratings!(rating)
  return { total: counter.total(), tables: counter.tables() }
}
const by = (id: string, told: Partial<TicketFacts> = {}) => facts({ servedBy: `staff:${id}`, ...told })

describe('the report on officers', () => {
  it('[R11] counts what ended at a booth under whoever ended it, where it ended', () => {
    const { total, tables } = count([
      by(SARI),
      by(SARI, { state: 'escalated', lastService: 'B', lastBooth: 10 }),
      by(BUDI, { state: 'no-show' }),
      facts({ state: 'done' }),
      facts({ state: 'waiting' }),
      facts({ state: 'cancelled' }),
    ])
    expect(total).toMatchObject({ tickets: 4, done: 2, escalated: 1, noShow: 1 })
    expect(tables.map(({ rows }) => rows.map(({ key, tickets }) => [key, tickets]))).toEqual([
      [
        [BUDI, 1],
        [SARI, 2],
        ['', 1],
      ],
      [
        ['A', 3],
        ['B', 1],
      ],
      [
        ['1', 3],
        ['10', 1],
      ],
    ])
  })

  it('[R11] a service lasts from its start, or else its last call, to its end; who did not come had none', () => {
    const lasted = (seconds: number, told: Partial<TicketFacts> = {}) =>
      by(SARI, { endedAt: began + seconds * 1000, ...told })
    const { total } = count([
      lasted(60),
      lasted(120.2),
      lasted(400, { servingAt: began + 100_000 }),
      lasted(5, { state: 'no-show' }),
    ])
    expect(total).toMatchObject({ medianSeconds: 121, p95Seconds: 300 })
    expect(count([]).total).toMatchObject({ medianSeconds: null, p95Seconds: null, answering: null })
  })

  it('[S10] [S13] shows ratings beside the rate of answering, each scale apart', () => {
    const its = { servedBy: `staff:${SARI}` }
    const ratings = [rated(its), rated({ ...its, level: 2, levels: 4 })]
    const { tables } = count([by(SARI), by(SARI), by(SARI), by(BUDI)], ratings)
    expect(tables[0]!.rows).toMatchObject([
      { key: BUDI, rated: 0, answering: 0 },
      { key: SARI, rated: 2, answering: 0.6667, means: { 2: null, 3: 3, 4: 2, 5: null } },
    ])
  })

  it('[S23] the time of a booth is told by officer and by booth, and not by service or of a part of the services', () => {
    const open = { date: '2026-03-02', booth: 10, officer: SARI, state: 'open' } as const
    const told = (asked: { service?: string }, ...times: BoothTimeFacts[]) => {
      const counter = officers.count({ from: '', to: '', at: 0, by: BY, parameters: asked, officers: NAMES })
      counter.add.tickets!(by(SARI, { lastBooth: 10 }))
      for (const time of times) counter.add.boothTimes!(time)
      const of = ({ openSeconds, idleSeconds }: Loose) => [openSeconds, idleSeconds]
      return [counter.total(), ...counter.tables().flatMap(({ rows }) => rows)].map(row => of(row as Loose))
    }
    const known = [open, open].map(one => ({ ...one, ms: 3_600_000, idleMs: 600_400 }))
    const none = [null, null]
    const twice = [7_200, 1_201]
    const paused = { ...open, state: 'paused', reason: '', ms: 900_000 } as const
    const underWay = { ...open, ms: null, idleMs: null }
    expect(told({}, ...known, paused, underWay)).toEqual([twice, twice, none, twice])
    expect(told({ service: 'A' }, ...known)).toEqual([none, none, none, none])
    const before = { ...open, ms: 60_000, idleMs: null }
    expect(told({}, ...known, before)[0]).toEqual([7_260, null])
  })

  it('[R12] to whom officers are not named they are numbers, the same in a part of the period as in all of it', () => {
    const tickets = [by(BUDI), by(SARI, { lastService: 'B' }), by(BUDI), facts()]
    const numbered = (asked: { service?: string }) => {
      const { tables } = count(tickets, [rated({ servedBy: `staff:${BUDI}` })], { ...asked, names: null })
      expect(JSON.stringify(tables)).not.toMatch(/1111|2222|Sari|Budi/)
      return tables[0]!.rows.map(({ key, tickets, rated }) => [key, tickets, rated])
    }
    const [one, two, nobody] = [
      ['#1', 1, 0],
      ['#2', 2, 1],
      ['', 1, 0],
    ]
    expect(numbered({})).toEqual([one, two, nobody])
    expect(numbered({ service: 'A' })).toEqual([two, nobody])
  })
})
