/** A visitor's reason for priority, through the hall as it is: kept beside the log, seen by staff, erased for good. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { timeOver } from '../hall/asked.ts'
import { batch } from '../testing/batches.ts'
import { type Client, call, connect, until } from '../testing/client.ts'
import { openHallConfig, startTestServer, type TestServer } from '../testing/start-server.ts'
import { markOf, newPerson, type Personal } from './person.ts'

const PRIORITY = { service: 'A', priority: 'priority', priorityReason: 'pregnant-or-nursing' }
const NOON = Date.parse('2026-03-02T12:00:00+07:00')
const DAY = 86_400_000

let hall: TestServer
const clients: Client[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await hall.stop()
})

async function start(keepPeopleDays?: { priority?: number }) {
  const clock = { at: NOON, now: () => clock.at, follow() {} }
  hall = await startTestServer({
    clock,
    config: { ...openHallConfig, ...(keepPeopleDays && { keepPeopleDays }) },
  })
  return clock
}
async function follow(namespace: Parameters<typeof connect>[1], token: string): Promise<Client> {
  const client = await connect(hall.url, namespace, token)
  clients.push(client)
  return client
}
async function press(body: object = PRIORITY) {
  const { body: ticket } = await call(hall.url, 'POST', '/api/v1/tickets', { token: hall.tokens.kiosk, body })
  return ticket
}
const filesHold = (word: string): boolean =>
  readdirSync(hall.data)
    .filter(name => name.startsWith('hall.sqlite'))
    .some(name => readFileSync(join(hall.data, name), 'latin1').includes(word))
const keptOf = (id: string) => hall.server.hall.store.people.find({ about: `ticket:${id}` })
const logText = () => JSON.stringify([...hall.server.hall.store.log.after(0)])

describe('[D1] the reason of a priority', () => {
  it('is in no event, no filed ticket and no answer that is kept, and stands beside them with its hash', async () => {
    await start()
    const officer = await follow('/booth', await hall.signIn('officer'))
    const { id } = await press()
    await officer.send('booth:open', { booth: 1 })
    expect(await officer.send('booth:next', { booth: 1 })).toMatchObject({ value: { id } })
    expect(await officer.send('ticket:finish', { booth: 1 })).toMatchObject({
      value: { priorityReason: 'pregnant-or-nursing' },
    })
    const [person] = keptOf(id)
    expect(person).toMatchObject({
      purpose: 'priority',
      personal: { reason: 'pregnant-or-nursing' },
      cameAt: NOON,
    })
    const issued = [...hall.server.hall.store.log.after(0)].find(({ event }) => event.type === 'TicketIssued')
    expect(issued?.event).toMatchObject({ priorityReason: null, person: markOf(person!) })
    const { db } = hall.server.hall.store as never as { db: { prepare(sql: string): { all(): unknown[] } } }
    for (const table of ['events', 'tickets', 'commands'])
      expect(JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all())).not.toMatch(/pregnant/)
  })

  it('cannot be guessed from what is kept of the command: another reason under its id is the same command', async () => {
    await start()
    const kiosk = await follow('/kiosk', hall.tokens.kiosk)
    const commandId = crypto.randomUUID()
    const first = await kiosk.send('ticket:issue', { ...PRIORITY, commandId })
    expect(await kiosk.send('ticket:issue', { ...PRIORITY, priorityReason: 'elderly', commandId })).toEqual(
      first,
    )
    expect(
      hall.server.hall.store.people.find({
        about: `ticket:${(first as never as { value: { id: string } }).value.id}`,
      }),
    ).toHaveLength(1)
  })

  it('is seen by staff on every way, and neither by a wall nor by a kiosk', async () => {
    await start()
    const token = await hall.signIn('supervisor')
    const [supervisor, wall, kiosk] = [
      await follow('/staff', token),
      await follow('/display', hall.tokens.display),
      await follow('/kiosk', hall.tokens.kiosk),
    ]
    const { id } = await press()
    const rows = () => supervisor.changes.flatMap(({ tickets = [] }) => tickets)
    await until(() => rows().some(row => row.id === id))
    expect(rows().find(row => row.id === id)?.priorityReason).toBe('pregnant-or-nursing')
    const late = await follow('/staff', token)
    expect(late.snapshot.tickets?.[0]?.priorityReason).toBe('pregnant-or-nursing')
    expect(await late.send('hall:resync')).toMatchObject({
      value: { tickets: [{ priorityReason: 'pregnant-or-nursing' }] },
    })
    const one = (as: string) => call(hall.url, 'GET', `/api/v1/tickets/${id}`, { token: as })
    expect((await one(token)).body.priorityReason).toBe('pregnant-or-nursing')
    expect((await one(hall.tokens.kiosk)).body.priorityReason).toBeNull()
    await until(() => wall.changes.length > 0)
    expect(JSON.stringify([wall.changes, kiosk.changes, kiosk.snapshot])).not.toMatch(/pregnant|"person"/)
  })

  it('is not kept of a press that is refused, nor without a priority', async () => {
    await start()
    await press({ ...PRIORITY, service: 'Z' })
    const { id } = await press({ ...PRIORITY, priority: 'normal' })
    expect([hall.server.hall.store.people.due(NOON * 2), keptOf(id)]).toEqual([[], []])
  })
})

describe('[D2] erased on request', () => {
  it('by an administrator alone; it is on record without what it was, and gone from every file', async () => {
    await start()
    const { id } = await press()
    const { ref } = keptOf(id)[0]!
    const erase = async (role: 'supervisor' | 'administrator', body: object = { why: 'asked' }) =>
      (await call(hall.url, 'POST', `/api/v1/people/${ref}/erase`, { token: await hall.signIn(role), body }))
        .status
    const supervisor = await follow('/staff', await hall.signIn('supervisor'))
    expect(supervisor.snapshot.tickets?.[0]?.priorityReason).toBe('pregnant-or-nursing')
    expect(await erase('supervisor')).toBe(403)
    expect(await erase('administrator', { why: 'time-over' })).toBe(400)
    expect(filesHold('pregnant')).toBe(true)
    const again = new Promise<{ tickets: { priorityReason: unknown }[] }>(told =>
      supervisor.socket.once('hall:snapshot', told),
    )
    expect(await erase('administrator')).toBe(200)
    expect((await again).tickets[0]?.priorityReason).toBeNull()
    expect(await erase('administrator')).toBe(404)
    expect(logText()).toContain(`"type":"PersonErased","at":${NOON},"actor":"staff:`)
    await until(() => {
      hall.server.hall.tick()
      return !filesHold('pregnant')
    })
    // The hall cut its own file, and knows it.
    hall.server.hall.tick()
    expect(hall.server.hall.trouble()).toBeNull()
    expect((await press()).number).toBe('A002')
  })
})

describe('[D3] erased by the clock', () => {
  it.each([
    [1, undefined],
    [3, { priority: 3 }],
  ])('at the end of day %s, by itself and on record', async (days, keepPeopleDays) => {
    const clock = await start(keepPeopleDays)
    const { id } = await press()
    clock.at = Date.parse('2026-03-03T00:00:00+07:00') + (days - 1) * DAY - 1
    hall.server.hall.tick()
    expect(keptOf(id)).toHaveLength(1)
    clock.at += 1
    hall.server.hall.tick()
    expect(keptOf(id)).toEqual([])
    expect(logText()).toMatch(
      /"PersonErased"[^}]*"actor":"system"[^}]*"purpose":"priority","why":"time-over"/,
    )
    const { body } = await call(hall.url, 'GET', `/api/v1/tickets/${id}`, {
      token: await hall.signIn('supervisor'),
    })
    expect(body).toMatchObject({ priority: 'priority', priorityReason: null })
  })

  it('not while nobody vouched for its date: what is erased cannot be made good', async () => {
    const clock = await start()
    const { id } = await press()
    clock.at += DAY
    hall.server.hall.live.state.day!.doubtUntil = clock.at + 1
    const { live, store } = hall.server.hall
    expect(timeOver(store, live, clock.at)).toEqual([])
    expect(timeOver(store, live, clock.at + 1)).toHaveLength(1)
    expect(keptOf(id)).toHaveLength(1)
  })
})

describe('[D4] a request for all that is kept of one', () => {
  const find = async (role: 'supervisor' | 'administrator', body: object) =>
    call(hall.url, 'POST', '/api/v1/people/find', { token: await hall.signIn(role), body })
  const keep = async (id: string, personal: Personal) => {
    const made = newPerson('notice', personal, undefined)
    if (!made.ok) throw new Error(made.message)
    const times = { cameAt: NOON, eraseAt: NOON + DAY }
    const kept = [{ ...made.person, ...times, about: `ticket:${id}` }]
    hall.server.hall.store.write(batch({ people: { kept, erased: [] } }))
  }

  it('is answered with what was given and what belongs to it, without salt, to an administrator', async () => {
    await start()
    const [{ id }, other] = [await press(), await press()]
    await keep(id, { name: 'Ani Wijaya', phone: '0812 3456 7890' })
    for (const asked of [{ phone: '+62 81234567890' }, { name: 'ani wijaya' }, { ticket: id }]) {
      const { status, body } = await find('administrator', asked)
      expect(status).toBe(200)
      expect(body).toMatchObject([
        { purpose: 'priority', about: `ticket:${id}`, reason: 'pregnant-or-nursing' },
        { purpose: 'notice', phone: '+6281234567890', eraseAt: '2026-03-03T12:00:00.000+07:00' },
      ])
      expect(JSON.stringify(body)).not.toMatch(/salt/)
    }
    const { ref } = keptOf(other.id)[0]!
    expect((await find('administrator', { ref })).body).toMatchObject([{ about: `ticket:${other.id}` }])
    expect((await find('administrator', { email: 'nobody@example.org' })).body).toEqual([])
    for (const wrong of [{}, { phone: 'x' }, { phone: 'nobody' }, { ticket: id, name: 'Ani' }])
      expect((await find('administrator', wrong)).status).toBe(400)
  })

  it('is on record with who asked and what was found, and tells nothing of it; others are refused, on record', async () => {
    await start()
    const { id } = await press()
    await keep(id, { name: 'Ani Wijaya', phone: '0812 3456 7890' })
    expect((await find('supervisor', { phone: '081234567890' })).status).toBe(403)
    await find('administrator', { phone: '081234567890' })
    const looks = hall.server.access.audit.latest(9).filter(({ what }) => what === 'people-looked-up')
    expect(looks).toHaveLength(1)
    expect(looks[0]!.actor).toMatch(/^staff:/)
    for (const { ref } of keptOf(id)) expect(looks[0]!.detail).toContain(ref)
    expect(JSON.stringify(hall.server.access.audit.latest(50))).not.toMatch(/81234567890|Ani|pregnant/)
    hall.server.access.audit.settle()
    expect(hall.server.access.audit.latest(9)).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ what: 'refused-by-role', detail: 'people/find' })]),
    )
  })
})
