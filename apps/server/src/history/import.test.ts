/** A peer's tickets in a real hall: over HTTP, by the command, in reports and in the forecast; and where they must not be. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followLog } from '../forecast/follow-log.ts'
import { call, type Loose } from '../testing/client.ts'
import { startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'
import { importFile, takeImportBack } from './import-command.ts'

const HEAD = 'number,service,issued,called,finished,booth,outcome'
/** Two days with two tickets each. */
const LIST = [
  HEAD,
  'A001,A,2025-03-31 08:00,08:10,08:16,1,done',
  'B001,B,2025-03-31 09:00,09:01,09:09,2,done',
  'A001,A,2025-04-01 08:30,08:31,08:37,1,done',
  'A002,A,2025-04-01 08:40,,,,expired',
].join('\n')

let data: string
let hall: TestServer | null = null
let token = ''
const clock = { at: 0, now: () => clock.at, follow() {} }
beforeEach(() => {
  clock.at = Date.parse('2026-03-02T09:00:00+07:00')
  data = temporaryFolder()
})
afterEach(async () => {
  await hall?.stop()
  hall = null
  rmSync(data, { recursive: true })
})

async function start(): Promise<TestServer> {
  hall = await startTestServer({ data, clock })
  token = await hall.signIn('administrator')
  return hall
}
const send = (body: string, query = 'source=old', as = token) =>
  call(hall!.url, 'POST', `/api/v1/import/tickets?${query}`, {
    token: as,
    body,
    headers: { 'content-type': 'text/csv' },
  })
const report = async (name: string, query: string): Promise<Loose> =>
  (await call(hall!.url, 'GET', `/api/v1/reports/${name}?from=2025-03-01&to=2026-03-31&${query}`, { token }))
    .body
const press = async () =>
  (await call(hall!.url, 'POST', '/api/v1/tickets', { token: hall!.tokens.kiosk, body: { service: 'A' } }))
    .body

describe('over HTTP', () => {
  it('[X8] a list in another encoding is refused, and nothing of it is guessed', async () => {
    await start()
    const list = Buffer.from(`${LIST}\nA\u00e9,A,2025-04-01 08:40,,,,`, 'latin1')
    const answer = await fetch(`${hall!.url}/api/v1/import/tickets?source=old`, {
      method: 'POST',
      body: list,
      headers: { 'content-type': 'text/csv', authorization: `Bearer ${token}` },
    })
    expect(answer.status).toBe(400)
    expect(((await answer.json()) as Loose).error.message).toContain('cannot be read as UTF-8')
    expect(hall!.server.hall.store.imported.latest(9)).toEqual([])
  })

  it('[X4] a list is imported whole, and a second time changes nothing', async () => {
    await start()
    const told = { tickets: 4, days: 2, from: '2025-03-31', to: '2025-04-01' }
    expect(await send(LIST)).toMatchObject({ status: 200, body: { ...told, added: 4 } })
    expect(await send(LIST)).toMatchObject({ status: 200, body: { ...told, added: 0 } })
    expect([...hall!.server.hall.store.imported.between('2025-01-01', '2025-12-31')]).toHaveLength(4)
    expect(hall!.server.access.audit.latest(2)).toMatchObject([
      { what: 'history-imported', detail: '0 of 4 tickets, 2025-03-31 to 2025-04-01, from old' },
      { what: 'history-imported', detail: '4 of 4 tickets, 2025-03-31 to 2025-04-01, from old' },
    ])
  })

  it('[X4] with one line that is wrong nothing is imported, and the line is said', async () => {
    await start()
    const { status, body } = await send(`${LIST}\nA003,Z,2025-04-01 08:40,,,,`)
    expect(status).toBe(400)
    expect(body.error.message).toMatch(/^Nothing was imported\. Line 6: the hall has no service "Z"/)
    expect(hall!.server.hall.store.imported.latest(9)).toEqual([])
  })

  it('[X4] is for an administrator, and what cannot be read is a sentence', async () => {
    await start()
    expect((await send(LIST, 'source=old', await hall!.signIn('supervisor'))).status).toBe(403)
    expect((await send(LIST, 'source=old&zone=Asia/Nowhere')).body.error.message).toContain('is no time zone')
    expect((await send(LIST, 'source=old&services=A')).body.error.message).toContain(
      'services is THEIRS=OURS',
    )
    expect((await send(LIST, '')).status).toBe(400)
    expect((await send('x'.repeat(2_000_001))).status).toBe(413)
    expect(hall!.server.hall.store.imported.latest(9)).toEqual([])
  })

  it('[X7] what came from one source is taken back whole, by an administrator and on record', async () => {
    await start()
    await send(LIST)
    await send(`${HEAD}\nA001,A,2025-05-02 08:00,08:10,08:16,1,done`, 'source=other')
    const take = (source: string, as = token) =>
      call(hall!.url, 'DELETE', `/api/v1/import/tickets?source=${source}`, { token: as })
    const other = { source: 'other', tickets: 1, days: 1, from: '2025-05-02', to: '2025-05-02' }
    expect((await call(hall!.url, 'GET', '/api/v1/import/tickets', { token })).body).toEqual({
      sources: [{ source: 'old', tickets: 4, days: 2, from: '2025-03-31', to: '2025-04-01' }, other],
    })
    expect((await take('old', await hall!.signIn('supervisor'))).status).toBe(403)
    expect((await take('nobody')).body.error.message).toBe(
      'There are no imported tickets from nobody. There are some from old, other.',
    )
    expect(await take('old')).toMatchObject({ status: 200, body: { sources: [other] } })
    expect((await report('visits', 'by=day')).rows.map(({ key }: Loose) => key)).toEqual(['2025-05-02'])
    expect(followLog(hall!.server.hall.store)().history.days).toBe(1)
    expect(hall!.server.access.audit.latest(1)).toMatchObject([
      { what: 'history-removed', detail: '4 tickets from old' },
    ])
    expect(await send(LIST)).toMatchObject({ body: { added: 4 } })
  })

  it('[X5] a day of the hall’s own record is never mixed with another', async () => {
    await start()
    clock.at += 86_400_000
    hall!.server.hall.tick()
    await press()
    token = await hall!.signIn('administrator')
    const { status, body } = await send(`${HEAD}\nA001,A,2026-03-02 08:00,,,,`)
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining("a day of the hall's own record"),
    ])
  })
})

