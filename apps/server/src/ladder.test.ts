/** The levels of the promise on a real server: each at its moment, once, whatever happens to the clock or the process. */
import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { HallEvent, HallForecast } from '@antrean/queue-core'
import { HallConfig, referenceHall } from '@antrean/queue-core'
import { afterEach, expect, it } from 'vitest'
import { startClock } from './clock.ts'
import { openStore } from './store/sqlite/open-store.ts'
import { call, connect, until } from './testing/client.ts'
import { spawnServer, startTestServer, type TestServer, temporaryFolder } from './testing/start-server.ts'

const HOUR = 3_600_000
/** At risk after 6 s, missed after 10, a free booth calls after 2. */
const hurried: HallConfig = HallConfig.parse({
  ...referenceHall,
  alwaysOpen: true,
  autoCallSeconds: 2,
  services: referenceHall.services.map(service => ({ ...service, targetSeconds: 10 })),
})

let running: TestServer | null = null
afterEach(async () => {
  await running?.stop()
  running = null
})

/** A server whose clock stands until the test moves it; `set` sets the wall clock alone. */
async function startAtRest() {
  let [wall, steady] = [Date.parse('2026-03-02T09:00:00+07:00'), 1_000]
  const clock = startClock({ wall: () => wall, steady: () => steady, sinceBoot: () => steady }, () => {})
  running = await startTestServer({ config: hurried, clock })
  const { server, url, tokens } = running
  return {
    ...running,
    issue: async (service: string) =>
      (await call(url, 'POST', '/api/v1/tickets', { token: tokens.kiosk, body: { service } })).body,
    set(ms: number): void {
      wall += ms
    },
    /** Time goes by, in steps as small as the server's own. */
    pass(seconds: number): void {
      for (let n = 0; n < seconds * 4; n++) {
        wall += 250
        steady += 250
        clock.follow()
        server.hall.tick()
      }
    },
    happened: (type: HallEvent['type']) =>
      [...server.hall.store.log.today()].filter(({ event }) => event.type === type).map(({ event }) => event),
  }
}

it('[P7] reaches each level within a quarter of a second of its moment, once', async () => {
  const hall = await startAtRest()
  const ticket = await hall.issue('A')
  hall.pass(30)
  const [atRisk, ...more] = hall.happened('TicketAtRisk')
  const [missed, ...again] = hall.happened('TicketMissed')
  expect([more, again]).toEqual([[], []])
  const issued = Date.parse(ticket.issuedAt)
  expect(atRisk!.at - issued).toBeGreaterThan(6_000)
  expect(atRisk!.at - issued).toBeLessThanOrEqual(6_250)
  expect(missed!.at - issued).toBeLessThanOrEqual(10_250)
  expect(missed).toMatchObject({ cause: 'no-booth-open' })
})

it.each([8, -8])('[P7] a wall clock set by %i hours neither fires a level nor silences one', async hours => {
  const hall = await startAtRest()
  await hall.issue('A')
  hall.pass(4)
  hall.set(hours * HOUR)
  hall.pass(1)
  expect(hall.happened('TicketAtRisk')).toEqual([])
  hall.pass(2)
  expect(hall.happened('TicketAtRisk')).toHaveLength(1)
  hall.set(-hours * HOUR)
  hall.pass(2)
  expect(hall.happened('TicketMissed')).toEqual([])
  hall.pass(2)
  expect(hall.happened('TicketMissed')).toHaveLength(1)
  expect(hall.happened('DayClosed')).toEqual([])
})

it('[P8] a free booth is called for after its seconds, and staff are told that the hall did it', async () => {
  const hall = await startAtRest()
  const staff = await connect(hall.url, '/staff', await hall.signIn('supervisor'))
  const supervisor = await hall.signIn('supervisor')
  await call(hall.url, 'POST', '/api/v1/booths/1/open', { token: supervisor })
  const { number } = await hall.issue('A')
  hall.pass(1.75)
  expect(hall.happened('TicketCalled')).toEqual([])
  hall.pass(0.25)
  expect(hall.happened('TicketCalled')).toMatchObject([{ booth: 1, auto: true }])
  const rows = () => staff.changes.flatMap(({ tickets = [] }) => tickets)
  await until(() => rows().some(row => row.number === number && row.auto === true && row.why === 'earliest'))
  staff.close()
})

it('a booth that is closed or paused is asked for, once until it opens; officers see it', async () => {
  const hall = await startAtRest()
  const officer = await connect(hall.url, '/booth', await hall.signIn('officer'))
  const token = await hall.signIn('supervisor')
  const ask = () => call(hall.url, 'POST', '/api/v1/booths/4/ask', { token })
  const first = await ask()
  expect(first.status).toBe(200)
  expect(first.body.askedBackAt).toBeDefined()
  hall.pass(1)
  expect((await ask()).body.askedBackAt).toBe(first.body.askedBackAt)
  await until(() =>
    officer.changes.some(({ booths = [] }) => booths.some(row => row.number === 4 && row.askedBackAt)),
  )
  const opened = await call(hall.url, 'POST', '/api/v1/booths/4/open', { token })
  expect(opened.body.askedBackAt).toBeUndefined()
  expect(
    (await call(hall.url, 'POST', '/api/v1/booths/5/ask', { token: await hall.signIn('officer') })).body.error
      .code,
  ).toBe('not-allowed')
  officer.close()
})

