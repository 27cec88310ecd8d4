/** Webhooks from a real hall to a real HTTP server: one that takes them, is killed, silent, refusing, or talks nonsense. */
import { rmSync } from 'node:fs'
import { WEBHOOK_KINDS } from '@antrean/queue-core'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { call, connect, type Loose, until } from '../testing/client.ts'
import { spawnServer, startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'
import { KINDS_TOLD } from './payload.ts'
import { type Mood, type Receiver, startReceiver, type Taken } from './receiver.ts'

const PACE = { firstMs: 20, mostMs: 60, patienceMs: 400 }

/** One for all that leave a hall as it was: each takes its webhooks away again. */
let shared: { hall: TestServer; token: string }
let hall: TestServer
let other: Receiver
let token: string

async function open(pace: object = {}, data?: string): Promise<typeof shared> {
  const hall = await startTestServer({ webhookPace: { ...PACE, ...pace }, ...(data && { data }) })
  return { hall, token: await hall.signIn('administrator') }
}
/** A hall of its own for a test that needs one, until its end. */
async function begin(pace?: object, data?: string): Promise<void> {
  ;({ hall, token } = await open(pace, data))
}
beforeAll(async () => {
  shared = await open()
})
beforeEach(async () => {
  ;({ hall, token } = shared)
  other = await startReceiver()
})
afterEach(async () => {
  if (hall !== shared.hall) await hall.stop()
  ;({ hall, token } = shared)
  for (const { id } of (await ask('GET', 'webhooks')).body) await ask('DELETE', `webhooks/${id}`)
  await other.stop()
})
afterAll(() => shared.hall.stop())

const ask = (method: string, path: string, body?: object) =>
  call(hall.url, method, `/api/v1/${path}`, { token, ...(body && { body }) })

async function make(more: object = {}): Promise<{ id: string; secret: string; seq: number }> {
  const made = await ask('POST', 'webhooks', { url: other.url, ...more })
  expect(made.status).toBe(201)
  return made.body
}
const its = async (id: string) =>
  (await ask('GET', 'webhooks')).body.find((hook: { id: string }) => hook.id === id)
const issue = async (count = 1): Promise<string[]> => {
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    const { body } = await call(hall.url, 'POST', '/api/v1/tickets', {
      token: hall.tokens.kiosk,
      body: { service: 'A' },
    })
    ids.push(body.id)
  }
  return ids
}
const told = (list: readonly Taken[]) => list.map(({ body }) => JSON.parse(body))
const tickets = (list: readonly Taken[]): string[] => told(list).map(({ data }) => data.ticketId)
/** Each once, in the order in which they came first. */
const once = (list: readonly string[]): string[] => [...new Set(list)]

describe('what is sent', () => {
  it('is signed by the key of its own hook, as the library of Standard Webhooks checks it [W3]', async () => {
    const { secret } = await make({ kinds: ['ticket.issued'] })
    const [id] = await issue()
    await until(() => other.taken.length === 1)
    const { headers, body } = other.taken[0]!
    expect(secret).toMatch(/^whsec_/)
    const shown = new Webhook(secret).verify(body, headers as Record<string, string>)
    expect(shown).toMatchObject({
      type: 'ticket.issued',
      data: { ticketId: id, number: expect.stringMatching(/^A\d{3}$/), service: 'A' },
    })
    const second = await make({ kinds: ['ticket.issued'] })
    expect(() => new Webhook(second.secret).verify(body, headers as Record<string, string>)).toThrow()
    expect(() => new Webhook(secret).verify(`${body} `, headers as Record<string, string>)).toThrow()
    expect((await its(second.id)).secret).toBeUndefined()
  })

  it('is of the kinds that were chosen, from the moment on at which it was made [W3]', async () => {
    await issue()
    await make({ kinds: ['booth.opened', 'ticket.called'] })
    const officer = await hall.signIn('officer')
    await issue()
    for (const step of ['open', 'next', 'finish', 'close'])
      await call(hall.url, 'POST', `/api/v1/booths/1/${step}`, { token: officer })
    await until(() => other.taken.length === 2)
    expect(told(other.taken).map(({ type, data }) => [type, data.booth])).toEqual([
      ['booth.opened', 1],
      ['ticket.called', 1],
    ])
  })

  it('begins there also where a power cut takes back how far it had come [W3]', async () => {
    await issue()
    const { id } = await make({ kinds: ['ticket.issued'] })
    hall.server.hall.store.cursors.move(`webhook:${id}`, 0)
    const issued = await issue()
    await until(() => other.taken.length > 0)
    expect(tickets(other.taken)[0]).toBe(issued[0])
  })

  it('names nobody, and holds no secret of a page [W4]', async () => {
    await make()
    const officer = await hall.signIn('officer')
    const { body: ticket } = await call(hall.url, 'POST', '/api/v1/tickets', {
      token: hall.tokens.kiosk,
      body: { service: 'A', priority: 'priority', priorityReason: 'pregnant-or-nursing' },
    })
    for (const step of ['open', 'next'])
      await call(hall.url, 'POST', `/api/v1/booths/1/${step}`, { token: officer })
    const contact = { name: 'Ibu Wulandari', phone: '0812 3456 7890', email: 'wulan@example.org' }
    const escalated = await call(hall.url, 'POST', '/api/v1/booths/1/escalate', {
      token: officer,
      body: { matter: 'Surat yang hilang', contact, note: 'Telepon sore' },
    })
    expect(escalated.status).toBe(201)
    await call(hall.url, 'POST', '/api/v1/booths/1/close', { token: officer })
    await until(() => told(other.taken).some(({ type }) => type === 'case.opened'))
    const all = JSON.stringify(other.taken.map(({ body }) => body))
    const secrets = [ticket.url, escalated.body.url].map(url => url.split('/').at(-1))
    const people = ['Wulan', '81234567890', 'wulan@', 'hilang', 'sore', 'nursing', 'priority', 'staff:']
    const officers = hall.server.access.staff
      .all()
      .flatMap(({ name }) => [hall.server.access.staff.idOf(name), `"${name}"`])
    for (const word of [...secrets, ...people, ...officers]) expect(all).not.toContain(word)
    for (const { data } of told(other.taken))
      for (const field of ['actor', 'officer', 'person', 'hash', 'token', 'applicant', 'matter', 'note'])
        expect(data).not.toHaveProperty(field)
  })
})

