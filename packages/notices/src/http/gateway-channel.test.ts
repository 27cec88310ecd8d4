import { createServer } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { type Asked, openHttpPeer } from '../../virtual/http-peer.ts'
import { openGatewayChannel } from './gateway-channel.ts'

const message = { id: 'm-1', to: '+6281234567890', text: 'Nomor A012 & "besok"\n100% {to} €' }
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
async function gateway(answer = { status: 200, body: 'OK' }) {
  const asked: Asked[] = []
  const peer = await openHttpPeer(one => {
    asked.push(one)
    return answer
  })
  closing.push(peer.close)
  return { ...peer, asked }
}

it('each value is a value where it stands: in the address, a form, JSON or a header', async () => {
  const { url, asked } = await gateway()
  const secrets = { key: 'a&b="c"' }
  const get = openGatewayChannel('get', {
    method: 'GET',
    url: `${url}/send?key={secret:key}&to={to-digits}&text={text}&dc={coding}`,
    secrets,
  })
  const json = openGatewayChannel('json', {
    url,
    encoding: 'json',
    body: '{ "to": "{to}", "message": { "text": "{text}" }, "ref": "{id}" }',
    headers: { Authorization: 'Bearer {secret:key}' },
    secrets,
  })
  for (const channel of [get, json])
    expect(await channel.send(message)).toMatchObject({ outcome: 'accepted', parts: ['m-1'] })
  const [byGet, byJson] = asked as [Asked, Asked]
  expect(Object.fromEntries(byGet.url.searchParams)).toEqual({
    key: secrets.key,
    to: '6281234567890',
    text: message.text,
    dc: '0',
  })
  expect(JSON.parse(byJson.body)).toEqual({ to: message.to, message: { text: message.text }, ref: 'm-1' })
  expect(byJson.headers.authorization).toBe(`Bearer ${secrets.key}`)
})

it('a form keeps what would end a value', async () => {
  const { url, asked } = await gateway()
  const channel = openGatewayChannel('form', { url, body: 'to={to}&text={text}&dc={coding}' })
  await channel.send({ ...message, text: 'a=b&to=+1\u4f60' })
  expect(Object.fromEntries(new URLSearchParams(asked[0]!.body))).toEqual({
    to: message.to,
    text: 'a=b&to=+1\u4f60',
    dc: '2',
  })
})

it('the first rule that an answer fits says what it means, and what the gateway calls the message', async () => {
  const { url } = await gateway({ status: 200, body: '{"status":"ok","sid":"SM-77"}' })
  const answers = [
    { body: '"status":"blocked"', outcome: 'refused' as const, reason: 'unwanted' as const },
    { status: '2xx', body: '"sid":"(?<id>[^"]+)"', outcome: 'accepted' as const },
    { outcome: 'unknown' as const },
  ]
  const channel = openGatewayChannel('rules', { url, body: 'to={to}', answers })
  expect(await channel.send(message)).toMatchObject({ outcome: 'accepted', parts: ['SM-77'] })
})

it.each([
  [400, 'not-now', 'set-up'],
  [302, 'not-now', 'set-up'],
  [429, 'not-now', 'busy'],
  [503, 'not-now', 'busy'],
  [500, 'unknown', undefined],
])('without a rule %i is %s', async (status, outcome, reason) => {
  const { url } = await gateway({ status, body: 'no' })
  const sent = await openGatewayChannel('plain', { url, body: 'to={to}' }).send(message)
  expect(sent).toMatchObject({ outcome, ...(reason && { reason }) })
})

it.each(['cut', 'mute', 'bad-gateway'] as const)(
  'after %s nobody knows, and whether to send again depends on the gateway',
  async deed => {
    const { url, deeds } = await gateway()
    for (const idempotent of [false, true]) {
      deeds.push(deed)
      const channel = openGatewayChannel('lost', { url, body: 'to={to}', idempotent, patienceMs: 1_000 })
      expect(await channel.send(message)).toMatchObject({ outcome: 'unknown', mayDouble: !idempotent })
    }
  },
)

it('what never left this machine was not sent', async () => {
  const { url, close } = await gateway()
  await close()
  closing.length = 0
  const sent = await openGatewayChannel('gone', { url, body: 'to={to}' }).send(message)
  expect(sent).toMatchObject({ outcome: 'not-now', reason: 'unreachable' })
  expect(sent.detail).toContain('ECONNREFUSED')
})

it('a gateway that takes the request and talks something else than HTTP leaves it unknown', async () => {
  const server = createServer(socket => socket.on('data', () => socket.end('220 mail ready\r\n')))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closing.push(async () => void server.close())
  const { port } = server.address() as { port: number }
  const channel = openGatewayChannel('odd', { url: `http://127.0.0.1:${port}`, body: 'to={to}' })
  expect(await channel.send(message)).toMatchObject({ outcome: 'unknown' })
})

it('given up while the answer was awaited it is unknown', async () => {
  const { url, deeds, asked } = await gateway()
  deeds.push('mute')
  const stop = new AbortController()
  const channel = openGatewayChannel('slow', { url, body: 'to={to}' })
  const sending = channel.send(message, { signal: stop.signal })
  await expect.poll(() => asked.length).toBe(1)
  stop.abort()
  expect(await sending).toMatchObject({ outcome: 'unknown' })
  expect(await channel.send(message, { signal: stop.signal })).toMatchObject({ outcome: 'not-now' })
})

it('a gateway that quotes the request shows no secret', async () => {
  const { url } = await gateway({ status: 401, body: 'No user hall with password pa%20ss or pa ss' })
  const channel = openGatewayChannel('leaky', {
    url: `${url}?p={secret:p}`,
    secrets: { p: 'pa ss' },
  })
  const { detail } = await channel.send(message)
  expect(detail).toContain('No user hall')
  expect(detail).not.toMatch(/pa(%20| )ss/)
})

it.each([
  [{ url: 'http://gw/?to={too}' }, 'nothing stands for {too}'],
  [{ url: 'http://{to}/' }, 'names no host'],
  [{ url: 'ftp://gw/' }, 'names no host'],
  [
    { url: 'http://gw/', answers: [{ body: '(', outcome: 'accepted' as const }] },
    'Invalid regular expression',
  ],
])('settings that cannot work are said at the start: %j', (settings, says) => {
  expect(() => openGatewayChannel('gw', settings)).toThrow(says)
})
