/** Legs in the export, of those that have ended and those that are open, against what reports count. */
import type { TicketFacts } from '@antrean/queue-core'
import { MORNING, severalHall } from '@antrean/queue-core/testing'
import { describe, expect, it } from 'vitest'
import { momentOf } from '../reports/moment.ts'
import { readFacts } from '../reports/read-facts.ts'
import type { ExportSet } from '../store/sqlite/export-sets.ts'
import type { Loose } from '../testing/client.ts'
import { databaseOf } from '../testing/database-of.ts'
import { daysUntil, type RandomDays, startAfterRandomDays } from '../testing/random-days.ts'
import { atBooth, issueFor } from '../testing/submissions.ts'
import { scopeOf } from './order.ts'
import { readExport } from './read-export.ts'

function rows({ server }: RandomDays, set: ExportSet): Loose[] {
  const scope = scopeOf({}, server.hall.live, server.hall.store.log)
  const pieces = readExport(server.folder, { set, format: 'ndjson', personal: false, scope })
  const lines = [...pieces].flatMap(({ text }) => text.split('\n').filter(Boolean))
  return lines.map(line => JSON.parse(line))
}
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

const factsNow = ({ server: { hall } }: RandomDays) => [
  ...readFacts(hall.store, { from: '2000-01-01', to: '2099-12-31' }, momentOf(hall.live), 'Asia/Jakarta'),
]
const exported = (leg: Loose) => ({
  ...{ date: leg.date, priority: leg.priority, service: leg.service, lastService: leg.last_service },
  ...{ booth: leg.booth, lastBooth: leg.last_booth, state: leg.state, servedBy: leg.served_by },
  ...{ from: leg.waiting_since, callBy: leg.call_by, first: leg.first_called_at, called: leg.called_at },
  ...{ serving: leg.serving_at, ended: leg.ended_at, kept: leg.first_called_at && leg.in_time },
})
const counted = ({ date, priority, service, lastService, booth, lastBooth, state, ...its }: TicketFacts) => ({
  ...{ date, priority, service, lastService, booth, lastBooth, state, servedBy: its.servedBy ?? null },
  ...{ from: iso(its.issuedAt), callBy: iso(its.callBy), first: iso(its.firstCalledAt) },
  ...{ called: iso(its.calledAt), serving: iso(its.servingAt), ended: iso(its.endedAt) },
  kept: its.firstCalledAt && Number(its.firstCalledAt <= its.callBy),
})

it('[Q60] [X1] each leg of each ticket is exported as reports count it, open or not', async () => {
  let further = 0
  const drawn = () => further > 0
  await daysUntil(drawn, async seed => {
    const days = await startAfterRandomDays(seed, 300, severalHall)
    try {
      const legs = rows(days, 'legs')
      further += legs.filter(({ leg }) => leg > 1).length
      expect(legs.map(exported)).toEqual(factsNow(days).map(counted))
      const firsts = new Map(legs.filter(({ leg }) => leg === 1).map(leg => [leg.ticket_seq, leg]))
      for (const { seq, first_called_at, wait_seconds, in_time } of rows(days, 'tickets'))
        expect(firsts.get(seq)).toMatchObject({ first_called_at, wait_seconds, in_time })
    } finally {
      await days.stop()
    }
  })
})

describe('a ticket for two services', () => {
  it('[Q60] [X1] has a leg for each with its own wait, and its own wait is that of the first', async () => {
    const days = await startAfterRandomDays(1, 0, severalHall)
    try {
      const { hall } = days.server
      const wait = (seconds: number) => {
        days.clock.at += seconds * 1_000
        hall.tick()
      }
      await hall.submit(atBooth('OpenBooth', 2))
      await hall.submit(issueFor(['A', 'B']))
      wait(60)
      await hall.submit(atBooth('CallNext', 2))
      wait(90)
      await hall.submit(atBooth('FinishTicket', 2))
      wait(301)
      const first = {
        wait_seconds: 60,
        in_time: 1,
        call_by: iso(MORNING + 300_000),
        first_called_at: iso(MORNING + 60_000),
      }
      expect(rows(days, 'tickets')).toMatchObject([
        { ...first, state: 'waiting', service_issued: 'A', service: 'B' },
      ])
      await hall.submit(atBooth('CallNext', 2))
      wait(30)
      await hall.submit(atBooth('FinishTicket', 2))
      expect(rows(days, 'tickets')).toMatchObject([{ ...first, state: 'done', service_seconds: 30 }])
      const legs = [
        {
          leg: 1,
          service: 'A',
          waiting_since: iso(MORNING),
          ...first,
          service_seconds: 90,
          state: 'done',
          booth: 2,
        },
        {
          leg: 2,
          service: 'B',
          waiting_since: iso(MORNING + 150_000),
          wait_seconds: 301,
          in_time: 0,
          service_seconds: 30,
        },
      ]
      expect(rows(days, 'legs')).toMatchObject(legs)
      const view = databaseOf(hall.store).prepare('SELECT * FROM bi_legs').all()
      expect(view).toMatchObject(legs)
    } finally {
      await days.stop()
    }
  })
})
