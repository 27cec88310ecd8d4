/** A machine whose clock is wrong: the hall is not closed by it, says so, and is set right by one command. */
import { rmSync } from 'node:fs'
import { io } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startClock } from './clock.ts'
import { snapshotOf } from './publish/snapshot.ts'
import { call, type Loose, until } from './testing/client.ts'
import { startTestServer, type TestServer, temporaryFolder } from './testing/start-server.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MORNING = Date.parse('2026-03-02T09:00:00+07:00')
let data: string
let hall: TestServer | null

/** Starts the hall on a machine whose clock says `wall`. */
async function start(wall: number): Promise<TestServer> {
  await hall?.stop()
  const began = performance.now()
  const machine = {
    wall: () => wall + performance.now() - began,
    steady: () => performance.now(),
    sinceBoot: () => performance.now(),
  }
  hall = await startTestServer({ data, clock: startClock(machine, () => {}) })
  return hall
}
beforeEach(() => {
  hall = null
  data = temporaryFolder()
})
afterEach(async () => {
  await hall?.stop()
  rmSync(data, { recursive: true })
})

const post = async (path: string, body: object, token: string) =>
  await call(hall!.url, 'POST', `/api/v1/${path}`, { token, body })
const press = async () => (await post('tickets', { service: 'A' }, hall!.tokens.kiosk)).body.number
const date = () => hall!.server.hall.live.state.day?.date
const waiting = () =>
  [...hall!.server.hall.live.state.services.values()].flatMap(({ queues }) =>
    queues.normal.map(t => t.number),
  )
const correct = async (at: number, who = 'supervisor') =>
  await post('clock', { at: new Date(at).toISOString() }, await hall!.signIn(who))

/** What ops are told as they connect. */
async function opsTold(): Promise<Loose> {
  const ops = io(`${hall!.url}/staff`, {
    auth: { token: await hall!.signIn('ops') },
    transports: ['websocket'],
  })
  const told = await new Promise<Loose>(resolve => ops.once('ops:event', resolve))
  ops.close()
  return told.server
}

describe('a start with an impossible date', () => {
  it.each([
    ['years ahead', 5 * 365 * DAY],
    ['years behind', -20 * 365 * DAY],
    ['hours behind', -3 * HOUR],
  ])('[Q22] that is %s keeps the day, its numbers and who waits, and is told', async (_, off) => {
    await start(MORNING)
    expect([await press(), await press()]).toEqual(['A001', 'A002'])
    await start(MORNING + off)
    expect(date()).toBe('2026-03-02')
    expect(waiting()).toEqual(['A001', 'A002'])
    expect(await press()).toBe('A003')
    const server = await opsTold()
    expect(server.troubles).toMatchObject([{ code: 'clock-wrong' }])
    expect(server.clock).toMatchObject({ hall: expect.stringMatching(/^2026-03-02T09:00/) })
    await start(MORNING + 60_000)
    expect([date(), await press()]).toEqual(['2026-03-02', 'A004'])
    expect((await opsTold()).troubles).toBeUndefined()
  })

  it('[Q22] is taken over by itself where the machines of the hall say the same: it was shut for long', async () => {
    await start(MORNING)
    await start(MORNING + 90 * DAY)
    expect(date()).toBe('2026-03-02')
    const clients = hall!.server
    const now = new Date(MORNING + 90 * DAY).toISOString()
    const socket = io(`${clients.url}/kiosk`, {
      auth: { token: hall!.tokens.kiosk, at: now },
      transports: ['websocket'],
    })
    await until(() => date() === '2026-05-31')
    socket.close()
    expect(await press()).toBe('A001')
  })
})