it('the forecast is told to each audience, and a miss stays on it until it is acknowledged', async () => {
  const hall = await startAtRest()
  const [staff, officer, kiosk] = await Promise.all([
    connect(hall.url, '/staff', await hall.signIn('supervisor')),
    connect(hall.url, '/booth', await hall.signIn('officer')),
    connect(hall.url, '/kiosk', hall.tokens.kiosk),
  ])
  const latest = new Map<string, HallForecast>()
  for (const [name, { socket }] of Object.entries({ staff, officer, kiosk }))
    socket.on('hall:forecast', forecast => latest.set(name, forecast))
  await staff.socket.emitWithAck('booth:ask', { commandId: randomUUID(), booth: 4 })
  const token = await hall.signIn('supervisor')
  await call(hall.url, 'POST', '/api/v1/booths/3/open', { token })
  const { id } = await hall.issue('A')
  await hall.issue('B')
  hall.pass(1)
  await until(() => latest.get('staff')?.tickets?.length === 2)
  // Nobody serves A: it will be late, and that is known before its time.
  await until(() => hall.happened('TicketAtRisk').length > 0)
  // Each is told by itself, and of the moment before, too.
  await until(() => latest.get('officer')?.next?.some(({ number }) => number === 'B001') ?? false)
  await until(() => (latest.get('kiosk')?.services.length ?? 0) > 0)
  expect(Object.keys(latest.get('kiosk')!)).toEqual(['at', 'services'])
  expect(latest.get('officer')).not.toHaveProperty('misses')
  expect(latest.get('officer')?.next).toMatchObject([{ booth: 3, number: 'B001' }])
  await until(() => (latest.get('staff')?.advice?.length ?? 0) > 0)

  hall.pass(11)
  await hall.issue('C')
  await until(() => latest.get('staff')?.misses?.some(miss => miss.ticketId === id) ?? false)
  // The miss may have been told before the last press.
  await until(() => latest.get('staff')?.today?.issued === 3)
  expect(latest.get('staff')?.today).toMatchObject({ issued: 3, kept: 1, missed: 1 })
  await staff.socket.emitWithAck('miss:acknowledge', { commandId: randomUUID(), ticketId: id, note: 'Seen' })
  await until(() => latest.get('staff')!.misses!.every(miss => miss.ticketId !== id))
  for (const { close } of [staff, officer, kiosk]) close()
})

it('[P7] [P8] over kills at any moment no level is lost and none repeated', {
  timeout: 120_000,
}, async () => {
  const data = temporaryFolder()
  const file = join(data, 'hall.json')
  writeFileSync(file, JSON.stringify(hurried))
  let last = ''
  for (let round = 0, over = false; !over; round++) {
    const server = await spawnServer(data, ['--hall', file])
    const { kiosk: token } = server.tokens
    const press = (service: string) =>
      call(server.url, 'POST', '/api/v1/tickets', { token, body: { service } })
    if (round === 0) {
      const supervisor = await server.signIn('supervisor')
      const { status } = await call(server.url, 'POST', '/api/v1/booths/3/open', { token: supervisor })
      expect(status).toBe(200)
    }
    if (round < 5) {
      await press('A')
      last = (await press('C')).body.id
    }
    await sleep(Math.random() * 1_200)
    const { body } = await call(server.url, 'GET', `/api/v1/tickets/${last}`, { token })
    over = body.stages.some(({ type }: { type: string }) => type === 'TicketMissed')
    await server.kill('SIGKILL')
  }

  const store = openStore(join(data, 'hall.sqlite'))
  const events = [...store.log.today()].map(({ event }) => event)
  const of = (type: HallEvent['type'], id: string) =>
    events.filter(event => event.type === type && 'ticketId' in event && event.ticketId === id)
  const issued = events.filter(event => event.type === 'TicketIssued')
  const called = events.filter(event => event.type === 'TicketCalled')
  expect(issued.length).toBeGreaterThan(8)
  // Booth 3 called one, by itself, and kept it: the rest was missed.
  expect(called).toMatchObject([{ booth: 3, auto: true }])
  for (const { ticketId } of issued) {
    const spared = ticketId === called[0]!.ticketId
    if (spared) continue
    expect(of('TicketAtRisk', ticketId)).toHaveLength(1)
    expect(of('TicketMissed', ticketId)).toHaveLength(1)
  }
  store.close()
  rmSync(data, { recursive: true })
})