describe('an event is told until the other side has it, in its order, and none is lost [W5]', () => {
  it.each(['refuses', 'silent', 'garbage', 'breaks', 'endless', 'elsewhere'] as Mood[])(
    'by one that %s at first',
    async mood => {
      const { id } = await make({ kinds: ['ticket.issued'] })
      other.be(mood)
      const issued = await issue(3)
      await until(() => other.calls.length >= 2)
      expect((await its(id)).state).toBe('failing')
      other.be('takes')
      await until(() => other.taken.length >= 3)
      expect(once(tickets(other.taken))).toEqual(issued)
      const names = new Map<string, Set<unknown>>()
      for (const { headers, body } of other.calls) {
        const of = JSON.parse(body).data.ticketId
        names.set(of, (names.get(of) ?? new Set()).add(headers['webhook-id']))
      }
      for (const same of names.values()) expect(same.size).toBe(1)
      await until(async () => (await its(id)).state === 'on')
      expect((await its(id)).behind).toBe(0)
    },
  )

  it('by one that is killed and comes back', async () => {
    await make({ kinds: ['ticket.issued'] })
    const first = await issue(2)
    await until(() => other.taken.length === 2)
    await other.stop()
    const second = await issue(2)
    await other.start()
    await until(() => once(tickets(other.taken)).length === 4)
    expect(once(tickets(other.taken))).toEqual([...first, ...second])
  })

  it('also where the hall itself stops in between, and starts again', async () => {
    const data = temporaryFolder()
    await begin({}, data)
    await make({ kinds: ['ticket.issued'] })
    const first = await issue()
    await until(() => other.taken.length === 1)
    other.be('refuses')
    const second = await issue(2)
    await until(() => other.calls.length >= 2)
    await hall.stop()
    other.be('takes')
    await begin({}, data)
    const third = await issue()
    await until(() => once(tickets(other.taken)).length === 4)
    expect(once(tickets(other.taken))).toEqual([...first, ...second, ...third])
    expect(new Set(other.taken.map(({ headers }) => headers['webhook-id'])).size).toBe(4)
    await hall.stop()
    ;({ hall, token } = shared)
    rmSync(data, { recursive: true })
  })

  it('one that is down keeps no other waiting, and no commit', async () => {
    const well = await startReceiver()
    await make({ kinds: ['ticket.issued'] })
    await make({ kinds: ['ticket.issued'], url: well.url })
    other.be('silent')
    const issued = await issue(5)
    await until(() => well.taken.length === 5)
    expect(tickets(well.taken)).toEqual(issued)
    await well.stop()
  })

  it('waits as long as the other side asks, and goes on at once when it is told to', async () => {
    const { id } = await make({ kinds: ['ticket.issued'] })
    other.be('later')
    await issue()
    await until(async () => (await its(id)).nextAt !== null)
    expect(Date.parse((await its(id)).nextAt) - Date.now()).toBeGreaterThan(3_000_000)
    other.be('takes')
    expect((await ask('POST', `webhooks/${id}/replay`)).status).toBe(200)
    await until(() => other.taken.length === 1)
  })
})

