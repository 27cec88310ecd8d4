/** The hall's clock beside a time server's word: told to ops and supervisors, and moved by one of them alone, on record. */
import { io } from 'socket.io-client'
import { afterEach, expect, it } from 'vitest'
import { openVirtualTimeServer } from '../virtual/virtual-time-server.ts'
import { startClock } from './clock.ts'
import { call, type Loose, until } from './testing/client.ts'
import { startTestServer, type TestServer } from './testing/start-server.ts'

const MINUTE = 60_000
const MORNING = Date.parse('2026-03-02T09:00:00+07:00')
const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

/** A hall whose machine says nine in the morning, and a time server that says `offMs` more. */
async function start(offMs: number) {
  const began = performance.now()
  const time = () => MORNING + performance.now() - began
  const there = await openVirtualTimeServer(() => time() + offMs)
  opened.push(there.close)
  const steady = () => performance.now()
  const clock = startClock({ wall: time, steady, sinceBoot: steady }, () => {})
  const hall = await startTestServer({ clock, timeServers: [there.server], timePace: { mostMs: 20 } })
  opened.push(hall.stop)
  return { hall, there, time }
}

async function told(hall: TestServer, who: string): Promise<Loose> {
  const staff = io(`${hall.url}/staff`, {
    auth: { token: await hall.signIn(who) },
    transports: ['websocket'],
  })
  const news = await new Promise<Loose>(resolve => staff.once('ops:event', resolve))
  staff.close()
  return news.server.timeServers
}
const press = async (hall: TestServer) =>
  (await call(hall.url, 'POST', '/api/v1/tickets', { token: hall.tokens.kiosk, body: { service: 'A' } })).body

it.each(['supervisor', 'ops'])(
  '[T12] %s are told how far the hall is off, and its clock is not moved',
  async who => {
    const { hall, there, time } = await start(-58 * MINUTE)
    const ticket = await press(hall)
    await until(async () => (await told(hall, who)).agree === 1)
    expect(Math.abs((await told(hall, who)).hallAheadMs - 58 * MINUTE)).toBeLessThan(30_000)
    // A day is no more believed than an hour.
    there.set.now = () => time() + 20 * 1440 * MINUTE
    await until(async () => (await told(hall, who)).hallAheadMs < -1440 * MINUTE)
    expect(await press(hall)).toMatchObject({ number: 'A002', service: 'A' })
    expect(Math.abs(Date.parse(ticket.issuedAt) - MORNING)).toBeLessThan(60_000)
    expect(hall.server.hall.live.state.day?.date).toBe('2026-03-02')
    const events = [...hall.server.hall.store.log.today()].map(({ event }) => event.type)
    expect(events).not.toContain('ClockCorrected')
  },
)

it('[T12] where no time server is configured, none is asked and nothing is said of any', async () => {
  const hall = await startTestServer()
  opened.push(hall.stop)
  expect(await told(hall, 'ops')).toBeUndefined()
})

it('[T15] one command sets it right: on record who, when, from what to what, and by whose word; numbers go on', async () => {
  const { hall, there } = await start(-58 * MINUTE)
  expect((await press(hall)).number).toBe('A001')
  await until(async () => (await told(hall, 'supervisor')).agree === 1)
  const at = new Date(there.set.now()).toISOString()
  const body = { at, word: 'time-servers' }
  const token = await hall.signIn('supervisor')
  const refused = await call(hall.url, 'POST', '/api/v1/clock', {
    token,
    body: { at, word: 'somebody' },
  })
  expect(refused.status).toBe(400)
  expect((await call(hall.url, 'POST', '/api/v1/clock', { token, body })).status).toBe(200)
  const event = [...hall.server.hall.store.log.today()]
    .map(its => its.event)
    .find(({ type }) => type === 'ClockCorrected')
  expect(event).toMatchObject({ at: Date.parse(at), word: 'time-servers' })
  const { actor, from } = event as { actor: string; from: number }
  expect(actor).not.toBe('system')
  expect(Math.abs(from - MORNING)).toBeLessThan(60_000)
  await until(async () => Math.abs((await told(hall, 'supervisor')).hallAheadMs) < 30_000)
  expect((await press(hall)).number).toBe('A002')
})
