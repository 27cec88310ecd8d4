/** A ticket for several services over HTTP: from the press to the reports, and on its visitor's page. */
import { HallConfig } from '@antrean/queue-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../testing/client.ts'
import { openHallConfig, startTestServer, type TestServer } from '../testing/start-server.ts'

const config = HallConfig.parse({
  ...openHallConfig,
  furtherServices: 1,
  booths: [
    { number: 1, services: ['A'] },
    { number: 2, services: ['B'] },
  ],
  services: openHallConfig.services.slice(0, 2),
})

let hall: TestServer
let officers: Record<number, string>
let supervisor: string
beforeAll(async () => {
  hall = await startTestServer({ config })
  officers = { 1: await hall.signIn('officer'), 2: await hall.signIn('supervisor') }
  supervisor = officers[2]!
  await at(1, 'open')
  await at(2, 'open')
})
afterAll(() => hall.stop())

const post = (path: string, token: string, body: object = {}) =>
  call(hall.url, 'POST', `/api/v1/${path}`, { token, body })
const at = (booth: number, action: string, body: object = {}) =>
  post(`booths/${booth}/${action}`, officers[booth]!, body)
const issue = (further: string[]) => post('tickets', hall.tokens.kiosk, { service: 'A', further })
const page = async (url: string, language = 'en') =>
  (await fetch(`${hall.url}${new URL(url).pathname}?lang=${language}`)).text()
const stands = async (url: string) =>
  (await call(hall.url, 'GET', `${new URL(url).pathname}.json`)).body.services?.map(
    ({ stands }: { stands: string }) => stands,
  )

describe('a ticket for several services', () => {
  it('[Q57] [Q60] [Q64] goes on by itself, shows where it stands, and counts for each service', async () => {
    expect((await call(hall.url, 'GET', '/api/v1/hall')).body.hall.furtherServices).toBe(1)
    expect((await issue(['B', 'A'])).body.error.code).toBe('too-many-services')
    const { body } = await issue(['B'])
    expect(body).toMatchObject({ number: 'A001', further: ['B'], legs: [] })
    expect(await stands(body.url)).toEqual(['now', 'next'])
    expect((await at(1, 'next')).body).toMatchObject({ number: 'A001', further: ['B'] })
    expect((await at(1, 'finish')).body).toMatchObject({ state: 'waiting', service: 'B', further: [] })
    expect(await stands(body.url)).toEqual(['over', 'now'])
    expect(await page(body.url)).toMatch(/<li class="over">.*done.*<li class="now">.*now/s)
    expect(await page(body.url, 'id')).toMatch(/Layanan Anda.*selesai.*sekarang/s)
    expect((await at(2, 'next')).body).toMatchObject({
      ...{ number: 'A001', firstCalledAt: expect.any(String) },
      legs: [{ service: 'A', booth: 1, state: 'done' }],
    })
    expect((await at(2, 'finish')).body).toMatchObject({ state: 'done' })
    expect(await stands(body.url)).toEqual(['over', 'over'])
    const { date } = hall.server.hall.live.state.day!
    const query = new URLSearchParams({ from: date, to: date, by: 'service', language: 'en' })
    const { rows, total } = (
      await call(hall.url, 'GET', `/api/v1/reports/compliance?${query}`, { token: supervisor })
    ).body
    expect(rows).toMatchObject([
      { key: 'A', issued: 1, kept: 1 },
      { key: 'B', issued: 1, kept: 1 },
    ])
    expect(total).toMatchObject({ issued: 2, kept: 2 })
  })

  it('[Q62] [Q64] ends at the booth where its officer says so, with the reason kept beside the record', async () => {
    const { body } = await issue(['B'])
    await at(1, 'next')
    expect((await at(1, 'drop-further')).status).toBe(400)
    const reason = 'Berkas kedua masih di rumah'
    expect((await at(1, 'drop-further', { reason })).body).toMatchObject({ further: [] })
    expect((await at(1, 'drop-further', { reason })).body.error.code).toBe('nothing-further')
    expect((await at(1, 'finish')).body).toMatchObject({ state: 'done' })
    expect(await stands(body.url)).toEqual(['over', 'not-now'])
    const stages = (await call(hall.url, 'GET', `/api/v1/tickets/${body.id}`, { token: supervisor })).body
      .stages as { type: string }[]
    expect(stages.map(({ type }) => type)).toContain('FurtherDropped')
    const log = [...hall.server.hall.store.log.after(0)]
    expect(JSON.stringify(log)).not.toContain(reason)
  })

  it('[Q63] [Q64] of who did not come nothing is shown as still to come', async () => {
    const { body } = await issue(['B'])
    await at(1, 'next')
    expect((await at(1, 'no-show')).body).toMatchObject({ state: 'no-show' })
    expect(await stands(body.url)).toEqual(['not-now', 'not-now'])
  })

  it('[Q57] [Q64] leads to the case that its first service went on as, also while the next is waited for', async () => {
    const { body } = await issue(['B'])
    await at(1, 'next')
    const opened = (await at(1, 'escalate', { matter: 'Akta' })).body
    const caseOf = async () =>
      (await call(hall.url, 'GET', `${new URL(body.url).pathname}.json`)).body.caseUrl
    expect(await caseOf()).toBe(opened.url)
    expect(await page(body.url)).toContain(`href="${opened.url}?lang=en"`)
    expect((await at(2, 'next')).body).toMatchObject({ id: body.id })
    const second = (await at(2, 'escalate', { matter: 'Izin' })).body
    expect(second.url).not.toBe(opened.url)
    expect(await caseOf()).toBe(second.url)
  })

  it('[Q56] one for one service says nothing of others', async () => {
    const { body } = await issue([])
    for (const field of ['further', 'legs', 'legFrom']) expect(body).not.toHaveProperty(field)
    expect(await stands(body.url)).toBeUndefined()
  })
})
