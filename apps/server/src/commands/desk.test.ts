/** At the desk: a ticket by staff, on the paper of a kiosk or on none, and a no-show who is taken back. */
import type { PrintOrders } from '@antrean/queue-core'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../testing/client.ts'
import { openHallConfig, startTestServer, type TestServer } from '../testing/start-server.ts'

let hall: TestServer
let officer: string
let kioskId: string
beforeAll(async () => {
  hall = await startTestServer({ config: { ...openHallConfig, leastCallSeconds: 0 } })
  officer = await hall.signIn('officer')
  kioskId = hall.server.access.devices.all().find(({ kind }) => kind === 'kiosk')!.id
})
afterAll(() => hall.stop())

const post = (path: string, body: object = {}, token = officer, key: string = crypto.randomUUID()) =>
  call(hall.url, 'POST', `/api/v1/${path}`, { token, body, headers: { 'idempotency-key': key } })
const get = (path: string, token = officer) => call(hall.url, 'GET', `/api/v1/${path}`, { token })
const printer = { state: 'ready', canPrint: true, detail: '', model: '', url: '' }

/** A kiosk with a printer, that of the demonstration where none is named; `asked`: each list of what it is to print. */
async function openKiosk(token = hall.tokens.kiosk) {
  const auth = { token }
  const socket = io(`${hall.url}/kiosk`, { auth, transports: ['websocket'], forceNew: true })
  const asked: PrintOrders['orders'][] = []
  socket.on('kiosk:print', ({ orders }: PrintOrders) => asked.push(orders))
  const send = (event: string, payload: object) =>
    socket.emitWithAck(event, { commandId: crypto.randomUUID(), ...payload })
  expect(await send('printer:status', { printer })).toMatchObject({ ok: true })
  return { asked, send, close: () => socket.close() }
}

describe('a ticket by staff', () => {
  it('[Q30] needs no kiosk, has the next number and a page, and who gave it is on record', async () => {
    const given = await post('tickets', { service: 'E', paper: 'none' })
    expect(given).toMatchObject({ status: 201, body: { number: 'E001', paper: 'none', state: 'waiting' } })
    expect((await post('tickets', { service: 'E' }, hall.tokens.kiosk)).body).toMatchObject({
      number: 'E002',
    })
    expect(given.body.url).toMatch(/\/t\/[\w-]{10,}$/)
    const { body } = await get(`tickets/${given.body.id}`)
    expect(body.stages).toMatchObject([{ type: 'TicketIssued', actor: expect.stringMatching(/^staff:/) }])
  })

  it('[Q30] is refused the paper of a kiosk that is not there', async () => {
    for (const paper of [kioskId, 'kiosk-of-nowhere'])
      expect(await post('tickets', { service: 'D', paper })).toMatchObject({
        status: 409,
        body: { error: { code: 'kiosk-cannot-print' } },
      })
    expect((await post('tickets', { service: 'D' })).body.number).toBe('D001')
  })

  it('[Q30] is printed by the kiosk that was named, once, and asked for again until its paper is known', async () => {
    const first = await openKiosk()
    const { devices } = hall.server.access
    const other = await openKiosk(devices.enrol(devices.invite('kiosk', 'Other').code)!.token)
    const key = crypto.randomUUID()
    const given = await post('tickets', { service: 'C', paper: kioskId }, officer, key)
    expect(given).toMatchObject({ status: 201, body: { paper: 'pending' } })
    expect((await post('tickets', { service: 'C', paper: kioskId }, officer, key)).body.id).toBe(
      given.body.id,
    )
    await expect.poll(() => first.asked).toMatchObject([[{ id: given.body.id, url: given.body.url }]])
    first.close()
    const second = await openKiosk()
    await expect.poll(() => second.asked).toMatchObject([[{ id: given.body.id }]])
    await second.send('ticket:printed', { ticketId: given.body.id })
    await expect.poll(() => second.asked).toMatchObject([[{}], []])
    expect((await get(`tickets/${given.body.id}`)).body.paper).toBe('printed')
    // What it was asked for would have come before this answer.
    await other.send('printer:status', { printer })
    expect(other.asked).toEqual([])
    for (const kiosk of [second, other]) kiosk.close()
  })
})

describe('a copy', () => {
  it('[Q38] is asked of the kiosk that was named, under a name of its own, until its paper is known', async () => {
    const kiosk = await openKiosk()
    const { body: given } = await post('tickets', { service: 'A' })
    const key = crypto.randomUUID()
    const copied = await post(`tickets/${given.id}/copy`, { paper: kioskId }, officer, key)
    expect(copied).toMatchObject({ status: 200, body: { id: given.id, number: given.number } })
    await post(`tickets/${given.id}/copy`, { paper: kioskId }, officer, key)
    const copy = { id: expect.any(String), askedAt: expect.any(String) }
    await expect.poll(() => kiosk.asked).toMatchObject([[{ id: given.id, url: given.url, copy }]])
    expect(kiosk.asked[0]![0]!.copy!.id).not.toBe(given.id)
    await kiosk.send('ticket:printed', { ticketId: given.id, copy: true })
    await expect.poll(() => kiosk.asked).toMatchObject([[{}], []])
    const { body } = await get(`tickets/${given.id}`)
    expect(body.stages.map(({ type }: { type: string }) => type)).toContain('CopyAsked')
    kiosk.close()
    const refused = await post(`tickets/${given.id}/copy`, { paper: kioskId }, hall.tokens.kiosk)
    expect(refused.status).toBe(403)
  })
})

