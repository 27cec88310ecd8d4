/** Staff in the log: an id that stays, and a name wherever staff are shown who it was. */
import { hash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openAccess } from '../access/access.ts'
import { commandIdFor } from '../http/command-id.ts'
import { forgetStaff, removeStaff, renameStaff } from '../staff-tasks.ts'
import { type Client, call, connect, until } from '../testing/client.ts'
import { databaseOf } from '../testing/database-of.ts'
import { startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'
import { submission } from '../testing/submissions.ts'

let hall: TestServer
const clients: Client[] = []
beforeEach(async () => {
  hall = await startTestServer()
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await hall.stop()
})

async function follow(namespace: Parameters<typeof connect>[1], who: string): Promise<Client> {
  const client = await connect(hall.url, namespace, await hall.signIn(who))
  clients.push(client)
  return client
}
const press = async () =>
  (await call(hall.url, 'POST', '/api/v1/tickets', { token: hall.tokens.kiosk, body: { service: 'A' } })).body
const boothOf = (number: number) => hall.server.hall.live.state.booths.get(number)!
const idOf = (name: string) => hall.server.access.staff.byName(name)!.id
const stagesOf = async (id: string) =>
  (await call(hall.url, 'GET', `/api/v1/tickets/${id}`, { token: await hall.signIn('dewi') })).body.stages
const recordHolds = (word: string): boolean =>
  readdirSync(hall.data)
    .filter(name => name.startsWith('hall.sqlite'))
    .some(name => readFileSync(join(hall.data, name), 'latin1').includes(word))

it('[D5] no event, no ticket and no kept answer has the name of an officer; views, sentences and stages do', async () => {
  const sari = await follow('/booth', 'sari')
  const budi = await follow('/booth', 'budi')
  const { id } = await press()
  expect(await sari.send('booth:open', { booth: 1 })).toMatchObject({ value: { officer: 'sari' } })
  await sari.send('booth:next', { booth: 1 })
  for (const command of ['booth:open', 'ticket:finish'])
    expect(await budi.send(command, { booth: 1 })).toMatchObject({
      error: { message: expect.stringMatching(/(taken|opened) by sari\./) },
    })
  const dewi = await follow('/staff', 'dewi')
  expect(dewi.snapshot.booths[0]).toMatchObject({ number: 1, officer: 'sari' })
  await until(() => budi.changes.some(({ booths = [] }) => booths[0]?.officer === 'sari'))
  expect((await stagesOf(id))[1]).toMatchObject({ type: 'TicketCalled', actor: 'staff:sari' })
  expect(boothOf(1).officer).toBe(idOf('sari'))
  expect(recordHolds(idOf('sari'))).toBe(true)
  for (const name of ['sari', 'budi']) expect(recordHolds(name)).toBe(false)
})

it('[D5] a booth that was opened by name, before the upgrade of the same day, is still its officer’s', async () => {
  const officer = { id: 'sari', anyBooth: false }
  await hall.server.hall.submit(
    submission(({ at }) => ({ type: 'OpenBooth', at, actor: 'staff:sari', booth: 1, officer })),
  )
  const { id } = await press()
  const sari = await follow('/booth', 'sari')
  expect(sari.snapshot.booths[0]).toMatchObject({ state: 'open', officer: 'sari' })
  expect(await sari.send('booth:open', { booth: 2 })).toMatchObject({ error: { code: 'officer-has-booth' } })
  expect(await sari.send('booth:next', { booth: 1 })).toMatchObject({ value: { id } })
  const budi = await follow('/booth', 'budi')
  expect(await budi.send('ticket:finish', { booth: 1 })).toMatchObject({ error: { code: 'not-your-booth' } })
  hall.server.access.staff.remove('budi')
  expect(await sari.send('ticket:finish', { booth: 1 })).toMatchObject({ value: { id } })
})

it('[Q18] what was answered before the upgrade is known when it is asked again', async () => {
  const token = await hall.signIn('sari')
  const open = () =>
    call(hall.url, 'POST', '/api/v1/booths/1/open', { token, headers: { 'idempotency-key': 'one' } })
  await open()
  const rows = databaseOf(hall.server.hall.store)
    .prepare('SELECT command_id, fingerprint FROM commands')
    .all()
  // As release 0.1.0 made them.
  expect(rows).toContainEqual({
    command_id: commandIdFor('staff:sari', 'one'),
    fingerprint: hash('sha256', 'staff:sari\nbooth:open\n{"booth":1}', 'base64url').slice(0, 22),
  })
})

it('[D5] renamed at the terminal, an officer keeps what was theirs and signs in by the new name', async () => {
  const sari = await follow('/booth', 'sari')
  const { id } = await press()
  await sari.send('booth:open', { booth: 1 })
  await sari.send('booth:next', { booth: 1 })
  renameStaff(hall.data, 'sari', 'Sari Wulandari')
  await until(() => !sari.socket.connected)
  const body = { name: 'Sari Wulandari', password: 'antrean-sari' }
  const { token } = (await call(hall.url, 'POST', '/api/v1/session', { body })).body
  const again = await connect(hall.url, '/booth', token)
  clients.push(again)
  expect(again.snapshot.booths[0]).toMatchObject({ officer: 'Sari Wulandari' })
  expect(await again.send('ticket:finish', { booth: 1 })).toMatchObject({ value: { id } })
  expect((await stagesOf(id))[1]).toMatchObject({ actor: 'staff:Sari Wulandari' })
  expect(() => renameStaff(hall.data, 'budi', 'DEWI')).toThrow('dewi is on the staff already')
})

it('[D5] whoever was removed is named in what they did, and another of that name is another', async () => {
  const sari = await follow('/booth', 'sari')
  const { id } = await press()
  await sari.send('booth:open', { booth: 1 })
  await sari.send('booth:next', { booth: 1 })
  await sari.send('ticket:finish', { booth: 1 })
  const actor = async () => (await stagesOf(id))[1].actor
  const before = idOf('sari')
  hall.server.access.staff.remove('sari')
  expect(await actor()).toBe('staff:sari')
  await until(() => boothOf(1).state === 'closed')
  await hall.server.access.staff.set('sari', 'officer', 'antrean-sari', 'known')
  expect(idOf('sari')).not.toBe(before)
  expect(await actor()).toMatch(/^staff:sari \(–\d{4}-\d\d-\d\d\)$/)
  expect(hall.server.access.staff.nameOf(before)).toMatch(/^sari \(/)
  expect(hall.server.access.staff.nameOf(randomUUID())).toBe('a former officer')
})

it('[D5] a name that is forgotten is in no file any more, and who it was stays one person', async () => {
  const data = temporaryFolder()
  const file = join(data, 'access.sqlite')
  const now = () => Date.parse('2026-03-02T09:00:00+07:00')
  const open = () => openAccess(file, now)
  let access = open()
  for (const name of ['Budi', 'Sari', 'Tuti']) await access.staff.set(name, 'officer', `rahasia-${name}-7`)
  const id = access.staff.byName('Sari')!.id
  access.close()
  expect(() => forgetStaff(data, 'Sari')).toThrow('on the staff. Remove them first.')
  removeStaff(data, 'sari')
  forgetStaff(data, 'SARI')
  for (const found of readdirSync(data))
    expect(readFileSync(join(data, found), 'latin1').toLowerCase()).not.toContain('sari')
  expect(() => forgetStaff(data, 'sari')).toThrow('Nobody named sari was removed.')
  access = open()
  expect([access.staff.nameOf(id), access.staff.named(`staff:${id}`)]).toEqual([
    'a former officer',
    'staff:a former officer',
  ])
  expect(access.audit.latest(1)).toMatchObject([
    { what: 'staff-forgotten', actor: 'terminal', detail: 'a former officer' },
  ])
  access.close()
  rmSync(data, { recursive: true })
})

it('while the hall runs no name is forgotten: its file would change under it', () => {
  hall.server.access.staff.remove('sari')
  expect(() => forgetStaff(hall.data, 'sari')).toThrow('in use by another server')
})
