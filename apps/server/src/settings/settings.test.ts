/** The set-up over HTTP, through the hall as it is. */
import { HallConfig, referenceHall } from '@antrean/queue-core'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Answer, call, type Loose } from '../testing/client.ts'
import { openHallConfig, startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'

let hall: TestServer
const tokens: Record<string, string> = {}
beforeEach(async () => {
  hall = await startTestServer()
  for (const role of ['administrator', 'supervisor'] as const) tokens[role] = await hall.signIn(role)
})
afterEach(() => hall.stop())

type Asked = { body?: object; version?: number | string; who?: string; key?: string }
const ask = (
  method: string,
  path = '',
  { body, version, who = 'administrator', key }: Asked = {},
): Promise<Answer> =>
  call(hall.url, method, `/api/v1/settings${path}`, {
    token: tokens[who]!,
    ...(body && { body }),
    headers: {
      ...(version !== undefined && { 'if-match': typeof version === 'number' ? `"${version}"` : version }),
      ...(key && { 'idempotency-key': key }),
    },
  })
const read = async (): Promise<Loose> => (await ask('GET')).body
const put = (settings: unknown, version: number | string | undefined, more: object = {}) =>
  ask('PUT', '', { body: { settings, why: 'Ramadan', ...more }, ...(version !== undefined && { version }) })
const log = () => [...hall.server.hall.store.log.after(0)]

describe('a change of the set-up', () => {
  it('[T2] is on record with who, when and why, holds at once, and is a new version', async () => {
    const before = await ask('GET')
    expect(before.body).toMatchObject({ by: 'system', why: null, source: 'file', settings: openHallConfig })
    expect(before.headers.get('etag')).toBe(`"${before.body.version}"`)
    const changed = await put({ ...before.body.settings, closes: '15:00' }, before.body.version)
    expect(changed).toMatchObject({ status: 200, body: { by: 'admin', why: 'Ramadan', source: 'settings' } })
    expect(changed.body.version).toBeGreaterThan(before.body.version)
    expect(changed.headers.get('etag')).toBe(`"${changed.body.version}"`)
    expect(await read()).toEqual(changed.body)
    expect(hall.server.hall.live.state.config!.closes).toBe('15:00')
    expect(log().find(({ seq }) => seq === changed.body.version)!.event).toMatchObject({
      ...{ type: 'HallConfigured', why: 'Ramadan', source: 'settings' },
      actor: expect.stringMatching(/^staff:/),
    })
    // The same again changes nothing, and makes no version.
    expect((await put(changed.body.settings, changed.body.version)).body).toEqual(changed.body)
  })

  it('[T1] that was made of another version is refused, and says who changed what and when', async () => {
    const { version, settings } = await read()
    await put({ ...settings, closes: '15:00' }, version)
    const last = log().length
    const late = await put({ ...settings, opens: '09:00' }, version)
    expect(late.status).toBe(412)
    expect(late.body.error.code).toBe('settings-changed')
    expect(late.body.error.message).toMatch(
      /^admin changed closes at \d{4}-\d\d-\d\d \d\d:\d\d \(“Ramadan”\)\./,
    )
    expect((await put({ ...settings, opens: '09:00' }, undefined)).status).toBe(428)
    expect((await put({ ...settings, opens: '09:00' }, '*')).status).toBe(428)
    expect((await ask('POST', '/undo', { body: { why: 'No' }, version })).status).toBe(412)
    expect((await ask('POST', '/undo', { body: { why: 'No' } })).status).toBe(428)
    expect(log()).toHaveLength(last)
    // What comes together is decided in turn.
    const now = (await read()).version
    const both = await Promise.all(['09:00', '10:00'].map(opens => put({ ...settings, opens }, now)))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  it('[T2] sent again under its key happens once', async () => {
    const { version, settings } = await read()
    const body = { settings: { ...settings, closes: '15:00' }, why: 'Ramadan' }
    const send = () => ask('PUT', '', { body, version, key: 'press-1' })
    const [first, again] = [await send(), await send()]
    expect(again).toMatchObject({ status: 200, body: first.body })
    expect((await ask('GET', '/history')).body.changes).toHaveLength(2)
  })

  it('[T3] that is not valid names every field, and changes nothing', async () => {
    const { version, settings } = await read()
    const last = log().length
    const wrong = await put({ ...settings, closes: '3', booths: [] }, version)
    expect(wrong).toMatchObject({ status: 400, body: { error: { code: 'bad-settings' } } })
    expect(wrong.body.faults.map(({ path }: Loose) => path)).toEqual(['closes', 'booths'])
    const mute = await put({ ...settings, closes: '15:00' }, version, { why: ' ' })
    expect(mute).toMatchObject({ status: 400, body: { faults: [{ path: 'why' }] } })
    expect(await ask('PUT', '', { version, body: [] })).toMatchObject({ status: 400 })
    expect(log()).toHaveLength(last)
  })

  it('[T3] is checked first: what it would do, and what the hall at work refuses', async () => {
    const { version, settings } = await read()
    const { token } = hall.tokens && { token: hall.tokens.kiosk }
    const { number } = (await call(hall.url, 'POST', '/api/v1/tickets', { token, body: { service: 'A' } }))
      .body
    const last = log().length
    const without = {
      ...settings,
      services: settings.services.filter(({ letter }: Loose) => letter !== 'A'),
      booths: settings.booths
        .map((booth: Loose) => ({ ...booth, services: booth.services.filter((its: string) => its !== 'A') }))
        .filter((booth: Loose) => booth.services.length > 0),
    }
    const checked = await ask('POST', '/check', { body: { settings: without } })
    expect(checked).toMatchObject({
      status: 200,
      body: { faults: [{ path: 'services', kind: 'service-busy' }] },
    })
    expect(checked.body.faults[0].message).toContain(number)
    expect(log()).toHaveLength(last)
    expect(await put(without, version)).toMatchObject({
      status: 409,
      body: { error: { code: 'service-busy' }, faults: [{ path: 'services' }] },
    })
  })

  it('[T4] is taken back, and comes again; each with its differences in the history', async () => {
    const first = await read()
    const second = (await put({ ...first.settings, closes: '15:00' }, first.version)).body
    const third = (await put({ ...second.settings, opens: '09:00' }, second.version)).body
    const undo = async (version: number, more: object = {}) =>
      (await ask('POST', '/undo', { body: { why: 'It was too much', ...more }, version })).body
    const fourth = await undo(third.version)
    expect(fourth.settings).toEqual(second.settings)
    const fifth = await undo(fourth.version)
    expect(fifth.settings).toEqual(third.settings)
    const sixth = await undo(fifth.version, { to: first.version })
    expect(sixth.settings).toEqual(first.settings)
    const { changes, next } = (await ask('GET', '/history?limit=3')).body
    expect(changes[0]).toMatchObject({ by: 'admin', why: 'It was too much', version: sixth.version })
    expect(changes[0].differences.map(({ path }: Loose) => path).sort()).toEqual(['closes', 'opens'])
    expect(changes[1].differences).toEqual([{ path: 'opens', before: openHallConfig.opens, after: '09:00' }])
    const older = (await ask('GET', `/history?before=${next}`)).body
    expect(older.changes.map(({ version }: Loose) => version)).toEqual(
      [third, second, first].map(its => its.version),
    )
    expect(older).toMatchObject({ next: null, changes: [{}, {}, { by: 'system', differences: [] }] })
    expect(
      await ask('POST', '/undo', { body: { why: 'x', to: 2 ** 30 }, version: sixth.version }),
    ).toMatchObject({ status: 404 })
  })

  it('[T2] is for an administrator alone; its schema is for everybody', async () => {
    const asked = [
      ['GET', ''],
      ['PUT', '', { settings: {}, why: 'x' }],
      ['GET', '/history'],
      ['POST', '/check', { settings: {} }],
      ['POST', '/undo', { why: 'x' }],
    ] as const
    for (const [method, path, body] of asked)
      expect((await ask(method, path, { who: 'supervisor', ...(body && { body }) })).status).toBe(403)
    const { body } = await call(hall.url, 'GET', '/api/v1/settings/schema')
    expect(body).toMatchObject({ type: 'object', properties: { closes: { type: 'string' } } })
    expect(body.required).not.toContain('alwaysOpen')
  })
})

it('[T3] a hall of hundreds of kilobytes is read, and one that is larger is refused by its size', async () => {
  const { version, settings } = await read()
  const matters = Array.from({ length: 12 }, (_, n) => ({
    id: `Urusan ${n} ${'x'.repeat(60)}`,
    en: `Matter ${n}`,
  }))
  const services = Array.from({ length: 26 }, (_, n) => ({
    ...settings.services[0],
    ...{ letter: String.fromCharCode(65 + n), matters },
    standard: { procedure: Array.from({ length: 10 }, () => ({ id: 'y'.repeat(400), en: 'z'.repeat(400) })) },
  }))
  const large = { ...settings, services }
  expect(JSON.stringify(large).length).toBeGreaterThan(200_000)
  expect(await put(large, version)).not.toMatchObject({ status: 413 })
  const huge = await put({ ...settings, more: 'x'.repeat(1_100_000) }, version)
  expect(huge).toMatchObject({
    status: 413,
    body: { error: { message: expect.stringContaining('1048576') } },
  })
})

describe('a hall file at the start', () => {
  it('[T5] does not win over what was set in the browser since, and the log says so', async () => {
    const data = temporaryFolder()
    const said: string[] = []
    const logTo = pino({ level: 'info' }, { write: (line: string) => void said.push(line) })
    const start = async (config: HallConfig): Promise<[TestServer, string]> => {
      const its = await startTestServer({ data, config, log: logTo })
      return [its, await its.signIn('administrator')]
    }
    const closes = async (config: HallConfig, change?: string) => {
      const [its, token] = await start(config)
      const { body } = await call(its.url, 'GET', '/api/v1/settings', { token })
      const headers = { 'if-match': `"${body.version}"` }
      const settings = { ...body.settings, closes: change }
      if (change)
        await call(its.url, 'PUT', '/api/v1/settings', { token, headers, body: { settings, why: 'x' } })
      await its.stop()
      return body.settings.closes
    }
    const file = { ...HallConfig.parse(referenceHall), alwaysOpen: true }
    const notTaken = () => said.filter(line => line.includes('The hall file is not taken over')).length
    expect(await closes({ ...file, closes: '14:00' })).toBe('14:00')
    expect(await closes({ ...file, closes: '13:00' }, '12:00')).toBe('13:00')
    expect(notTaken()).toBe(0)
    expect(await closes({ ...file, closes: '11:00' })).toBe('12:00')
    expect(notTaken()).toBe(1)
    expect(await closes({ ...file, closes: '12:00' })).toBe('12:00')
    expect(notTaken()).toBe(1)
  }, 20_000)
})