describe('a start on a later date, in the middle of a day with people in the hall', () => {
  beforeEach(async () => {
    await start(MORNING)
    expect([await press(), await press()]).toEqual(['A001', 'A002'])
    await start(MORNING + 5 * DAY)
    expect(date()).toBe('2026-03-02')
  })
  const kioskWhoseClockSays = (at: number) =>
    io(`${hall!.url}/kiosk`, {
      auth: { token: hall!.tokens.kiosk, at: new Date(at).toISOString() },
      transports: ['websocket'],
    })
  const connected = (socket: ReturnType<typeof io>) =>
    new Promise(resolve => socket.once('hall:snapshot', resolve))

  it('[Q22] is no new day while a kiosk says otherwise: numbers go on, who waits waits, and staff are told', async () => {
    const kiosk = kioskWhoseClockSays(MORNING + 10 * 60_000)
    await connected(kiosk)
    expect([await press(), date(), waiting()]).toEqual(['A003', '2026-03-02', ['A001', 'A002', 'A003']])
    expect((await opsTold()).troubles).toMatchObject([{ code: 'clock-wrong' }])
    kiosk.close()
  })

  it('[Q22] is one as soon as a kiosk says the date too, be its clock an hour off', async () => {
    const kiosk = kioskWhoseClockSays(MORNING + 5 * DAY + HOUR)
    await connected(kiosk)
    expect([await press(), date(), waiting()]).toEqual(['A001', '2026-03-07', ['A001']])
    kiosk.close()
  })

  it('[Q2] is one where nobody else has a clock, with numbers that go on, and staff are told', async () => {
    expect([await press(), date()]).toEqual(['A003', '2026-03-07'])
    const server = await opsTold()
    expect(server.troubles).toMatchObject([
      { code: 'clock-wrong', detail: expect.stringMatching(/No other clock has said so/) },
    ])
    expect(server.clock).toMatchObject({ unvouched: true })
    // Back on the right day, everybody has a number of their own; the date itself goes on after its numbers when it comes.
    expect((await correct(MORNING + 60_000)).status).toBe(200)
    expect([date(), waiting()]).toEqual(['2026-03-02', ['A001', 'A002', 'A003']])
    expect((await opsTold()).troubles).toMatchObject([{ code: 'clock-wrong' }])
    expect(await press()).toBe('A004')
    await start(MORNING + DAY)
    expect([await press(), date()]).toEqual(['A001', '2026-03-03'])
    await start(MORNING + 2 * DAY)
    expect([await press(), date()]).toEqual(['A001', '2026-03-04'])
    await correct(MORNING + 5 * DAY)
    expect([await press(), date()]).toEqual(['A004', '2026-03-07'])
  })

  it('[Q2] is no vouched-for date by the clock of a program on the same machine; one of another machine is asked', async () => {
    const here = kioskWhoseClockSays(MORNING + 5 * DAY)
    await connected(here)
    await until(() => date() === '2026-03-07')
    here.close()
    expect((await opsTold()).clock).toMatchObject({ unvouched: true })
    const other = kioskWhoseClockSays(MORNING + 5 * DAY + 90_000)
    await until(async () => (await opsTold()).clock === undefined)
    other.close()
    const vouched = [...hall!.server.hall.store.log.today()].at(-1)!.event
    expect(vouched).toMatchObject({ type: 'ClockCorrected', actor: 'system', day: { date: '2026-03-07' } })
  })
})

describe('a start on a later date', () => {
  it('[Q3] that is the next, in the middle of a day with people in the hall, has the first number', async () => {
    await start(MORNING)
    await press()
    await start(MORNING + DAY)
    expect([await press(), date()]).toEqual(['A001', '2026-03-03'])
    expect((await opsTold()).troubles).toBeUndefined()
  })

  it('[Q3] of up to a month, after a day that was over, has the first number', async () => {
    await start(MORNING)
    await press()
    const officer = await hall!.signIn('officer')
    for (const doing of ['open', 'next', 'finish', 'close']) await post(`booths/1/${doing}`, {}, officer)
    expect(waiting()).toEqual([])
    await start(MORNING + 31 * DAY - HOUR)
    expect([await press(), date()]).toEqual(['A001', '2026-04-02'])
    expect((await opsTold()).troubles).toBeUndefined()
  })
})

