/** Whatever is wrong is refused with its own code and a sentence, and changes nothing: on both faces. [Q13] */
import { randomUUID } from 'node:crypto'
import { connect as connectTcp } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Refusal } from './answer.ts'
import { type Client, call, connect, until } from './testing/client.ts'
import { openHallConfig, startTestServer, type TestServer } from './testing/start-server.ts'

let hall: TestServer
let kiosk: Client
let sari: Client
let staff: Client
let tokens: { kiosk: string; sari: string; budi: string; dewi: string; agus: string; admin: string }

beforeAll(async () => {
  // Promises for tomorrow: the hall itself warns of nobody meanwhile, so that each change seen is one that was made.
  const services = openHallConfig.services.map(service => ({ ...service, targetSeconds: 86_400 }))
  hall = await startTestServer({ config: { ...openHallConfig, services } })
  tokens = {
    kiosk: hall.tokens.kiosk,
    sari: await hall.signIn('sari'),
    budi: await hall.signIn('budi'),
    dewi: await hall.signIn('dewi'),
    agus: await hall.signIn('agus'),
    admin: await hall.signIn('admin'),
  }
  kiosk = await connect(hall.url, '/kiosk', tokens.kiosk)
  sari = await connect(hall.url, '/booth', tokens.sari)
  staff = await connect(hall.url, '/staff', tokens.admin)
  // Sari has visitor A001 at booth 1; service E is closed; A002 waits.
  await sari.send('booth:open', { booth: 1 })
  await kiosk.send('ticket:issue', { service: 'A' })
  await kiosk.send('ticket:issue', { service: 'A' })
  await sari.send('booth:next', { booth: 1 })
  await staff.send('service:close', { service: 'E' })
})
afterAll(() => hall.stop())

const state = () => {
  const { seq, state } = hall.server.hall.live
  return structuredClone({ seq, state })
}
let before: ReturnType<typeof state>
beforeEach(() => {
  before = state()
})
const unchanged = () => expect(state()).toEqual(before)

const refusal = (code: string) => ({
  ok: false,
  error: { code, message: expect.stringMatching(/^.{15,}$/s) },
})

type Face = 'socket' | 'http'
type Case = {
  what: string
  code: string
  status: number
  socket: () => Promise<unknown>
  http: () => Promise<{ status: number; body: unknown }>
}

const issue = (body: object) => ({
  socket: () => kiosk.send('ticket:issue', body),
  http: () => call(hall.url, 'POST', '/api/v1/tickets', { token: tokens.kiosk, body }),
})
const booth = (number: number, command: string, path: string, extra: object = {}) => ({
  socket: () => sari.send(command, { booth: number, ...extra }),
  http: () => call(hall.url, 'POST', `/api/v1/booths/${number}/${path}`, { token: tokens.sari, body: extra }),
})