describe('a printer of the desk', () => {
  it('[Q41] prints what staff give, gives no ticket itself, and is nowhere taken for a kiosk', async () => {
    const { devices } = hall.server.access
    const enrolled = devices.enrol(devices.invite('desk-printer', 'Meja 1').code)!
    expect((await post('tickets', { service: 'B', paper: enrolled.deviceId })).status).toBe(409)
    const desk = await openKiosk(enrolled.token)
    const given = await post('tickets', { service: 'B', paper: enrolled.deviceId })
    expect(given).toMatchObject({ status: 201, body: { paper: 'pending' } })
    await expect.poll(() => desk.asked).toMatchObject([[{ id: given.body.id }]])
    expect(await desk.send('ticket:printed', { ticketId: given.body.id })).toMatchObject({ ok: true })
    const copied = await post(`tickets/${given.body.id}/copy`, { paper: enrolled.deviceId })
    expect(copied.status).toBe(200)
    await expect.poll(() => desk.asked.at(-1)).toMatchObject([{ copy: { id: expect.any(String) } }])
    expect(await desk.send('ticket:issue', { service: 'B' })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    desk.close()
  })
})

describe('a change', () => {
  it('[Q39] [Q40] of priority and language is on record without its reason, and staff alone are told why', async () => {
    const { body: given } = await post('tickets', { service: 'A' })
    const change = { language: 'en', priority: 'priority', priorityReason: 'elderly' }
    const key = crypto.randomUUID()
    const changed = await post(`tickets/${given.id}/change`, change, officer, key)
    expect(changed).toMatchObject({ status: 200, body: { number: given.number, ...change } })
    // What is kept of the command knows no reason, and the same key is answered as before.
    const other = { ...change, priorityReason: 'disabled' }
    expect((await post(`tickets/${given.id}/change`, other, officer, key)).body).toEqual(changed.body)
    const events = () =>
      [...hall.server.hall.store.log.after(0)].filter(({ event }) => event.type === 'TicketChanged')
    expect(events()).toMatchObject([
      { event: { actor: expect.stringMatching(/^staff:/), language: 'en', priority: 'priority' } },
    ])
    expect(JSON.stringify(events())).not.toContain('elderly')
    const path = `tickets/${given.id}`
    expect((await get(path, hall.tokens.kiosk)).body).toMatchObject({
      priority: 'priority',
      priorityReason: null,
    })
    expect((await get(path)).body).toMatchObject({ priorityReason: 'elderly', language: 'en' })
    const bare = await post(`${path}/change`, { priority: 'normal' })
    expect(bare).toMatchObject({ status: 409, body: { error: { code: 'reason-not-chosen' } } })
    const taken = await post(`${path}/change`, { priority: 'normal', why: 'pressed by mistake' })
    expect(taken.body).toMatchObject({ priority: 'normal', priorityReason: null })
    expect(JSON.stringify(events())).not.toContain('mistake')
    expect((await post(`${path}/change`, change, hall.tokens.kiosk)).status).toBe(403)
    const page = await fetch(given.url.replace(/^https?:\/\/[^/]+/, hall.url))
    expect(await page.text()).toContain('lang="en"')
  })
})

describe('a no-show', () => {
  it('[Q31] is found by staff, is taken back with the same number, and is counted by the first call', async () => {
    const { body: given } = await post('tickets', { service: 'E' })
    await post('booths/6/open')
    let called = given
    do called = (await post('booths/6/next')).body
    while (called.id !== given.id && (await post('booths/6/finish')).status === 200)
    await post('booths/6/recall')
    await post('booths/6/no-show')
    const found = await get(`tickets?number=${given.number.toLowerCase()}`)
    expect(found.body.tickets).toMatchObject([{ id: given.id, state: 'no-show' }])
    expect(found.body.tickets[0].returnUntil).not.toBeNull()
    expect((await get('tickets')).body.tickets).toEqual(found.body.tickets)
    const back = await post(`tickets/${given.id}/return`)
    expect(back).toMatchObject({ status: 200, body: { number: given.number, state: 'waiting' } })
    expect(back.body.firstCalledAt).toBe(called.firstCalledAt)
    expect((await get('tickets')).body.tickets).toEqual([])
    expect((await post(`tickets/${given.id}/return`)).body.error.code).toBe('ticket-not-no-show')
    expect((await post('booths/6/next')).body).toMatchObject({ id: given.id, calls: 3 })
  })

  it('is looked up by staff alone', async () => {
    expect((await get('tickets', hall.tokens.kiosk)).status).toBe(403)
  })
})
