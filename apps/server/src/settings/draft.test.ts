/** A set-up that goes live on a day, through the hall as it is, by a clock that the test moves. */
import { HallConfig, referenceHall } from '@antrean/queue-core'
import { io } from 'socket.io-client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { call, type Loose, until } from '../testing/client.ts'
import { startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'

const at = (time: string) => Date.parse(`2026-11-${time}:00+07:00`)
const config = { ...HallConfig.parse(referenceHall), alwaysOpen: false }
let now: number
let hall: TestServer
let data: string
let token: string
async function start() {
  const clock = { now: () => now, follow() {}, set() {} }
  hall = await startTestServer({ clock: clock as never, config, data })
  token = await hall.signIn('administrator')
}
beforeEach(async () => {
  now = at('24T10:00')
  data = temporaryFolder()
  await start()
})
afterEach(() => hall.stop())

/** Sessions end with the night. */
async function later(time: string): Promise<void> {
  now = at(time)
  token = await hall.signIn('administrator')
}
/** The troubles that ops are told when they come. */
async function toldOps(): Promise<string[]> {
  const ops = io(`${hall.url}/staff`, {
    auth: { token: await hall.signIn('ops') },
    transports: ['websocket'],
  })
  const told = await new Promise<Loose>(resolve => ops.once('ops:event', resolve))
  ops.close()
  return (told.server.troubles ?? []).map(({ code }: Loose) => code)
}
const read = async () => (await call(hall.url, 'GET', '/api/v1/settings', { token })).body
const draft = async () => (await call(hall.url, 'GET', '/api/v1/settings/draft', { token })).body.draft
const ask = (method: 'PUT' | 'DELETE', path: string, version: number, body?: object) =>
  call(hall.url, method, `/api/v1/settings${path}`, {
    ...{ token, headers: { 'if-match': `"${version}"` } },
    ...(body && { body }),
  })
async function keep(more: Loose, goesLiveOn: string | null = '2026-11-26') {
  const { version, settings } = await read()
  return ask('PUT', '/draft', version, { settings: { ...settings, ...more }, why: 'Jam baru', goesLiveOn })
}

it('[T16] is kept, seen with who and why, and given up; it changes nothing, also after a start', async () => {
  expect(await draft()).toBeNull()
  expect(await keep({ opens: '07:00' })).toMatchObject({ status: 200, body: { draft: { by: 'admin' } } })
  await hall.stop()
  await start()
  expect(await draft()).toMatchObject({
    ...{ why: 'Jam baru', goesLiveOn: '2026-11-26', refused: null },
    settings: { opens: '07:00' },
  })
  const { version, settings } = await read()
  expect(settings.opens).toBe(config.opens)
  expect((await ask('DELETE', '/draft', version)).body).toEqual({ draft: null })
  expect(await draft()).toBeNull()
})

it('[T16] is refused where a field is wrong, the day is not to come, or another set-up is in force', async () => {
  expect(await keep({ timezone: 'x' })).toMatchObject({
    status: 400,
    body: { faults: [{ path: 'timezone' }] },
  })
  for (const day of ['2026-11-24', '2026-11-01'])
    expect(await keep({}, day)).toMatchObject({ status: 400, body: { faults: [{ path: 'goesLiveOn' }] } })
  const { version, settings } = await read()
  expect(await ask('PUT', '/draft', version - 1, { settings, why: 'x', goesLiveOn: null })).toMatchObject({
    status: 412,
  })
  const supervisor = await hall.signIn('supervisor')
  expect(await call(hall.url, 'GET', '/api/v1/settings/draft', { token: supervisor })).toMatchObject({
    status: 403,
  })
  expect(await draft()).toBeNull()
})

it('[T17] goes live as its day begins, by its author and with its reason, ahead of its own opening', async () => {
  await keep({ opens: '07:00' })
  await later('25T23:59')
  await until(() => hall.server.hall.live.state.day?.date === '2026-11-25')
  expect((await read()).settings.opens).toBe(config.opens)
  await later('26T00:01')
  await until(async () => (await read()).settings.opens === '07:00')
  expect(await read()).toMatchObject({ by: 'admin', why: 'Jam baru', source: 'settings' })
  expect(hall.server.hall.live.state.day).toMatchObject({ date: '2026-11-26', opensAt: at('26T07:00') })
  await until(async () => (await draft()) === null)
})

it('[T18] changes nothing where it no longer fits, and ops and administrators are told until it is given up', async () => {
  await keep({ opens: '07:00' })
  const { version, settings } = await read()
  const other = { settings: { ...settings, overdueSeconds: 600 }, why: 'Lain' }
  expect((await ask('PUT', '', version, other)).status).toBe(200)
  await later('26T06:00')
  await until(async () => Boolean((await draft())?.refused))
  expect((await draft()).refused.message).toMatch(/changed meanwhile/)
  expect((await read()).settings).toMatchObject({ opens: config.opens, overdueSeconds: 600 })
  expect(await toldOps()).toContain('settings-draft')
  await ask('DELETE', '/draft', version)
  expect(await toldOps()).not.toContain('settings-draft')
})