const CASES: Case[] = [
  { what: 'an unknown service', code: 'unknown-service', status: 404, ...issue({ service: 'Z' }) },
  { what: 'a closed service', code: 'service-closed', status: 409, ...issue({ service: 'E' }) },
  {
    what: 'a press of long ago',
    code: 'too-late',
    status: 409,
    ...issue({ service: 'A', notAfter: '2016-03-01T08:00:00+07:00' }),
  },
  {
    what: 'a service that is no letter',
    code: 'bad-request',
    status: 400,
    ...issue({ service: 'drop table' }),
  },
  { what: 'a missing field', code: 'bad-request', status: 400, ...issue({}) },
  { what: 'a field too many', code: 'bad-request', status: 400, ...issue({ service: 'A', free: true }) },
  {
    what: 'a language that the hall has no words in',
    code: 'bad-request',
    status: 400,
    ...issue({ service: 'A', language: 'fr' }),
  },
  {
    what: 'an unknown priority',
    code: 'bad-request',
    status: 400,
    ...issue({ service: 'A', priority: 'vip' }),
  },
  {
    what: 'a payload of 70 kB',
    code: 'payload-too-large',
    status: 413,
    ...issue({ service: 'A'.repeat(70_000) }),
  },
  { what: 'an unknown booth', code: 'unknown-booth', status: 404, ...booth(99, 'booth:open', 'open') },
  { what: 'a booth that cannot be', code: 'bad-request', status: 400, ...booth(-1, 'booth:open', 'open') },
  { what: 'a closed booth', code: 'booth-closed', status: 409, ...booth(2, 'booth:next', 'next') },
  {
    what: 'next with a ticket still open',
    code: 'ticket-open',
    status: 409,
    ...booth(1, 'booth:next', 'next'),
  },
  { what: 'a second booth', code: 'officer-has-booth', status: 409, ...booth(2, 'booth:open', 'open') },
  {
    what: 'an unknown ticket',
    code: 'unknown-ticket',
    status: 404,
    ...booth(1, 'ticket:finish', 'finish', { ticketId: 't999' }),
  },
  {
    what: 'a transfer to an unknown service',
    code: 'unknown-service',
    status: 404,
    ...booth(1, 'ticket:transfer', 'transfer', { service: 'Z' }),
  },
  {
    what: 'a transfer to its own service',
    code: 'same-service',
    status: 409,
    ...booth(1, 'ticket:transfer', 'transfer', { service: 'A' }),
  },
  {
    what: 'a ticket that is not at the booth',
    code: 'not-your-ticket',
    status: 409,
    socket: () => sari.send('ticket:finish', { booth: 1, ticketId: waitingTicket() }),
    http: () =>
      call(hall.url, 'POST', '/api/v1/booths/1/finish', {
        token: tokens.sari,
        body: { ticketId: waitingTicket() },
      }),
  },
  {
    what: "an officer who acts on another booth's ticket",
    code: 'not-your-booth',
    status: 403,
    socket: async () => {
      const budi = await connect(hall.url, '/booth', tokens.budi)
      const answer = await budi.send('ticket:finish', { booth: 1 })
      budi.close()
      return answer
    },
    http: () => call(hall.url, 'POST', '/api/v1/booths/1/finish', { token: tokens.budi }),
  },
  {
    what: 'a taken booth',
    code: 'booth-taken',
    status: 409,
    socket: async () => {
      const budi = await connect(hall.url, '/booth', tokens.budi)
      const answer = await budi.send('booth:open', { booth: 1 })
      budi.close()
      return answer
    },
    http: () => call(hall.url, 'POST', '/api/v1/booths/1/open', { token: tokens.budi, body: {} }),
  },
]

const waitingTicket = () =>
  [...hall.server.hall.live.state.tickets.values()].find(t => t.state === 'waiting')!.id

describe.each(['socket', 'http'] as Face[])('[Q13] over the real %s', face => {
  it.each(CASES)('$what is refused with $code and changes nothing', async ({ code, status, ...faces }) => {
    const answer = await faces[face]()
    if (face === 'socket') expect(answer).toEqual(refusal(code))
    else expect(answer).toMatchObject({ status, body: { error: refusal(code).error } })
    unchanged()
  })
})