describe('a clock that is set right', () => {
  it('[Q22] [Q23] a day that was opened too early is the right day again: who waited waits, numbers go on', async () => {
    await start(MORNING)
    await press()
    await press()
    await start(MORNING + DAY)
    expect([await press(), date(), waiting()]).toEqual(['A001', '2026-03-03', ['A001']])
    expect((await correct(MORNING + 60_000, 'officer')).status).toBe(403)
    expect((await correct(MORNING + 60_000)).status).toBe(200)
    expect(date()).toBe('2026-03-02')
    expect(hall!.server.hall.live.state.tickets.size).toBe(3)
    expect(waiting()).toEqual(['A001', 'A002', 'A001'])
    // Both hold it on paper: each is called, listed and shown with the date on theirs.
    const officer = await hall!.signIn('officer')
    await post('booths/1/open', {}, officer)
    const called = await post('booths/1/next', {}, officer)
    expect(called.body).toMatchObject({ number: 'A001 (2/3)', paperDate: '2026-03-02' })
    expect((await call(hall!.url, 'GET', '/api/v1/hall')).body).toMatchObject({
      calls: [{ number: 'A001 (2/3)', booth: 1 }],
      booths: expect.arrayContaining([
        expect.objectContaining({ ticket: expect.objectContaining({ number: 'A001 (2/3)' }) }),
      ]),
    })
    expect(snapshotOf(hall!.server.hall.live, 'staff', MORNING, () => undefined).tickets).toContainEqual(
      expect.objectContaining({ number: 'A001 (3/3)', paperDate: '2026-03-03' }),
    )
    expect(await press()).toBe('A003')
    const report = await call(hall!.url, 'GET', '/api/v1/reports/compliance?from=2026-03-02&to=2026-03-02', {
      token: await hall!.signIn('supervisor'),
    })
    // The two of the morning and the one after the correction; the third waits under the date that it was given.
    expect(JSON.stringify(report.body)).toContain('"issued":3')
    const events = [...hall!.server.hall.store.log.today()].map(({ event }) => event.type)
    expect(events).toContain('ClockCorrected')
    // The next day comes after all, and goes on after the number that was given under its date.
    await start(MORNING + DAY)
    expect([await press(), date()]).toEqual(['A002', '2026-03-03'])
  })

  it('[Q22] within the day moves what was promised with it', async () => {
    await start(MORNING)
    await press()
    const [ticket] = hall!.server.hall.live.state.tickets.values()
    const { callBy } = ticket!
    await correct(MORNING + 3 * HOUR)
    expect(Math.abs(ticket!.callBy - callBy - 3 * HOUR)).toBeLessThan(10_000)
    expect(waiting()).toEqual(['A001'])
  })
})

describe('what was given out by a clock that was ahead', () => {
  it('ends as if it had begun when the clock was set back: sessions, and codes of devices', async () => {
    await start(MORNING)
    await press()
    await start(MORNING + 20 * DAY)
    await press()
    expect(date()).toBe('2026-03-22')
    const { devices, sessions } = hall!.server.access
    const [token, { code }] = [await hall!.signIn('ops'), devices.invite('kiosk', 'Pintu')]
    await correct(MORNING + HOUR)
    expect(sessions.byToken(token)!.expiresAt).toBeLessThanOrEqual(MORNING + 13 * HOUR + 5_000)
    // A quarter of an hour later the code is too old, and after a day the session.
    await correct(MORNING + 1.5 * HOUR)
    const enrolled = await call(hall!.url, 'POST', '/api/v1/devices/enrol', { body: { code } })
    expect(enrolled.body).toMatchObject({ error: { code: 'code-unknown' } })
    await correct(MORNING + 14 * HOUR)
    expect(await post('clock', { at: new Date(MORNING).toISOString() }, token)).toMatchObject({
      status: 401,
      body: { error: { code: 'session-expired' } },
    })
  })
})
