/** A press may bring the names of its ticket; whoever brings none is given some. Both are found for ever, and given once. */
import { rmSync } from 'node:fs'
import { newPageToken, newTicketNames } from '@antrean/ticket-names'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { call, connect, type Loose } from './testing/client.ts'
import { openHallConfig, startTestServer, type TestServer, temporaryFolder } from './testing/start-server.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MORNING = Date.parse('2026-03-02T09:00:00+07:00')
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const clock = { at: MORNING, now: () => clock.at, follow() {} }
let data: string
let hall: TestServer

const start = async () => {
  hall = await startTestServer({ data, clock, config: { ...openHallConfig, alwaysOpen: false } })
}
const restart = async () => {
  await hall.stop()
  await start()
}
beforeEach(async () => {
  clock.at = MORNING
  data = temporaryFolder()
  await start()
})
afterEach(async () => {
  await hall.stop()
  rmSync(data, { recursive: true })
})

const press = (names: object = {}) =>
  call(hall.url, 'POST', '/api/v1/tickets', { token: hall.tokens.kiosk, body: { service: 'A', ...names } })
const seq = () => hall.server.hall.live.seq
const tokenIn = (url: string) => new URL(url).pathname.replace('/t/', '')
/** As it is found by each of its names. */
async function found({ ticketId, token }: { ticketId: string; token: string }) {
  const staff = await hall.signIn('supervisor')
  const byId = (await call(hall.url, 'GET', `/api/v1/tickets/${ticketId}`, { token: staff })).body
  const byToken = (await call(hall.url, 'GET', `/t/${token}.json`)).body
  const stages = byId.stages.map(({ type }: Loose) => type)
  return { id: byId.id, number: [byId.number, byToken.number], state: [byId.state, byToken.state], stages }
}

describe('the names that a press brings', () => {
  it('are those of its ticket, over a restart, over the end of its day, and after years', async () => {
    const names = newTicketNames(clock.at)
    const { status, body } = await press(names)
    expect([status, body.id, tokenIn(body.url)]).toEqual([201, names.ticketId, names.token])
    const waiting = {
      ...{ id: names.ticketId, number: ['A001', 'A001'], state: ['waiting', 'waiting'] },
      stages: ['TicketIssued'],
    }
    expect(await found(names)).toEqual(waiting)
    await restart()
    expect(await found(names)).toEqual(waiting)
    for (const days of [1, 800]) {
      clock.at = MORNING + days * DAY
      await restart()
      const stages = ['TicketIssued', 'TicketExpired', 'TicketMissed']
      expect(await found(names)).toMatchObject({ ...waiting, state: ['expired', 'expired'], stages })
    }
  })

  it('[Q18] are the same for a press that is sent again, also where the answer was lost with the server', async () => {
    const kiosk = await connect(hall.url, '/kiosk', hall.tokens.kiosk)
    const payload = { commandId: crypto.randomUUID(), service: 'A', ...newTicketNames(clock.at) }
    const first = await kiosk.send('ticket:issue', payload)
    expect(await kiosk.send('ticket:issue', payload)).toEqual(first)
    kiosk.close()
    await restart()
    const again = await connect(hall.url, '/kiosk', hall.tokens.kiosk)
    expect(await again.send('ticket:issue', payload)).toMatchObject({ ok: true, value: { number: 'A001' } })
    expect(hall.server.hall.live.state.tickets.size).toBe(1)
    again.close()
  })

  it.each([
    ['id', (names: Loose) => ({ ...newTicketNames(clock.at), ticketId: names.ticketId })],
    ['page', (names: Loose) => ({ ...newTicketNames(clock.at), token: names.token })],
  ])(
    'are refused with one sentence, and nothing changes, where another ticket has that %s',
    async (_, like) => {
      const names = newTicketNames(clock.at)
      await press(names)
      async function isRefused(): Promise<void> {
        const [before, ticket] = [seq(), await found(names)]
        const { status, body } = await press(like(names))
        expect([status, body.error.code]).toEqual([409, 'duplicate-ticket'])
        expect(body.error.message).not.toContain(names.token)
        expect([seq(), await found(names)]).toEqual([before, ticket])
      }
      await isRefused()
      await restart()
      await isRefused()
      clock.at += DAY
      await restart()
      await isRefused()
      expect((await press()).body.number).toBe('A001')
    },
  )

  it('are given to one of two presses that come together', async () => {
    const names = newTicketNames(clock.at)
    const answers = await Promise.all([press(names), press(names)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(hall.server.hall.live.state.tickets.size).toBe(1)
  })

  it.each([
    ['ticketId', 't42'],
    ['ticketId', crypto.randomUUID()],
    ['ticketId', newTicketNames(MORNING).ticketId.toUpperCase()],
    ['ticketId', ''],
    ['token', '16-Zk3vXq8LrWm2TyPd'],
    ['token', newPageToken().slice(1)],
    ['token', `${newPageToken()}A`],
    ['token', '../../api/v1/hall?a=bcd'.slice(0, 22)],
    ['token', 12],
  ])('are refused by their field where they have not the form of one: %s %j', async (field, value) => {
    const before = seq()
    const { status, body } = await press({ [field]: value })
    expect([status, body.error.code]).toEqual([400, 'bad-request'])
    expect(body.error.message).toContain(field)
    expect(seq()).toBe(before)
  })
})

it('whoever brings no names is given some; one that is missing is added to the other', async () => {
  const { ticketId, token } = newTicketNames(clock.at)
  const bodies = [await press(), await press({ ticketId }), await press({ token })].map(({ body }) => body)
  for (const { id, url } of bodies) {
    expect(id).toMatch(UUID_V7)
    expect(tokenIn(url)).toMatch(/^[\w-]{22}$/)
    expect(await found({ ticketId: id, token: tokenIn(url) })).toMatchObject({
      id,
      state: ['waiting', 'waiting'],
    })
  }
  expect(bodies[1].id).toBe(ticketId)
  expect(tokenIn(bodies[2].url)).toBe(token)
})

it('[Q22] a ticket that expired by a wrong clock and waits again has its names, and the whole of its stages', async () => {
  const names = newTicketNames(clock.at)
  await press(names)
  clock.at += DAY
  hall.server.hall.tick()
  expect(await found(names)).toMatchObject({ state: ['expired', 'expired'] })
  const right = MORNING + HOUR / 60
  await call(hall.url, 'POST', '/api/v1/clock', {
    token: await hall.signIn('supervisor'),
    body: { at: new Date(right).toISOString() },
  })
  clock.at = right
  const stages = ['TicketIssued', 'TicketExpired', 'TicketMissed']
  const again = { id: names.ticketId, state: ['waiting', 'waiting'], stages }
  expect(await found(names)).toMatchObject(again)
  await restart()
  expect(await found(names)).toMatchObject(again)
  const officer = await hall.signIn('officer')
  const at = (what: string) =>
    call(hall.url, 'POST', `/api/v1/booths/1/${what}`, { token: officer, body: {} })
  for (const what of ['open', 'next', 'finish']) expect((await at(what)).status).toBe(200)
  clock.at += DAY
  await restart()
  expect(await found(names)).toMatchObject({ state: ['done', 'done'] })
  expect(hall.server.hall.store.tickets.keyOfId(names.ticketId)).toBe(3)
})