describe('at the socket', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'give me a ticket'],
    ['a list', [1, 2, 3]],
    ['bytes', Buffer.from([0, 1, 2])],
    ['no commandId', { service: 'A' }],
    ['a commandId that is no UUID', { service: 'A', commandId: '1' }],
  ])('%s as payload is a bad request', async (_, payload) => {
    const args = payload === undefined ? [] : [payload]
    expect(await kiosk.socket.emitWithAck('ticket:issue', ...args)).toEqual(refusal('bad-request'))
    unchanged()
  })

  it('the message names the field and says what it should be', async () => {
    const { error } = (await kiosk.send('ticket:issue', { service: 'A-1' })) as Refusal
    expect(error.message).toBe(
      'ticket:issue: the field service is not valid: a service is named by one or two capital letters or digits, e.g. A, B2 or 17.',
    )
  })

  it('an unknown command is refused, and one of another namespace is unknown', async () => {
    expect(await kiosk.send('ticket:give-me-all')).toEqual(refusal('unknown-command'))
    expect(await kiosk.send('constructor')).toEqual(refusal('unknown-command'))
    expect(await kiosk.send('booth:next', { booth: 1 })).toEqual(refusal('unknown-command'))
    unchanged()
  })

  it('an event named by a number is a bad request', async () => {
    const emit = kiosk.socket.emitWithAck.bind(kiosk.socket) as unknown as (name: number) => Promise<unknown>
    for (const name of [0, 5, -1.5]) expect(await emit(name)).toEqual(refusal('bad-request'))
    unchanged()
  })

  it('a refusal says to whom the command is open, and sends nobody to themselves', async () => {
    const dewi = await connect(hall.url, '/staff', tokens.dewi)
    const { error } = (await dewi.send('device:revoke', { deviceId: 'kiosk-1' })) as Refusal
    expect(error.message).toBe(
      'device:revoke is not allowed for the role supervisor. It is open to the roles ops, administrator.',
    )
    dewi.close()
  })

  it('a command without an acknowledgement does not disturb the server', async () => {
    kiosk.socket.emit('ticket:issue')
    kiosk.socket.emit('ticket:issue', { service: 'AA' })
    expect(await kiosk.send('ticket:issue', { service: 'Z' })).toEqual(refusal('unknown-service'))
    unchanged()
  })

  it('a packet beyond the limit of the protocol costs its sender the connection, and nobody else', async () => {
    const flooder = await connect(hall.url, '/kiosk', tokens.kiosk)
    const gone = new Promise(resolve => flooder.socket.once('disconnect', resolve))
    flooder.socket.emit('ticket:issue', { service: 'A'.repeat(2_000_000) })
    await gone
    expect(kiosk.socket.connected).toBe(true)
    unchanged()
  })

  it('bytes that are no socket.io packet cost their sender the connection, and nobody else', async () => {
    const broken = await connect(hall.url, '/kiosk', tokens.kiosk)
    const gone = new Promise(resolve => broken.socket.once('disconnect', resolve))
    ;(broken.socket.io.engine as unknown as { write(data: string): void }).write('9{{{{not json')
    await gone
    expect((await call(hall.url, 'GET', '/healthz')).status).toBe(200)
    unchanged()
  })

  it.each([
    ['no token', '', 'unauthenticated'],
    ['a token that nobody holds', 'x'.repeat(43), 'unauthenticated'],
  ])('%s is refused', async (_, token, code) => {
    await expect(connect(hall.url, '/kiosk', token)).rejects.toMatchObject({ data: { code } })
  })

  it('a namespace that the role does not open is refused and recorded', async () => {
    for (const [namespace, token, actor] of [
      ['/booth', tokens.kiosk, 'device:kiosk-1'],
      ['/kiosk', tokens.sari, 'staff:sari'],
      ['/booth', tokens.agus, 'staff:agus'],
      ['/staff', hall.tokens.display, 'device:display-1'],
    ] as const) {
      await expect(connect(hall.url, namespace, token)).rejects.toMatchObject({
        data: { code: 'not-allowed' },
      })
      expect(hall.server.access.audit.latest(1)[0]).toMatchObject({
        what: 'refused-by-role',
        actor,
        detail: namespace,
      })
    }
  })

  it('a command that the role does not allow is refused and recorded', async () => {
    const officer = await connect(hall.url, '/staff', tokens.sari)
    expect(await officer.send('service:close', { service: 'A' })).toEqual(refusal('not-allowed'))
    expect(await officer.send('device:invite', { kind: 'kiosk', name: 'Mine' })).toEqual(
      refusal('not-allowed'),
    )
    officer.close()
    expect(hall.server.access.audit.latest(2).map(entry => [entry.what, entry.actor, entry.detail])).toEqual([
      ['refused-by-role', 'staff:sari', 'device:invite'],
      ['refused-by-role', 'staff:sari', 'service:close'],
    ])
    unchanged()
  })

  it('a commandId that is used for another command is refused', async () => {
    const commandId = randomUUID()
    await kiosk.send('ticket:issue', { service: 'B', commandId })
    before = state()
    expect(await kiosk.send('ticket:issue', { service: 'C', commandId })).toEqual(
      refusal('command-id-reused'),
    )
    expect(await staff.send('service:close', { service: 'C', commandId })).toEqual(
      refusal('command-id-reused'),
    )
    unchanged()
  })
})

