import type { RateTicket, ReportAnswer } from '@antrean/queue-core'
import type { RatingFacts } from '@antrean/queue-core/report'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openReader } from '../store/sqlite/reader.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'
import { readRatings } from './read-ratings.ts'

const AT = Date.parse('2026-03-02T09:00:00+07:00')
let clock = AT
let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ clock: { now: () => clock, follow() {} } })
  await rate('t1', { date: '2026-03-01', level: 1 })
  await rate('t2', { date: '2026-03-02', level: 2 })
  await rate('t3', { date: '2026-03-02', level: null, answers: { waktu: 4 }, form: '2017-05-12' })
  clock = AT + 60_000
  await rate('t4', { date: '2026-03-03', level: 3 })
  await rate('t2', { date: '2026-03-02', level: 3 })
})
afterAll(() => server.stop())

type Told = Pick<RatingFacts, 'date' | 'level' | 'answers' | 'form'>

const rate = (id: string, { date, ...said }: Told) =>
  server.server.hall.submit({
    commandId: null,
    actor: 'visitor',
    fingerprint: `${id} ${said.level}`,
    touches: [{ kind: 'rating', id }],
    asks: ({ at, actor }) => [
      {
        kind: 'rating',
        id,
        command: {
          ...{ type: 'RateTicket', at, actor, levels: 3, through: 'page', ...said },
          ticket: {
            ...{ id, number: 'A001', date, service: 'A', booth: 1 },
            ...{ servedBy: 'staff:sari', state: 'done', endedAt: AT },
          },
        } satisfies RateTicket,
      },
    ],
    value: () => null,
  })

function read(from: string, to: string, at = clock): RatingFacts[] {
  const record = openReader(`${server.data}/hall.sqlite`)
  try {
    return [...readRatings(record, { from, to }, at)]
  } finally {
    record.close()
  }
}

it('[S13] reads the ratings of a range of dates, each as it stands', () => {
  const both = read('2026-03-02', '2026-03-03')
  expect(both).toMatchObject([{ level: 3 }, { level: null, answers: { waktu: 4 } }, { level: 3 }])
  expect(read('2026-03-02', '2026-03-02')).toHaveLength(2)
  expect(read('2026-03-04', '2026-03-09')).toEqual([])
})

it('what was said after the moment of the report belongs to a later one', () => {
  expect(read('2026-03-01', '2026-03-31', AT + 59_999)).toHaveLength(3)
  expect(read('2026-03-01', '2026-03-31', AT + 60_000)).toHaveLength(4)
})

it('a rating that is counted is in the report that is asked for over HTTP, and nobody in it has a name', async () => {
  const token = await server.signIn('supervisor')
  const report = async (name: string) => {
    const query = 'from=2026-03-01&to=2026-03-31&by=service'
    const answer = await fetch(`${server.url}/api/v1/reports/${name}?${query}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    return (await answer.json()) as ReportAnswer
  }
  const { total } = await report('satisfaction')
  expect(total).toMatchObject({ rated: 3, levels3: { 1: 1, 2: 0, 3: 2 }, percents3: { 1: 33, 2: 0, 3: 67 } })
  const skm = await report('skm')
  expect(skm.total).toMatchObject({ forms: 1, index: null })
  expect(JSON.stringify(skm)).not.toContain('sari')
})