describe('a webhook that is refused', () => {
  it('for days is disabled, ops are told, and a replay goes on where it was [W6]', async () => {
    await begin({ refusedMs: 300 })
    const { id } = await make({ kinds: ['ticket.issued'] })
    other.be('refuses')
    const issued = await issue(2)
    await until(async () => (await its(id)).state === 'disabled')
    expect(await its(id)).toMatchObject({ why: 'refused', nextAt: null })
    const ops = await connect(hall.url, '/staff', await hall.signIn('ops'))
    let troubles: Loose[] | undefined
    ops.socket.on('ops:event', ({ server }) => {
      if (server) troubles = server.troubles ?? []
    })
    await until(() => troubles?.some(({ code }) => code === 'webhook-disabled') ?? false)
    expect(troubles).toMatchObject([{ detail: expect.stringContaining('127.0.0.1') }])
    other.be('takes')
    const calls = other.calls.length
    issued.push(...(await issue()))
    expect(other.calls.length).toBe(calls)
    await ask('POST', `webhooks/${id}/replay`)
    await until(() => other.taken.length === 3)
    expect(tickets(other.taken)).toEqual(issued)
    ops.close()
  })

  it('for less, and then taken, begins to count anew [W6]', async () => {
    const { id } = await make({ kinds: ['ticket.issued'] })
    other.be('refuses')
    await issue()
    await until(async () => (await its(id)).failingSince !== null)
    other.be('takes')
    await until(async () => (await its(id)).failingSince === null)
    expect((await its(id)).state).toBe('on')
  })

  it('by 410 is disabled at once [W6]', async () => {
    const { id } = await make({ kinds: ['ticket.issued'] })
    other.be('gone')
    await issue()
    await until(async () => (await its(id)).state === 'disabled')
    expect((await its(id)).why).toBe('gone')
    expect(other.calls).toHaveLength(1)
  })
})

it('tells again from an event of before, by the same names [W7]', async () => {
  const { id } = await make({ kinds: ['ticket.issued'] })
  const issued = await issue(3)
  await until(() => other.taken.length === 3)
  const { seq } = told(other.taken)[1].data
  expect((await ask('POST', `webhooks/${id}/replay`, { from: seq })).status).toBe(200)
  await until(() => other.taken.length === 5)
  expect(tickets(other.taken)).toEqual([...issued, ...issued.slice(1)])
  const names = other.taken.map(({ headers }) => headers['webhook-id'])
  expect(names.slice(3)).toEqual(names.slice(1, 3))
  expect((await ask('POST', `webhooks/${id}/replay`, { from: 1 })).status).toBe(200)
  // From the first event of the hall on, up to here.
  await until(() => tickets(other.taken.slice(5)).includes(issued[2]!))
  expect(tickets(other.taken.slice(5)).slice(-3)).toEqual(issued)
  const far = { from: hall.server.hall.live.seq + 2 }
  expect((await ask('POST', `webhooks/${id}/replay`, far)).status).toBe(400)
})

it('tells again from the first event of a date of the hall [W7]', async () => {
  const { id } = await make({ kinds: ['ticket.issued'] })
  const [issued] = await issue()
  await until(() => other.taken.length === 1)
  const { timestamp, data } = told(other.taken)[0]
  const today = timestamp.slice(0, 10)
  const replay = (body: object) => ask('POST', `webhooks/${id}/replay`, body)
  expect((await replay({ date: today })).status).toBe(200)
  await until(() => tickets(other.taken.slice(1)).includes(issued!))
  const calls = other.calls.length
  const next = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10)
  expect((await replay({ date: next })).body).toMatchObject({ behind: 0 })
  const second = await issue()
  await until(() => tickets(other.taken).at(-1) === second[0])
  expect(other.calls).toHaveLength(calls + 1)
  for (const body of [{ date: '2026-02-30' }, { date: today, from: data.seq }])
    expect((await replay(body)).status).toBe(400)
})

it('one that is paused is told nothing, is no trouble, and goes on where it was [K30]', async () => {
  const { id } = await make({ kinds: ['ticket.issued'] })
  const first = await issue()
  await until(() => other.taken.length === 1)
  await until(async () => (await its(id)).behind === 0)
  expect((await ask('POST', `webhooks/${id}/pause`)).body).toMatchObject({ state: 'paused', why: null })
  const second = await issue()
  expect(await its(id)).toMatchObject({ state: 'paused', nextAt: null })
  const { body } = await call(hall.url, 'GET', '/api/v1/health')
  expect(JSON.stringify(body)).not.toContain('webhook-disabled')
  expect(other.calls).toHaveLength(1)
  await ask('POST', `webhooks/${id}/replay`)
  await until(() => other.taken.length === 2)
  expect(tickets(other.taken)).toEqual([...first, ...second])
  const said = hall.server.access.audit.latest(9).map(({ what }) => what)
  expect(said).toContain('webhook-paused')
})

