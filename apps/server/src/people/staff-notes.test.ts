/** What staff write of a visitor: kept beside the log, told to staff as before, erased after its time. */
import { hash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { type Client, call, connect, type Loose, until } from '../testing/client.ts'
import { databaseOf } from '../testing/database-of.ts'
import { expectedOf, unpack } from '../testing/release-folder.ts'
import { openHallConfig, startTestServer, type TestServer } from '../testing/start-server.ts'
import { markOf } from './person.ts'

const NOON = Date.parse('2026-03-02T12:00:00+07:00')
const DAY = 86_400_000
const WORDS = /demam|Siti|kursi roda/
const CALL = 'Anaknya demam'
const LEFT = 'Siti pulang'
const MISS = 'Naik kursi roda'

let hall: TestServer
const clients: Client[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await hall.stop()
})

async function start(keepPeopleDays?: { note: number }) {
  const clock = { at: NOON, now: () => clock.at, follow() {} }
  const config = { ...openHallConfig, ...(keepPeopleDays && { keepPeopleDays }) }
  hall = await startTestServer({ clock, config })
  return clock
}
async function follow(namespace: Parameters<typeof connect>[1], token: string): Promise<Client> {
  const client = await connect(hall.url, namespace, token)
  clients.push(client)
  return client
}
const supervisor = async () => follow('/staff', await hall.signIn('supervisor'))
const press = async (): Promise<string> =>
  (await call(hall.url, 'POST', '/api/v1/tickets', { token: hall.tokens.kiosk, body: { service: 'A' } })).body
    .id
async function called(staff: Client): Promise<string> {
  await call(hall.url, 'POST', '/api/v1/booths/1/open', { token: await hall.signIn('supervisor') })
  const id = await press()
  expect(await staff.send('ticket:call', { booth: 1, ticketId: id, reason: CALL })).toMatchObject({
    value: { id, why: 'supervisor', reason: CALL },
  })
  return id
}
const keptOf = (id: string) => hall.server.hall.store.people.find({ about: `ticket:${id}` })
const eventOf = (wanted: string) =>
  [...hall.server.hall.store.log.after(0)].find(({ event }) => event.type === wanted)?.event
const rows = (sql: string) => databaseOf(hall.server.hall.store).prepare(sql)
const seen = async (id: string, as: string) =>
  (await call(hall.url, 'GET', `/api/v1/tickets/${id}`, { token: as })).body

describe('[D1] what staff write of a visitor', () => {
  it('is in no event, no ticket and no kept answer; the event has its hash', async () => {
    const clock = await start()
    const staff = await supervisor()
    const [late, left] = [await press(), await press()]
    await staff.send('ticket:cancel', { ticketId: left, reason: LEFT })
    clock.at += 600_000
    hall.server.hall.tick()
    for (const note of [MISS, 'Lagi'])
      expect(await staff.send('miss:acknowledge', { ticketId: late, note })).toMatchObject({ ok: true })
    const other = await called(staff)
    for (const [id, text, type] of [
      [left, LEFT, 'TicketCancelled'],
      [late, MISS, 'MissAcknowledged'],
      [other, CALL, 'TicketCalled'],
    ] as const) {
      const kept = keptOf(id)
      expect(kept).toMatchObject([{ purpose: 'note', personal: { text } }])
      expect(eventOf(type)).toMatchObject({ ticketId: id, person: markOf(kept[0]!) })
    }
    for (const table of ['events', 'tickets', 'commands'])
      expect(JSON.stringify(rows(`SELECT * FROM ${table}`).all())).not.toMatch(WORDS)
  })

  it('cannot be guessed from what is kept of the command: other words under its id are the same command', async () => {
    await start()
    const staff = await supervisor()
    const asked = { ticketId: await press(), commandId: crypto.randomUUID() }
    const first = await staff.send('ticket:cancel', { ...asked, reason: LEFT })
    expect(first).toMatchObject({ ok: true })
    expect(await staff.send('ticket:cancel', { ...asked, reason: 'Lain sama sekali' })).toEqual(first)
    expect(keptOf(asked.ticketId)).toMatchObject([{ personal: { text: LEFT } }])
  })

  it('is not kept where nothing was written, nor of a command that is refused', async () => {
    const clock = await start()
    const staff = await supervisor()
    const id = await press()
    await staff.send('ticket:call', { booth: 4, ticketId: id, reason: CALL })
    clock.at += 600_000
    hall.server.hall.tick()
    expect(await staff.send('miss:acknowledge', { ticketId: id })).toMatchObject({ ok: true })
    expect(eventOf('MissAcknowledged')).not.toHaveProperty('person')
    expect(keptOf(id)).toEqual([])
  })
})

