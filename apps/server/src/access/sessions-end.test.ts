/** A session is a person's, not a socket's: it ends with the right that it stands for. [R10] */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'
import { openAccess } from './access.ts'

let hall: TestServer
beforeAll(async () => {
  hall = await startTestServer()
})
afterAll(() => hall.stop())

/** A socket of this member of staff, and how it was sent away. */
async function open(name: string, namespace: '/booth' | '/staff') {
  const token = await hall.signIn(name)
  const client = await connect(hall.url, namespace, token)
  const goodbye = new Promise<{ code: string }>(resolve => client.socket.once('hall:goodbye', resolve))
  const gone = new Promise(resolve => client.socket.once('disconnect', resolve))
  return { token, client, goodbye, gone }
}

it.each([
  ['a new password', () => hall.server.access.staff.set('sari', 'officer', 'sandi-yang-baru')],
  ['a changed role', () => hall.server.access.staff.set('sari', 'ops', 'antrean-sari', 'known')],
])('%s ends the sessions of that person alone, on open sockets too', async (_, change) => {
  await hall.server.access.staff.set('sari', 'officer', 'antrean-sari', 'known')
  const [sari, budi] = [await open('sari', '/booth'), await open('budi', '/booth')]
  await change()
  expect(await sari.goodbye).toMatchObject({ code: 'session-expired' })
  await sari.gone
  await expect(connect(hall.url, '/booth', sari.token)).rejects.toMatchObject({
    data: { code: 'session-expired' },
  })
  expect(await budi.client.send('booth:open', { booth: 2 })).toMatchObject({ ok: true })
  await budi.client.send('booth:close', { booth: 2 })
  budi.client.close()
})

it('whoever is removed is gone at once, and their name with them', async () => {
  const rina = await open('rina', '/staff')
  expect(hall.server.access.staff.remove('Rina')).toBe(true)
  expect(await rina.goodbye).toMatchObject({ code: 'unauthenticated' })
  await rina.gone
  expect(hall.server.access.staff.remove('rina')).toBe(false)
  expect(hall.server.access.staff.all().map(({ name }) => name)).not.toContain('rina')
})

it('what another process changes is noticed on open sockets, without a command', async () => {
  const dewi = await open('dewi', '/staff')
  const terminal = openAccess(join(hall.data, 'access.sqlite'), Date.now)
  await terminal.staff.set('dewi', 'officer', 'sandi-yang-baru')
  terminal.close()
  expect(await dewi.goodbye).toMatchObject({ code: 'session-expired' })
  await dewi.gone
})

it('a command that comes before the notice is refused, and its socket closed', async () => {
  const agus = await open('agus', '/staff')
  const terminal = openAccess(join(hall.data, 'access.sqlite'), Date.now)
  const changed = terminal.staff.set('agus', 'officer', 'sandi-yang-baru')
  /** Sent away while it waits for its answer, a command is refused as well: nobody will answer it. */
  const invite = (name: string) =>
    agus.client.send('device:invite', { kind: 'kiosk', name }).catch(() => 'sent away' as const)
  // From the very moment of the change on, nothing is done in the name of the old role.
  await invite('Before')
  await changed
  const answer = agus.client.socket.connected ? await invite('After') : 'sent away'
  if (answer !== 'sent away') expect(answer).toMatchObject({ ok: false, error: { code: 'session-expired' } })
  await agus.gone
  terminal.close()
})

it('a sign-in with the old password that was under way gives no session', async () => {
  const { access } = hall.server
  await access.staff.set('tono', 'officer', 'sandi-yang-lama')
  const signingIn = access.signIn('tono', 'sandi-yang-lama', '::1')
  access.staff.remove('tono')
  expect(await signingIn).toMatchObject({ ok: false, error: { code: 'wrong-credentials' } })
})
