/** The staff over HTTP, as an administrator keeps them. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { call, connect } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

let hall: TestServer
let administrator: string

beforeAll(async () => {
  hall = await startTestServer()
  administrator = await hall.signIn('administrator')
})
afterAll(() => hall.stop())

const as = (token: string, method: string, path: string, body?: object) =>
  call(hall.url, method, `/api/v1/${path}`, { token, ...(body && { body }) })
const admin = (method: string, path: string, body?: object) => as(administrator, method, path, body)
const signIn = (name: string, password: string, more: object = {}) =>
  call(hall.url, 'POST', '/api/v1/session', { body: { name, password, ...more } })
const said = (count: number) => hall.server.access.audit.latest(count)

it('somebody is added, comes in by a password of their own, changes, and is gone at once [A1]', async () => {
  const added = await admin('POST', 'staff', { name: 'Wulan', role: 'officer' })
  expect(added).toMatchObject({
    status: 201,
    body: {
      name: 'Wulan',
      role: 'officer',
      signedInAt: null,
      disabledAt: null,
      oneTimeUntil: expect.any(String),
    },
  })
  const { id, oneTimePassword } = added.body
  expect(await signIn('Wulan', oneTimePassword)).toMatchObject({
    status: 403,
    body: { error: { code: 'new-password-needed' } },
  })
  const session = await signIn('Wulan', oneTimePassword, { newPassword: 'tiga kata lepas' })
  expect(session.status).toBe(201)
  const list = (await admin('GET', 'staff')).body as Record<string, unknown>[]
  expect(list.find(one => one.id === id)).toMatchObject({
    ...{ signedInAt: expect.any(String), oneTimeUntil: null },
  })
  expect(JSON.stringify(list)).not.toContain('argon2')

  const client = await connect(hall.url, '/booth', session.body.token)
  const goodbye = new Promise<{ code: string }>(resolve => client.socket.once('hall:goodbye', resolve))
  const gone = new Promise(resolve => client.socket.once('disconnect', resolve))
  expect((await admin('POST', `staff/${id}/disable`)).body).toMatchObject({ disabledAt: expect.any(String) })
  expect(await goodbye).toMatchObject({ code: 'session-expired' })
  await gone
  expect((await signIn('Wulan', 'tiga kata lepas')).body.error.code).toBe('account-disabled')

  expect((await admin('POST', `staff/${id}/enable`)).body).toMatchObject({ disabledAt: null })
  expect((await admin('POST', `staff/${id}/role`, { role: 'ops' })).body).toMatchObject({ role: 'ops' })
  expect((await admin('POST', `staff/${id}/rename`, { name: 'Wulandari' })).body).toMatchObject({
    name: 'Wulandari',
  })
  expect((await admin('POST', `staff/${id}/reset`)).body.oneTimePassword).toEqual(expect.any(String))
  expect((await admin('DELETE', `staff/${id}`)).status).toBe(204)
  expect((await admin('DELETE', `staff/${id}`)).body.error.code).toBe('unknown-staff')

  const trail = said(7).reverse()
  expect(trail.map(({ what, detail }) => [what, detail])).toEqual([
    ['staff-disabled', 'Wulandari'],
    ['sign-in-failed', 'account-disabled'],
    ['staff-enabled', 'Wulandari'],
    ['staff-role-set', 'Wulandari ops'],
    ['staff-renamed', 'Wulandari'],
    ['password-reset', 'Wulandari'],
    ['staff-removed', 'Wulandari'],
  ])
})

it('is for administrators alone, and whoever else tries is on record [A1]', async () => {
  const dewi = await hall.signIn('dewi')
  for (const [method, path, body] of [
    ['GET', 'staff'],
    ['POST', 'staff', { name: 'Wulan', role: 'administrator' }],
    ['DELETE', 'staff/x'],
    ['POST', 'staff/x/rename', { name: 'Wulan' }],
    ['POST', 'staff/x/role', { role: 'administrator' }],
    ['POST', 'staff/x/services', { masters: null }],
    ['POST', 'staff/x/disable'],
    ['POST', 'staff/x/enable'],
    ['POST', 'staff/x/reset'],
  ] as const)
    expect(await as(dewi, method, path, body)).toMatchObject({
      status: 403,
      body: { error: { code: 'not-allowed' } },
    })
  expect(said(1)[0]).toMatchObject({ what: 'refused-by-role', actor: 'staff:dewi', detail: 'staff' })
})

it('the last administrator is told to let another one in first [A2]', async () => {
  const { id } = hall.server.access.staff.byName('admin')!
  for (const [method, path] of [
    ['DELETE', ''],
    ['POST', '/disable'],
  ] as const) {
    const refused = await admin(method, `staff/${id}${path}`)
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'last-administrator' } } })
  }
  expect((await admin('GET', 'staff')).status).toBe(200)
})

it('everybody changes their own password, and goes on in a new session [A4]', async () => {
  const old = await hall.signIn('budi')
  const change = (password: string, newPassword: string, token = old) =>
    as(token, 'POST', 'me/password', { password, newPassword })
  expect((await change('not-it-at-all', 'tiga kata lepas')).body.error.code).toBe('wrong-credentials')
  expect(await change('antrean-budi', 'budi')).toMatchObject({
    status: 400,
    body: { error: { code: 'weak-password' } },
  })
  const changed = await change('antrean-budi', 'tiga kata lepas')
  expect(changed).toMatchObject({ status: 201, body: { name: 'budi', role: 'officer' } })
  expect((await as(old, 'DELETE', 'session')).body.error.code).toBe('session-expired')
  expect((await as(changed.body.token, 'DELETE', 'session')).status).toBe(204)
  expect((await change('x', 'y', hall.tokens.kiosk)).body.error.code).toBe('not-allowed')
})

it('a supervisor sees who has to wait, by the names of staff alone, and lifts it [A5]', async () => {
  for (let n = 0; n < 10; n++) {
    await signIn('rina', `wrong-${n}`)
    await signIn('my-secret-word', `wrong-${n}`)
  }
  expect((await signIn('rina', 'antrean-rina')).body.error.code).toBe('too-many-attempts')
  expect((await signIn('sari', 'antrean-sari')).status).toBe(201)
  const dewi = await hall.signIn('dewi')
  const waits = (await as(dewi, 'GET', 'sign-in-waits')).body as { id: string; name: string | null }[]
  expect(waits.map(({ name }) => name)).toEqual([null, 'rina'])
  expect(JSON.stringify(waits)).not.toContain('my-secret-word')
  expect((await as(dewi, 'DELETE', `sign-in-waits/${waits[1]!.id}`)).status).toBe(204)
  expect((await as(dewi, 'DELETE', `sign-in-waits/${waits[1]!.id}`)).status).toBe(404)
  expect((await signIn('rina', 'antrean-rina')).status).toBe(201)
  const rina = await hall.signIn('rina')
  expect((await as(rina, 'GET', 'sign-in-waits')).status).toBe(403)
})

it('the audit trail is read by kind, person and date, page by page [A6]', async () => {
  const { audit } = hall.server.access
  for (let n = 0; n < 60; n++) audit.record({ what: 'alerts-set', actor: 'terminal', detail: `row ${n}` })
  const first = (await admin('GET', 'audit?what=alerts-set')).body
  expect(first.entries).toHaveLength(50)
  expect(first.entries[0]).toMatchObject({ what: 'alerts-set', actor: 'terminal', detail: 'row 59' })
  const second = (await admin('GET', `audit?what=alerts-set&before=${first.next}`)).body
  expect(second.entries.map(({ detail }: { detail: string }) => detail)).toEqual(
    Array.from({ length: 10 }, (_, n) => `row ${9 - n}`),
  )
  expect(second.next).toBeNull()
  const whole = (await admin('GET', `audit?what=alerts-set&before=${first.entries[9].id}`)).body
  expect([whole.entries.length, whole.next]).toEqual([50, null])

  await admin('POST', 'staff', { name: 'Intan', role: 'officer' })
  const about = (await admin('GET', 'audit?who=intan')).body.entries
  expect(about.map(({ what, actor }: { what: string; actor: string }) => [what, actor])).toEqual([
    ['staff-added', 'staff:admin'],
  ])
  const by = (await admin('GET', 'audit?who=terminal&what=staff-added')).body
  expect(by).toEqual({ entries: [], next: null })
  const today = first.entries[0].at.slice(0, 10)
  const on = async (range: string) =>
    (await admin('GET', `audit?what=alerts-set&${range}`)).body.entries.length
  expect(await on(`from=${today}`)).toBe(50)
  expect(await on('from=2020-01-01&to=2020-12-31')).toBe(0)
  expect(await on('to=2999-01-01')).toBe(50)
  expect((await admin('GET', 'audit?what=nonsense')).status).toBe(400)
  expect((await as(await hall.signIn('dewi'), 'GET', 'audit')).status).toBe(403)
})

it('[A20] a booth serves what its officer masters at that hour, from when they open it next; their session goes on', async () => {
  const list = (await admin('GET', 'staff')).body as { id: string; name: string; masters: unknown }[]
  const { id, masters } = list.find(({ name }) => name === 'sari')!
  expect(masters).toBeNull()
  const sari = await hall.signIn('sari')
  const services = async (what: string) => (await as(sari, 'POST', `booths/2/${what}`)).body.services
  const whole = await services('open')
  expect(whole.length).toBeGreaterThan(1)

  const only = [{ service: whole[0], from: '00:00', to: '24:00' }]
  expect(await admin('POST', `staff/${id}/services`, { masters: only })).toMatchObject({
    status: 200,
    body: { masters: only },
  })
  expect(said(1)).toMatchObject([{ what: 'staff-services-set', detail: `sari ${whole[0]} 00:00–24:00` }])
  expect(await services('pause')).toEqual(whole)
  expect(await services('open')).toEqual([whole[0]])
  const { booths } = (await as(sari, 'GET', 'hall')).body
  expect(booths).toContainEqual(expect.objectContaining({ number: 2, services: [whole[0]], offers: whole }))
  expect(await services('close')).toEqual(whole)

  for (const wrong of [[], [...only, ...only], [{ service: whole[0], from: '12:00', to: '08:00' }], [{}]])
    expect((await admin('POST', `staff/${id}/services`, { masters: wrong })).status).toBe(400)
  const strange = await admin('POST', `staff/${id}/services`, { masters: [{ service: 'Z9' }] })
  expect(strange.body.error.code).toBe('unknown-service')
  expect((await admin('POST', 'staff/x/services', { masters: null })).body.error.code).toBe('unknown-staff')
  expect((await admin('POST', `staff/${id}/services`, { masters: null })).body).toMatchObject({
    masters: null,
  })
  expect(await services('open')).toEqual(whole)
  await services('close')
})
