/** A crowd without tokens, in front of a hall whose own go on working. */
import { connect as connectTcp, type Socket as TcpSocket } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { call, connect, until } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

const KNOWN_WITHIN_MS = 400
let hall: TestServer
let wires: TcpSocket[]

beforeEach(async () => {
  wires = []
  hall = await startTestServer({ strangers: { inAll: 40, fromOnePlace: 30, knownWithinMs: KNOWN_WITHIN_MS } })
})
afterEach(async () => {
  for (const wire of wires) wire.destroy()
  await hall.stop()
})

function wire(): TcpSocket {
  const { hostname, port } = new URL(hall.url)
  const socket = connectTcp(Number(port), hostname)
  socket.on('error', () => {})
  socket.resume()
  wires.push(socket)
  return socket
}
const UPGRADE = [
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
  'Host: 127.0.0.1',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
]
/** A WebSocket that is open and has said nothing. */
async function silentSocket(headers: string[] = []): Promise<TcpSocket & { said: string }> {
  const socket = Object.assign(wire(), { said: '' })
  socket.on('data', data => {
    socket.said += data
  })
  socket.write(`${[...UPGRADE, ...headers].join('\r\n')}\r\n\r\n`)
  await until(() => socket.said.includes('"sid"') || socket.closed)
  return socket
}
const stranger = (namespace: string, transports: string[]): Socket =>
  io(hall.url + namespace, { forceNew: true, reconnection: false, transports })

it('known clients work, and a newcomer with a token comes in, beside 300 who say nothing', async () => {
  const kiosk = await connect(hall.url, '/kiosk', hall.tokens.kiosk)
  const wall = await connect(hall.url, '/display', hall.tokens.display)
  for (let i = 0; i < 150; i++) wire()
  for (let i = 0; i < 150; i++) wire().write(`${UPGRADE.join('\r\n')}\r\n\r\n`)
  const token = await hall.signIn('sari')
  const sari = await connect(hall.url, '/booth', token)
  expect(await kiosk.send('ticket:issue', { service: 'A' })).toMatchObject({ ok: true })
  expect(await sari.send('booth:open', { booth: 1 })).toMatchObject({ ok: true })
  expect(await sari.send('booth:next', { booth: 1 })).toMatchObject({ ok: true, value: { number: 'A001' } })
  await until(() => wires.filter(({ closed }) => closed).length >= 260)
  await until(() => wall.changes.some(({ calls }) => calls?.some(({ number }) => number === 'A001')))
  for (const { socket } of [kiosk, wall, sari]) expect(socket.connected).toBe(true)
})

it('a socket that shows no token is closed, and one that did stays', async () => {
  const kiosk = await connect(hall.url, '/kiosk', hall.tokens.kiosk)
  const silent = await silentSocket()
  await until(() => silent.closed)
  expect(kiosk.socket.connected).toBe(true)
  expect(await kiosk.send('hall:resync')).toMatchObject({ ok: true })
})

it('nobody sits in the namespace of everybody, or in none that there is', async () => {
  for (const namespace of ['/', '/nowhere']) {
    const socket = stranger(namespace, ['websocket'])
    const refused = await new Promise<Error>(resolve => socket.once('connect_error', resolve))
    expect(refused.message).toMatch(/Connect to one of \/kiosk|Invalid namespace/)
    await until(() => !socket.io.engine || socket.io.engine.readyState === 'closed')
  }
})

it('an unfinished message of a stranger costs 8 KiB at the most', async () => {
  const silent = await silentSocket()
  // A masked text frame that announces a million bytes.
  const head = Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 0x0f, 0x42, 0x40, 1, 2, 3, 4])
  const started = performance.now()
  silent.write(Buffer.concat([head, Buffer.alloc(9_000, 0x31)]))
  await until(() => silent.closed)
  expect(performance.now() - started).toBeLessThan(KNOWN_WITHIN_MS)
})

it('a stranger who comes by requests may send as little, and stays as short', async () => {
  const path = '/socket.io/?EIO=4&transport=polling'
  const { sid } = JSON.parse((await call(hall.url, 'GET', path)).body.slice(1)) as { sid: string }
  const post = (body: string) =>
    call(hall.url, 'POST', `${path}&sid=${sid}`, { body, headers: { 'content-type': 'text/plain' } })
  expect((await post('4'.padEnd(9_000, 'x'))).status).toBe(400)
  await until(async () => (await call(hall.url, 'GET', `${path}&sid=${sid}`)).status === 400)
})

it('a client that begins by requests comes in and goes over to a WebSocket', async () => {
  const socket = io(`${hall.url}/kiosk`, {
    auth: { token: hall.tokens.kiosk },
    forceNew: true,
    reconnection: false,
  })
  await new Promise(resolve => socket.once('hall:snapshot', resolve))
  await until(() => socket.io.engine.transport.name === 'websocket')
  const silent = await silentSocket()
  await until(() => silent.closed)
  expect(socket.connected).toBe(true)
  const large = await socket.emitWithAck('ticket:issue', { service: 'A'.repeat(70_000) })
  expect(large).toMatchObject({ error: { code: 'payload-too-large' } })
  socket.close()
})

it('a page from elsewhere comes in neither by a socket nor by a command', async () => {
  const { host } = new URL(hall.url)
  expect((await silentSocket(['Origin: http://evil.example'])).said).toMatch(/^HTTP\/1\.1 (400|403)/)
  expect((await silentSocket(['Origin: null'])).said).toMatch(/^HTTP\/1\.1 (400|403)/)
  expect((await silentSocket(['Origin: http://127.0.0.1'])).said).toMatch(/^HTTP\/1\.1 101/)
  const signIn = (origin: string) =>
    call(hall.url, 'POST', '/api/v1/session', {
      body: { name: 'sari', password: 'antrean-sari' },
      headers: { origin },
    })
  expect(await signIn('http://evil.example')).toMatchObject({
    status: 403,
    body: { error: { code: 'not-allowed' } },
  })
  expect((await signIn(`http://${host}`)).status).toBe(201)
})
