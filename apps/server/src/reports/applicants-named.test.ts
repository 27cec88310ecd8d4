/** Who asked, from the counter to the register: for whom the hall allows it, and while it is kept. */
import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { erasure } from '../people/people.ts'
import { call } from '../testing/client.ts'
import { openHallConfig, startTestServer, type TestServer } from '../testing/start-server.ts'

const MONDAY = Date.parse('2026-03-02T09:00:00+07:00')
let hall: TestServer
const clock = { at: MONDAY, now: () => clock.at, follow() {} }
afterEach(() => hall.stop())

async function start(more: object = {}) {
  clock.at = MONDAY
  hall = await startTestServer({ clock, config: { ...openHallConfig, ...more } })
  const token = await hall.signIn('officer')
  const post = async (path: string, body: object) => {
    const headers = { 'idempotency-key': randomUUID() }
    const { status, body: told } = await call(hall.url, 'POST', `/api/v1/${path}`, { token, body, headers })
    expect(status, JSON.stringify(told)).toBeLessThan(300)
    return told
  }
  const contact = { name: 'Ani Wijaya', phone: '0812-3456-7890', email: 'ani@example.org' }
  const { id } = await post('cases', { kind: 'information', matter: 'Data penempatan', contact })
  await post(`cases/${id}/complete`, { outcome: 'refused', text: 'Rahasia dagang' })
  await post('cases', {
    kind: 'complaint',
    class: 'plain',
    outside: '8812345',
    matter: 'Antre lama',
    contact,
  })
  return id as string
}

async function register(report: string, role: string, format = 'json') {
  const path = `/api/v1/reports/${report}?from=2026-03-01&to=2026-03-31&by=register&language=en&format=${format}`
  return call(hall.url, 'GET', path, { token: await hall.signIn(role) })
}

it('[S18] registers name who asked to supervisors and administrators, until it is erased', async () => {
  const id = await start()
  const { body: ppid } = await register('ppid', 'supervisor')
  expect(ppid.rows).toMatchObject([
    {
      ...{ key: 'I-2026-000001', date: '2026-03-02', name: 'Ani Wijaya', matter: 'Data penempatan' },
      ...{ contact: '+6281234567890, ani@example.org', outcome: 'refused', reason: 'Rahasia dagang' },
      ...{ kindName: 'Public information request', cost: 'gratis', meanDays: 0 },
    },
  ])
  const { body: complaints } = await register('complaints', 'administrator')
  expect(complaints.rows).toMatchObject([
    {
      ...{ key: 'P-2026-000001', className: 'No inspection needed', outside: '8812345', name: 'Ani Wijaya' },
      ...{ matter: 'Antre lama', outcome: null, decidedOn: null, meanDays: null },
    },
  ])
  const { people } = hall.server.hall.store
  for (const { ref } of people.find({ about: `case:${id}` }))
    await hall.server.hall.submit({
      ...{ commandId: null, actor: 'system', fingerprint: 'erase', value: () => null },
      ...erasure(ref, 'asked'),
    })
  const { body: after } = await register('ppid', 'supervisor')
  expect(after.rows).toMatchObject([
    { key: 'I-2026-000001', name: null, contact: null, matter: null, reason: null },
  ])
})

it('[S18] others see the rest of each row, in every format', async () => {
  await start({ applicantsNamedFor: ['administrator'] })
  for (const report of ['ppid', 'complaints']) {
    const { body } = await register(report, 'supervisor')
    expect(body.rows).toMatchObject([
      { date: '2026-03-02', name: null, contact: null, matter: null, reason: null },
    ])
    expect((await register(report, 'administrator')).body.rows).toMatchObject([{ name: 'Ani Wijaya' }])
    const { body: text } = await register(report, 'supervisor', 'csv')
    expect(text).toContain('-2026-000001')
    expect(text).not.toMatch(/Wijaya|81234567890|example\.org|Data penempatan|Rahasia dagang|Antre lama/)
  }
  const { body } = await call(
    hall.url,
    'GET',
    '/api/v1/reports/cases?from=2026-03-01&to=2026-03-31&language=en',
    { token: await hall.signIn('supervisor') },
  )
  expect(body.rows).toMatchObject([
    { key: 'complaint', label: 'Complaint', opened: 1, open: 1, due: 0 },
    { key: 'information', label: 'Public information request', opened: 1, kept: 1, keptShare: 1 },
  ])
})