describe('imported days', () => {
  it('[X5] are counted among visits, and marked as imported in every format', async () => {
    await start()
    await press()
    await send(LIST)
    const answer = await report('visits', 'by=day&language=en')
    expect(answer).toMatchObject({
      imported: { tickets: 4, from: '2025-03-31', to: '2025-04-01' },
      total: { tickets: 5 },
      rows: [
        { key: '2025-03-31', label: '2025-03-31 (imported)', tickets: 2, medianWaitSeconds: 60 },
        { key: '2025-04-01', label: '2025-04-01 (imported)', tickets: 2 },
        { key: '2026-03-02', label: '2026-03-02', tickets: 1 },
      ],
    })
    expect(await report('visits', 'by=day&format=csv&language=id')).toContain('2025-03-31 (data impor),2,')
    const page = await call(
      hall!.url,
      'GET',
      '/api/v1/reports/visits/page?from=2025-03-01&to=2026-03-31&language=en',
      { token },
    )
    expect(page.body).toContain('Imported: 4 tickets, 31 March 2025 to 1 April 2025')
    expect(
      await call(hall!.url, 'GET', '/api/v1/reports/visits?from=2026-03-02&to=2026-03-02', { token }),
    ).not.toHaveProperty('body.imported')
  })

  it('[X5] are in no promise and in no number of the hall', async () => {
    await start()
    await send(LIST)
    expect((await press()).number).toBe('A001')
    const answer = await report('compliance', 'by=day')
    expect(answer.rows.map(({ key }: Loose) => key)).toEqual(['2026-03-02'])
    expect(answer).not.toHaveProperty('imported')
  })

  it('[X5] begin what the forecast has learnt, until the hall has enough of its own', async () => {
    await start()
    const learnt = () => followLog(hall!.server.hall.store)().history
    expect(learnt().days).toBe(0)
    await send(LIST)
    expect(learnt().days).toBe(2)
    expect(learnt().services).toMatchObject({ A: { all: [360, 360], issued: 3 }, B: { all: [480] } })
  })
})

describe('the command', () => {
  it('[X4] imports into a hall that is stopped, says what is wrong line by line, and is on record', async () => {
    await (await start()).stop()
    hall = null
    const file = join(data, 'list.csv')
    const told = () => importFile(data, file, { source: 'old', column: ['booth=booth'] })
    writeFileSync(file, `${LIST}\nA009,A,never,,,,`)
    expect(told).toThrow(/^Nothing was imported\.\nLine 6: "never" is no time/)
    writeFileSync(file, LIST)
    expect(told()).toBe('4 tickets of 2 days, 2025-03-31 to 2025-04-01, are in the history.')
    expect(told()).toBe(
      '0 tickets of 2 days, 2025-03-31 to 2025-04-01, are in the history; 4 were there already.',
    )
    expect(() => importFile(data, file, {})).toThrow('Name the file and whose it is')
    expect(() => importFile(data, join(data, 'none.csv'), { source: 'x' })).toThrow('There is no file')
    expect(() => importFile(data, file, { source: 'x', column: ['colour=red'] })).toThrow(
      '--column is FIELD=NAME',
    )
    expect(() => takeImportBack(data, undefined)).toThrow('Name whose tickets are taken back')
    expect(() => takeImportBack(data, 'new')).toThrow('There are some from old.')
    expect(takeImportBack(data, 'old')).toBe('4 tickets from old are no longer in the history.')
    expect(() => takeImportBack(data, 'old')).toThrow('There are none at all.')
    await start()
    expect(hall!.server.access.audit.latest(9)).toContainEqual(
      expect.objectContaining({ what: 'history-removed', actor: 'terminal' }),
    )
    expect(hall!.server.access.audit.latest(9)).toContainEqual(
      expect.objectContaining({ what: 'history-imported', actor: 'terminal' }),
    )
    expect(() => importFile(data, file, { source: 'old' })).toThrow('in use by another server')
  })
})
