/** Who served, from a booth to the report: by name as it is now, and only for whom the hall allows it. */
import { afterEach, expect, it } from 'vitest'
import { renameStaff } from '../staff-tasks.ts'
import { call } from '../testing/client.ts'
import { openHallConfig, startTestServer, type TestServer } from '../testing/start-server.ts'

let hall: TestServer
afterEach(() => hall.stop())

async function serve(officer: string, booth: number): Promise<void> {
  const token = await hall.signIn(officer)
  await call(hall.url, 'POST', '/api/v1/tickets', { token: hall.tokens.kiosk, body: { service: 'A' } })
  for (const command of ['open', 'next', 'finish']) {
    const { status } = await call(hall.url, 'POST', `/api/v1/booths/${booth}/${command}`, { token })
    expect(status, command).toBeLessThan(300)
  }
}

async function rows(token: string, language = 'id') {
  const { date } = hall.server.hall.live.state.day!
  const path = `/api/v1/reports/officers?from=${date}&to=${date}&language=${language}`
  const { body } = await call(hall.url, 'GET', path, { token })
  return body.rows as { key: string; label: string; tickets: number; done: number }[]
}
const idOf = (name: string) => hall.server.access.staff.byName(name)!.id

it('[R11] [R12] an officer is shown by the name that they have now, also when they are gone; an erased name is not shown', async () => {
  hall = await startTestServer({ config: openHallConfig })
  await serve('sari', 1)
  const id = idOf('sari')
  const supervisor = await hall.signIn('supervisor')
  expect(await rows(supervisor)).toMatchObject([{ key: id, label: 'sari', tickets: 1, done: 1 }])
  renameStaff(hall.data, 'sari', 'Sari Wulandari')
  expect(await rows(supervisor)).toMatchObject([{ key: id, label: 'Sari Wulandari' }])
  hall.server.access.staff.remove('Sari Wulandari')
  expect(await rows(supervisor)).toMatchObject([{ key: id, label: 'Sari Wulandari' }])
  hall.server.access.staff.forget('Sari Wulandari')
  expect(await rows(supervisor)).toMatchObject([{ key: id, label: 'Mantan petugas' }])
})

it('[R12] names officers to those whom the hall file lists, and gives others numbers', async () => {
  hall = await startTestServer({ config: { ...openHallConfig, officersNamedFor: ['administrator'] } })
  await serve('sari', 1)
  await serve('budi', 2)
  const named = await rows(await hall.signIn('administrator'))
  expect(named.map(({ key, label }) => [key, label])).toEqual([
    [idOf('budi'), 'budi'],
    [idOf('sari'), 'sari'],
  ])
  const supervisor = await hall.signIn('supervisor')
  const numbered = await rows(supervisor)
  expect(numbered.map(({ key, label }) => [key, label])).toEqual([
    ['#1', 'Petugas 1'],
    ['#2', 'Petugas 2'],
  ])
  expect((await rows(supervisor, 'en')).map(({ label }) => label)).toEqual(['Officer 1', 'Officer 2'])
})