it('shows its last ten calls, the newest first, with what was answered [K30]', async () => {
  const { id } = await make({ kinds: ['ticket.issued'] })
  other.be('refuses')
  await issue()
  await until(async () => (await its(id)).calls.length === 10)
  other.be('takes')
  await until(async () => (await its(id)).calls[0].delivered)
  const { calls } = await its(id)
  expect(calls).toHaveLength(10)
  expect(calls[0]).toMatchObject({ kind: 'ticket.issued', status: 204, detail: '' })
  expect(calls[1]).toMatchObject({ delivered: false, status: 500, seq: calls[0].seq })
})

it('every kind that can be chosen is told by something', () => {
  expect(KINDS_TOLD.toSorted()).toEqual(WEBHOOK_KINDS.toSorted())
})

it('a test says what was answered, and moves nothing', async () => {
  const { id, seq, secret } = await make({ kinds: ['ticket.issued'] })
  const tested = async () => (await ask('POST', `webhooks/${id}/test`)).body
  expect(await tested()).toEqual({ delivered: true, status: 204, detail: '' })
  const { headers, body } = other.taken[0]!
  expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
    type: 'webhook.test',
  })
  other.be('refuses')
  expect(await tested()).toEqual({ delivered: false, status: 500, detail: '' })
  other.be('elsewhere')
  expect(await tested()).toMatchObject({ delivered: false, status: 302 })
  other.be('silent')
  expect(await tested()).toMatchObject({ delivered: false, status: null })
  expect(await its(id)).toMatchObject({ state: 'on', seq })
})

it('one that was taken away is told nothing more, and that is on record', async () => {
  const { id } = await make({ kinds: ['ticket.issued'] })
  // It is told when to come again: nothing of it is under way when it is taken away.
  other.be('later')
  await issue()
  await until(async () => (await its(id)).nextAt !== null)
  expect((await ask('DELETE', `webhooks/${id}`)).status).toBe(204)
  const calls = other.calls.length
  other.be('takes')
  await issue(2)
  const second = await make({ kinds: ['ticket.issued'] })
  await issue()
  await until(() => other.taken.length === 1)
  expect(other.calls.length).toBe(calls + 1)
  expect((await ask('DELETE', `webhooks/${id}`)).status).toBe(404)
  const said = hall.server.access.audit.latest(10).map(({ what, detail }) => `${what} ${detail}`)
  expect(said.some(line => line.startsWith(`webhook-removed ${id} to 127.0.0.1`))).toBe(true)
  expect(said.some(line => line.startsWith(`webhook-made ${second.id}`))).toBe(true)
})

it('is an administrator’s alone, and goes to no address of the machine’s own keeper', async () => {
  for (const url of [
    'ftp://example.org/',
    'https://user:word@example.org/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fe80::1]/',
    'http://[::ffff:169.254.169.254]/',
    'http://0.0.0.0:80/',
    'nonsense',
  ])
    expect((await ask('POST', 'webhooks', { url })).status, url).toBe(400)
  expect((await ask('POST', 'webhooks', { url: other.url, kinds: ['everything'] })).status).toBe(400)
  const supervisor = await hall.signIn('supervisor')
  for (const [method, path] of [
    ['GET', 'webhooks'],
    ['POST', 'webhooks/x/replay'],
    ['POST', 'webhooks/x/test'],
    ['DELETE', 'webhooks/x'],
  ] as const)
    expect((await call(hall.url, method, `/api/v1/${path}`, { token: supervisor })).status).toBe(403)
})

it('a hall that is killed while it tells goes on where it was, and loses none [W5]', async () => {
  const data = temporaryFolder()
  let process = await spawnServer(data)
  const administrator = await process.signIn('administrator')
  const body = { url: other.url, kinds: ['ticket.issued'] }
  await call(process.url, 'POST', '/api/v1/webhooks', { token: administrator, body })
  const issued: string[] = []
  const press = async () => {
    const answer = await call(process.url, 'POST', '/api/v1/tickets', {
      token: process.tokens.kiosk,
      body: { service: 'A' },
    })
    issued.push(answer.body.id)
  }
  for (let n = 0; n < 5; n++) await press()
  await until(() => other.taken.length === 5)
  other.be('silent')
  await press()
  await until(() => tickets(other.calls).includes(issued.at(-1)!))
  await process.kill('SIGKILL')
  other.be('takes')
  process = await spawnServer(data)
  await press()
  await until(() => once(tickets(other.taken)).length === 7)
  expect(once(tickets(other.taken))).toEqual(issued)
  await process.kill('SIGTERM')
  rmSync(data, { recursive: true })
})
