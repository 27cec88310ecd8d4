import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { call } from '../testing/client.ts'
import { openHallConfig, startTestServer, type TestServer } from '../testing/start-server.ts'
import { visitOf } from '../visitor/visit.ts'

const MORNING = Date.parse('2026-03-02T09:00:00+07:00')
const clock = { at: MORNING, now: () => clock.at, follow() {} }
let hall: TestServer
let officer: string
beforeAll(async () => {
  hall = await startTestServer({ clock, config: { ...openHallConfig, kiosk: { scanner: true } } })
  officer = await hall.signIn('officer')
  await post('booths/1/open', {})
})
afterEach(() => {
  clock.at += 60_000
})
afterAll(() => hall.stop())

const post = (path: string, body: object, token = officer, key: string = crypto.randomUUID()) =>
  call(hall.url, 'POST', `/api/v1/${path}`, { token, body, headers: { 'idempotency-key': key } })
const scan = (token: string, key?: string) => post('tickets/scan', { token }, hall.tokens.kiosk, key)
const press = async () => {
  const { id, url } = (await post('tickets', { service: 'A' }, hall.tokens.kiosk)).body
  return { id: id as string, token: String(url).split('/t/')[1]! }
}
const missed = async () => {
  const ticket = await press()
  await post('booths/1/next', {})
  await post('booths/1/no-show', {})
  return ticket
}
const events = (since: number) => [...hall.server.hall.store.log.after(since)].map(({ event }) => event)
const lastSeq = () => hall.server.hall.store.log.lastSeq()

it('[Q42] a no-show in time is taken back by its QR: behind all who wait, on record as by the kiosk, once', async () => {
  const late = await missed()
  const other = await press()
  const seq = lastSeq()
  const key = crypto.randomUUID()
  expect(await scan(late.token, key)).toMatchObject({
    status: 200,
    body: {
      returned: true,
      ahead: 1,
      served: true,
      boothName: null,
      ticket: { id: late.id, state: 'waiting' },
    },
  })
  expect(events(seq)).toMatchObject([
    { type: 'TicketReturned', ticketId: late.id, actor: expect.stringContaining('kiosk') },
  ])
  // Sent again, and held there again: nothing more happens.
  for (const again of [key, crypto.randomUUID()])
    expect(await scan(late.token, again)).toMatchObject({ body: { returned: false, ahead: 1 } })
  expect(events(seq)).toHaveLength(1)
  for (const { id } of [other, late]) {
    expect((await post('booths/1/next', {})).body).toMatchObject({ id })
    await post('booths/1/finish', {})
  }
})

it('[Q42] of every other ticket it is said where it stands, and nothing happens to it', async () => {
  const first = await press()
  const second = await press()
  const seq = lastSeq()
  expect((await scan(second.token)).body).toMatchObject({
    returned: false,
    ahead: 1,
    ticket: { state: 'waiting' },
  })
  expect(events(seq)).toEqual([])
  await post('booths/1/next', {})
  expect((await scan(first.token)).body).toMatchObject({
    boothName: '1',
    ticket: { state: 'called', booth: 1 },
  })
  await post('booths/1/finish', {})
  expect((await scan(first.token)).body).toMatchObject({ returned: false, ticket: { state: 'done' } })
  await post('booths/1/next', {})
  await post('booths/1/finish', {})
})

it('[Q42] who comes too late is told so, and stays what they are', async () => {
  const late = await missed()
  clock.at += 16 * 60_000
  const seq = lastSeq()
  expect((await scan(late.token)).body).toMatchObject({
    returned: false,
    ahead: 0,
    ticket: { state: 'no-show' },
  })
  expect(events(seq).filter(({ type }) => type === 'TicketReturned')).toEqual([])
})

it('[Q42] another QR is no ticket, and only a kiosk may ask', async () => {
  expect(await scan('AAAAAAAAAAAAAAAAAAAAAA')).toMatchObject({
    status: 404,
    body: { error: { code: 'unknown-ticket' } },
  })
  const { token } = await missed()
  for (const other of [officer, hall.tokens.display])
    expect(await post('tickets/scan', { token }, other)).toMatchObject({ status: 403 })
})

it('[Q44] the page of a no-show says until when the QR brings them back, and not where it does not', async () => {
  const { id, token } = await missed()
  const page = async () => await (await fetch(`${hall.url}/t/${token}`)).text()
  expect(await page()).toMatch(/Sampai pukul \d\d\.\d\d Anda dapat kembali: dekatkan kode QR/)
  const { state } = hall.server.hall.live
  const ticket = state.tickets.get(id)!
  expect(visitOf(state, ticket, clock.at).scanUntil).toBeDefined()
  const without = { ...state, config: { ...state.config!, kiosk: {} } }
  expect(visitOf(without, ticket, clock.at).scanUntil).toBeUndefined()
  clock.at += 15 * 60_000 + 1
  expect(await page()).toContain('Hubungi petugas di ruang tunggu, atau ambil nomor baru')
})
