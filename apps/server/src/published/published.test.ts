/** The reference period, as it comes with the product, in an empty hall: its reports say what was published. */
import { readFileSync, rmSync } from 'node:fs'
import { referenceHall } from '@antrean/queue-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, type Loose } from '../testing/client.ts'
import { startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'

const file = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../demo/reference-period/${name}.json`, import.meta.url), 'utf8'))
const FIGURES = file('figures')
const SOURCE = 'Trial 2016'
const YEAR = 'from=2016-01-01&to=2016-12-31'

let data: string
let hall: TestServer
let token: string
const ask = (method: string, path: string, body?: object, as = token) =>
  call(hall.url, method, `/api/v1/${path}`, { token: as, ...(body && { body }) })
const publish = (body: object, source = SOURCE) =>
  ask('PUT', `published-figures?source=${encodeURIComponent(source)}`, body)
const report = async (name: string, query: string): Promise<Loose> =>
  (await ask('GET', `reports/${name}?${query}`)).body
const judged = async (judgements: object[]) => {
  const { body } = await ask('GET', 'settings')
  const config = { ...body.settings, ombudsman: { judgements } }
  const set = await call(hall.url, 'PUT', '/api/v1/settings', {
    token,
    body: { settings: config, why: 'As published.' },
    headers: { 'if-match': `"${body.version}"` },
  })
  expect(set.status).toBe(200)
}

beforeAll(async () => {
  data = temporaryFolder()
  const at = Date.parse('2026-03-02T09:00:00+07:00')
  hall = await startTestServer({ data, clock: { now: () => at, follow() {} }, config: referenceHall })
  token = await hall.signIn('administrator')
  expect(await publish(FIGURES)).toMatchObject({ status: 200 })
})
afterAll(async () => {
  await hall?.stop()
  rmSync(data, { recursive: true })
})

describe('the reference period', () => {
  it('[S24] [R8] visits by service are 3,720, 1,432, 1,240, 788 and 121, and 235 that the source attributes to none', async () => {
    const { rows, total, published } = await report('visits', `${YEAR}&by=service&language=en`)
    expect(rows.map(({ key, tickets }: Loose) => [key, tickets])).toEqual([
      ...[
        ['A', 3_720],
        ['B', 1_432],
        ['C', 1_240],
        ['D', 788],
        ['E', 121],
        ['', 235],
      ],
    ])
    expect(rows.at(-1).label).toBe('Service not recorded')
    expect(total).toMatchObject({ tickets: 7_536, share: 1, medianWaitSeconds: null })
    expect(published).toMatchObject([
      { source: SOURCE, served: 7_536, unattributed: 235, score: { of: 5, before: 3.48, after: 4.01 } },
    ])
  })

  it('[S24] no day, weekday or hour is made up, and a part of the period has nothing of it', async () => {
    for (const [by, label] of Object.entries({
      weekday: 'Date not told',
      day: 'Date not told',
      matter: 'Not asked',
    })) {
      const { rows, total } = await report('visits', `${YEAR}&by=${by}&language=en`)
      expect(rows).toMatchObject([{ key: '', label, tickets: 7_536 }])
      expect(Object.values(total.hours).every(count => count === 0)).toBe(true)
    }
    const part = await report('visits', 'from=2016-03-01&to=2016-10-11&by=service')
    expect(part).toMatchObject({ rows: [], total: { tickets: 0 } })
    expect(part.published).toBeUndefined()
  })

  it('[S24] [S6] 230, 30 and 10 of 270 ratings are 85, 11 and 4 %, without a rate of answering', async () => {
    const { total, rows } = await report('satisfaction', `${YEAR}&by=weekday`)
    expect(total).toMatchObject({
      ...{ rated: 270, served: 0, answering: null, levels3: { 1: 10, 2: 30, 3: 230 } },
      percents3: { 1: 4, 2: 11, 3: 85 },
    })
    expect(rows).toMatchObject([{ key: '', rated: 270 }])
  })

  it('[S24] paper names the source, those that belong to no service, and the score before and after', async () => {
    const { body } = await ask('GET', `reports/visits?${YEAR}&by=service&language=en&format=xlsx`)
    expect(body).toBeTruthy()
    const page = await ask('GET', `reports/visits/page?${YEAR}&by=service&language=en`)
    const text = String(page.body)
    expect(text).toContain('Published figures (Trial 2016): 7,536 served')
    expect(text).toContain('235 of them attributed to no service')
    expect(text).toContain('from 3.48 to 4.01, on a scale of 5')
  })

  it('[S4] [S5] [S19] 88.42 in 2021 is green, 79.39 in 2023 is B and green, 77.99 C and yellow; 2025 has an opinion', async () => {
    const { judgements, others } = file('judgements')
    const years = async () =>
      Object.fromEntries(
        (
          await Promise.all(
            [2021, 2023, 2025].map(year =>
              report('ombudsman', `from=${year}-01-01&to=${year}-12-31&by=year`),
            ),
          )
        ).map(({ rows }) => [rows[0].key, rows[0]]),
      )
    await judged(judgements)
    expect(await years()).toMatchObject({
      2021: { score: 88.42, zone: 'green' },
      2023: { score: 79.39, letter: 'B', zone: 'green' },
      2025: { score: null, label: expect.anything(), kind: 'opinion' },
    })
    await judged(others)
    expect((await years())[2023]).toMatchObject({ score: 77.99, letter: 'C', zone: 'yellow' })
  })
})

it('[S24] what cannot be so is refused, the same source replaces itself, and is taken back', async () => {
  expect(await publish({ ...FIGURES, to: '2026-03-02' }, 'x')).toMatchObject({ status: 400 })
  expect(await publish({ ...FIGURES, served: 100 }, 'x')).toMatchObject({ status: 400 })
  expect(await publish({ ...FIGURES, services: { Z: 1 } }, 'x')).toMatchObject({ status: 400 })
  const officer = await hall.signIn('officer')
  expect(await ask('GET', 'published-figures', undefined, officer)).toMatchObject({ status: 403 })
  const small = {
    from: '2015-01-01',
    to: '2015-12-31',
    served: 5,
    services: { A: 5 },
    ratings: null,
    score: null,
  }
  await publish(small, 'Other')
  const { body } = await publish({ ...small, served: 6 }, 'Other')
  expect(body.figures).toMatchObject([{ source: 'Other', served: 6, unattributed: 1 }, { source: SOURCE }])
  const after = await ask('DELETE', 'published-figures?source=Other')
  expect(after.body.figures).toMatchObject([{ source: SOURCE }])
})