describe('over HTTP', () => {
  const post = (path: string, body: unknown, token?: string) =>
    call(hall.url, 'POST', path, { body, ...(token && { token }) })
  const refused = (code: string, status: number) => ({ status, body: { error: refusal(code).error } })

  it('broken JSON, a body of the wrong kind and an unknown route are answered in one shape', async () => {
    expect(await post('/api/v1/tickets', '{"service":', tokens.kiosk)).toMatchObject(
      refused('bad-request', 400),
    )
    expect(await post('/api/v1/tickets', '"A"', tokens.kiosk)).toMatchObject(refused('bad-request', 400))
    expect(
      await call(hall.url, 'POST', '/api/v1/tickets', {
        token: tokens.kiosk,
        body: 'service=A',
        headers: { 'content-type': 'text/plain' },
      }),
    ).toMatchObject(refused('bad-request', 400))
    expect(await call(hall.url, 'GET', '/api/v1/nothing')).toMatchObject(refused('not-found', 404))
    expect(await call(hall.url, 'GET', '/%')).toMatchObject({
      status: 400,
      body: { error: { code: 'bad-request' } },
    })
    expect(await post('/api/v1/booths/one/next', {}, tokens.sari)).toMatchObject(refused('bad-request', 400))
    unchanged()
  })

  it('no token, a wrong one and one of the wrong role are refused', async () => {
    expect(await post('/api/v1/tickets', { service: 'A' })).toMatchObject(refused('unauthenticated', 401))
    expect(await post('/api/v1/tickets', { service: 'A' }, 'nobody')).toMatchObject(
      refused('unauthenticated', 401),
    )
    expect(await post('/api/v1/tickets', { service: 'A' }, tokens.admin)).toMatchObject(
      refused('not-allowed', 403),
    )
    expect(await post('/api/v1/booths/1/next', {}, tokens.kiosk)).toMatchObject(refused('not-allowed', 403))
    expect(await post('/api/v1/booths/1/next', {}, tokens.admin)).toMatchObject(refused('not-allowed', 403))
    expect(await call(hall.url, 'GET', '/api/v1/tickets/t3')).toMatchObject(refused('unauthenticated', 401))
    unchanged()
  })

  it('an Idempotency-Key that is too long, or used for another ticket, is refused', async () => {
    const send = (service: string, key: string) =>
      call(hall.url, 'POST', '/api/v1/tickets', {
        token: tokens.kiosk,
        body: { service },
        headers: { 'idempotency-key': key },
      })
    expect(await send('A', 'x'.repeat(201))).toMatchObject(refused('bad-request', 400))
    unchanged()
    await send('A', 'once')
    before = state()
    expect(await send('B', 'once')).toMatchObject(refused('command-id-reused', 409))
    unchanged()
  })

  it('what is no HTTP at all gets an answer, and the server goes on', async () => {
    const { hostname, port } = new URL(hall.url)
    const socket = connectTcp(Number(port), hostname)
    let said = ''
    socket.on('data', data => {
      said += data
    })
    socket.write('HELLO WORLD\r\n\r\n')
    await until(() => socket.closed)
    expect(said).toMatch(/^HTTP\/1.1 400 .*"code":"bad-request"/s)
    expect((await call(hall.url, 'GET', '/healthz')).status).toBe(200)
  })
})

describe('a closed hall', () => {
  it('gives no tickets, on either face', async () => {
    const closed = await startTestServer({
      config: { ...openHallConfig, alwaysOpen: false, opens: '08:00', closes: '16:00' },
      clock: { now: () => Date.parse('2026-03-02T06:00:00+07:00'), follow() {} },
    })
    const device = await connect(closed.url, '/kiosk', closed.tokens.kiosk)
    const { seq } = closed.server.hall.live
    expect(device.snapshot.hall.open).toBe(false)
    expect(await device.send('ticket:issue', { service: 'A' })).toEqual(refusal('hall-closed'))
    expect(
      await call(closed.url, 'POST', '/api/v1/tickets', {
        token: closed.tokens.kiosk,
        body: { service: 'A' },
      }),
    ).toMatchObject({ status: 409, body: { error: refusal('hall-closed').error } })
    expect(closed.server.hall.live.seq).toBe(seq)
    await closed.stop()
  })
})
