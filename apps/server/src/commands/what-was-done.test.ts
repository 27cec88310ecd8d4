/** What a finish, a pause and a close are asked, from the set-up to the reports and the views. */
import { HallConfig } from '@antrean/queue-core'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../testing/client.ts'
import { openHallConfig, startTestServer, type TestServer } from '../testing/start-server.ts'

const named = (id: string, en: string) => ({ id, en })
const asking = HallConfig.parse({
  ...openHallConfig,
  pauseReasons: [named('Istirahat', 'A break')],
  services: openHallConfig.services.map(service =>
    service.letter === 'A'
      ? { ...service, outcomes: [named('Selesai', 'Done'), named('Ditolak', 'Rejected')] }
      : service,
  ),
})

let hall: TestServer
let officer: string
let supervisor: string
beforeAll(async () => {
  hall = await startTestServer({ config: asking })
  officer = await hall.signIn('officer')
  supervisor = await hall.signIn('supervisor')
})
afterAll(() => hall.stop())

const post = (path: string, body: object = {}) =>
  call(hall.url, 'POST', `/api/v1/${path}`, {
    ...{ token: officer, body },
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
const report = async (name: string, by: string, language = 'en') => {
  const { date } = hall.server.hall.live.state.day!
  const query = new URLSearchParams({ from: date, to: date, by, language })
  const answer = await call(hall.url, 'GET', `/api/v1/reports/${name}?${query}`, { token: supervisor })
  return answer.body.rows as {
    key: string
    label: string
    tickets?: number
    pauses?: number
    openSeconds?: number
    idleSeconds?: number
  }[]
}
const view = (sql: string) => {
  const db = new Database(hall.server.folder.hall, { readonly: true })
  const rows = db.prepare(sql).all()
  db.close()
  return rows
}

describe('what was done', () => {
  it('[Q33] is asked of a finish, refused with the list, and stands in the ticket, the reports and the views', async () => {
    await post('booths/1/open')
    await post('tickets', { service: 'A' })
    expect((await post('booths/1/next')).body.number).toBe('A001')
    const { services } = (await call(hall.url, 'GET', '/api/v1/hall')).body
    expect(services[0].outcomes).toEqual(asking.services[0]!.outcomes)
    expect(services[1]).not.toHaveProperty('outcomes')
    expect(await post('booths/1/finish')).toMatchObject({
      status: 409,
      body: { error: { code: 'outcome-needed', message: expect.stringContaining('Done, Rejected') } },
    })
    expect((await post('booths/1/finish', { outcome: 'Lost' })).body.error).toMatchObject({
      code: 'unknown-outcome',
      message: expect.stringContaining('Done, Rejected'),
    })
    expect((await post('booths/1/finish', { outcome: 'Rejected' })).body).toMatchObject({
      ...{ state: 'done', outcome: 'Ditolak' },
    })
    for (const name of ['officers', 'visits'])
      expect(await report(name, 'outcome')).toMatchObject([{ key: 'Ditolak', label: 'Rejected', tickets: 1 }])
    expect(view(`SELECT number, matter, outcome FROM bi_tickets`)).toEqual([
      { number: 'A001', matter: null, outcome: 'Ditolak' },
    ])
  })

  it('[Q34] [S23] is asked of a pause alone where only that has a list, and stands at the booth, in the report and the views', async () => {
    await post('booths/1/open')
    expect((await post('booths/1/pause')).body.error.code).toBe('reason-not-chosen')
    expect((await post('booths/1/pause', { reason: 'Istirahat' })).body).toMatchObject({
      ...{ state: 'paused', reason: 'Istirahat' },
    })
    const { booths } = (await call(hall.url, 'GET', '/api/v1/hall')).body
    expect(booths[0]).toMatchObject({ state: 'paused' })
    expect(booths[0]).not.toHaveProperty('reason')
    expect(await report('pauses', 'reason')).toMatchObject([
      { label: 'A break', pauses: 1, medianSeconds: null },
    ])
    expect((await post('booths/1/close')).status).toBe(200)
    expect(await report('pauses', 'booth')).toMatchObject([{ key: '1', pauses: 1 }])
    expect((await report('pauses', 'reason'))[0]).not.toMatchObject({ medianSeconds: null })
    // Idle but for the visitor of before, whose moments are a second on a busy machine.
    const [its] = await report('officers', 'officer')
    expect(its!.openSeconds).toEqual(expect.any(Number))
    expect(its!.idleSeconds).toBeLessThanOrEqual(its!.openSeconds!)
    expect(view(`SELECT stage, reason FROM bi_booths ORDER BY seq`)).toEqual([
      { stage: 'BoothOpened', reason: null },
      { stage: 'BoothPaused', reason: 'Istirahat' },
      { stage: 'BoothClosed', reason: null },
    ])
  })
})