it('[P10] the reason of a call is seen by staff on every way, and neither by a wall nor by a kiosk', async () => {
  await start()
  const [staff, wall, kiosk] = [
    await supervisor(),
    await follow('/display', hall.tokens.display),
    await follow('/kiosk', hall.tokens.kiosk),
  ]
  const id = await called(staff)
  const reasons = (list: { id: string; reason?: string }[] = []) =>
    list.filter(row => row.id === id).map(({ reason }) => reason)
  await until(() => staff.changes.some(({ tickets }) => reasons(tickets as Loose).includes(CALL)))
  const again = await supervisor()
  expect(reasons(again.snapshot.tickets as Loose)).toEqual([CALL])
  const token = await hall.signIn('supervisor')
  expect((await seen(id, token)).reason).toBe(CALL)
  expect(await seen(id, hall.tokens.kiosk)).not.toHaveProperty('reason')
  await staff.send('ticket:serve', { booth: 1 })
  await call(hall.url, 'POST', '/api/v1/booths/1/finish', { token })
  expect((await seen(id, token)).reason).toBe(CALL)
  await until(() => wall.changes.length > 0)
  expect(JSON.stringify([wall.changes, kiosk.changes, kiosk.snapshot])).not.toMatch(WORDS)
})

describe('[D3] it is erased', () => {
  it('after a year, where the hall does not say', async () => {
    await start()
    const id = await press()
    await (await supervisor()).send('ticket:cancel', { ticketId: id, reason: LEFT })
    expect(keptOf(id)[0]!.eraseAt).toBe(NOON + 364.5 * DAY)
  })

  it('at the end of its last day, and the ticket is shown without it', async () => {
    const clock = await start({ note: 2 })
    const id = await called(await supervisor())
    clock.at = NOON + 1.5 * DAY - 1
    hall.server.hall.tick()
    expect(keptOf(id)).toHaveLength(1)
    clock.at += 1
    hall.server.hall.tick()
    expect(keptOf(id)).toEqual([])
    const found = await seen(id, await hall.signIn('supervisor'))
    expect(found).toMatchObject({ id, why: 'supervisor' })
    expect(found).not.toHaveProperty('reason')
  })
})

it('[Q16] what a release before wrote into the log is read and shown as it is', async () => {
  const data = unpack('0.1.0')
  const { at, config } = expectedOf('0.1.0')
  hall = await startTestServer({ data, config, clock: { now: () => at, follow() {} } })
  try {
    const old = (wanted: string) => eventOf(wanted) as Loose
    expect([old('TicketCancelled').reason, old('MissAcknowledged').note]).toEqual([
      'left the hall',
      'two officers ill',
    ])
    const event = [...hall.server.hall.store.log.after(0)]
      .map(row => row.event as Loose)
      .find(({ why }) => why === 'supervisor')
    expect((await seen(event.ticketId, await hall.signIn('supervisor'))).reason).toBe('a sick child')
  } finally {
    rmSync(data, { recursive: true })
  }
})

describe('[Q18] what was answered before the upgrade is known when it is asked again', () => {
  /** As release 0.1.0 kept it: with what was written in its fingerprint. */
  const answeredBefore = (commandId: string, asked: string) =>
    rows('UPDATE commands SET fingerprint = ? WHERE command_id = ?').run(
      hash('sha256', asked, 'base64url').slice(0, 22),
      commandId,
    )

  it('with what staff wrote', async () => {
    await start()
    const staff = await supervisor()
    const ticketId = await press()
    const asked = { commandId: crypto.randomUUID(), ticketId, reason: LEFT }
    const first = await staff.send('ticket:cancel', asked)
    const { name } = hall.server.access.staff.all().find(({ role }) => role === 'supervisor')!
    const before = JSON.stringify({ ticketId, reason: LEFT })
    answeredBefore(asked.commandId, `staff:${name}\nticket:cancel\n${before}`)
    expect(await staff.send('ticket:cancel', asked)).toEqual(first)
    expect(await staff.send('ticket:cancel', { ...asked, reason: 'Bukan itu' })).toMatchObject({
      error: { code: 'command-id-reused' },
    })
  })

  it('with the reason of a priority', async () => {
    await start()
    const kiosk = await follow('/kiosk', hall.tokens.kiosk)
    const press = { service: 'A', priority: 'priority', priorityReason: 'elderly', language: 'id' }
    const asked = { commandId: crypto.randomUUID(), ...press }
    const first = await kiosk.send('ticket:issue', asked)
    const [issued] = [...hall.server.hall.store.log.after(0)].filter(
      ({ event }) => event.type === 'TicketIssued',
    )
    answeredBefore(asked.commandId, `${issued!.event.actor}\nticket:issue\n${JSON.stringify(press)}`)
    expect(await kiosk.send('ticket:issue', asked)).toEqual(first)
  })
})
