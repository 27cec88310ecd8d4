import { applyChange, type HallForecast, type HallSnapshot, type OpsEvent } from '@antrean/queue-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, call, connect, until } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

let hall: TestServer
let kiosk: Client
let booth: Client
let wall: Client

beforeAll(async () => {
  hall = await startTestServer()
  kiosk = await connect(hall.url, '/kiosk', hall.tokens.kiosk)
  wall = await connect(hall.url, '/display', hall.tokens.display)
  booth = await connect(hall.url, '/booth', await hall.signIn('sari'))
})
afterAll(() => hall.stop())

/** The client's picture after all that it heard. */
function picture({ snapshot, changes }: Client): HallSnapshot | 'gap' {
  return changes.reduce<HallSnapshot | 'gap'>(
    (state, change) => (state === 'gap' ? state : applyChange(state, change)),
    snapshot,
  )
}
const seqOf = (client: Client) => client.changes.at(-1)?.seq ?? client.snapshot.seq
const caughtUp = (client: Client) => until(() => seqOf(client) === hall.server.hall.live.seq)

describe('a snapshot, then changes', () => {
  it('make the same picture as a fresh snapshot, for every audience', async () => {
    await booth.send('booth:open', { booth: 1 })
    for (let i = 0; i < 5; i++) await kiosk.send('ticket:issue', { service: 'A' })
    await booth.send('booth:next', { booth: 1 })
    await booth.send('ticket:recall', { booth: 1 })
    await booth.send('ticket:serve', { booth: 1 })
    await booth.send('ticket:transfer', { booth: 1, service: 'B' })
    await booth.send('booth:next', { booth: 1 })
    await booth.send('ticket:no-show', { booth: 1 })
    for (const client of [kiosk, wall, booth]) {
      await caughtUp(client)
      const fresh = (await client.send('hall:resync')) as { value: HallSnapshot }
      const known = picture(client) as HallSnapshot
      const rows = ({ booths, calls, tickets, hall }: HallSnapshot) => ({ booths, calls, hall, tickets })
      expect(rows(known)).toEqual(rows(fresh.value))
      expect(known.services.map(({ letter, waiting }) => [letter, waiting])).toEqual(
        fresh.value.services.map(({ letter, waiting }) => [letter, waiting]),
      )
    }
  })

  it('a client that connects in between has no gap', async () => {
    const pressing = Promise.all(
      Array.from({ length: 40 }, () => kiosk.send('ticket:issue', { service: 'C' })),
    )
    const late = await connect(hall.url, '/display', hall.tokens.display)
    await pressing
    await kiosk.send('ticket:issue', { service: 'C' })
    await caughtUp(late)
    const known = picture(late) as HallSnapshot
    expect(known).not.toBe('gap')
    expect(known.services.find(({ letter }) => letter === 'C')?.waiting).toBe(41)
    late.close()
  })

  it('a rush of presses is few messages, and each follows the one before', async () => {
    await caughtUp(wall)
    const before = wall.changes.length
    await Promise.all(Array.from({ length: 300 }, () => kiosk.send('ticket:issue', { service: 'D' })))
    await caughtUp(wall)
    const heard = wall.changes.slice(before)
    expect(heard.length).toBeLessThan(30)
    for (const [i, change] of heard.entries()) if (i > 0) expect(change.prev).toBe(heard[i - 1]!.seq)
  })

  it('the public sees no officer, no reason and no ticket of anybody', async () => {
    await kiosk.send('ticket:issue', {
      service: 'E',
      priority: 'priority',
      priorityReason: 'pregnant-or-nursing',
    })
    await caughtUp(booth)
    await caughtUp(wall)
    const heard = JSON.stringify([wall.snapshot, wall.changes, kiosk.snapshot, kiosk.changes])
    expect(heard).not.toMatch(/sari|pregnant|"tickets"/)
    expect(JSON.stringify(booth.changes)).toMatch(/pregnant-or-nursing/)
    expect(JSON.stringify((await call(hall.url, 'GET', '/api/v1/hall')).body)).not.toMatch(
      /sari|pregnant|"tickets"/,
    )
  })

  it('[P13] whoever asks over HTTP is told the wait that the screens show', async () => {
    const screen = await connect(hall.url, '/display', hall.tokens.display)
    let shown: HallForecast | null = null
    screen.socket.on('hall:forecast', forecast => {
      shown = forecast
    })
    await until(() => shown !== null)
    const { minutes } = shown!.services.find(({ letter }) => letter === 'A')!
    const { body } = await call(hall.url, 'GET', '/api/v1/hall')
    const row = body.services.find(({ letter }: { letter: string }) => letter === 'A')
    expect(row).toMatchObject({ waitMinutes: minutes, waitHighSeconds: expect.any(Number) })
    screen.close()
  })

  it('the kiosk gets the place, the wait and the address of the page with its ticket', async () => {
    const { value } = (await kiosk.send('ticket:issue', { service: 'A' })) as {
      value: Record<string, unknown>
    }
    expect(value).toMatchObject({ ahead: expect.any(Number), url: expect.stringMatching(/\/t\/[\w-]{18,}$/) })
    expect(value.ahead).toBeGreaterThan(0)
    expect(value.expectedWaitSeconds).toBeGreaterThan(0)
  })

  it('the server is heard every two seconds, with the seq of the last message', async () => {
    const beat = await new Promise<{ seq: number; open: boolean }>(resolve =>
      wall.socket.once('hall:heartbeat', resolve),
    )
    expect(beat).toMatchObject({ open: true, seq: seqOf(wall) })
  })
})

describe('ops staff see the devices, live', () => {
  it('from a code to a kiosk, its printer, and its revocation', async () => {
    const ops = await connect(hall.url, '/staff', await hall.signIn('ops'))
    const heard: OpsEvent[] = []
    ops.socket.on('ops:event', event => heard.push(event))
    const device = (id: string) =>
      heard.findLast(event => event.devices.some(d => d.id === id))?.devices.find(d => d.id === id)

    const { value: invitation } = (await ops.send('device:invite', {
      kind: 'kiosk',
      name: 'Pintu timur',
    })) as {
      value: { code: string }
    }
    const enrolled = await call(hall.url, 'POST', '/api/v1/devices/enrol', {
      body: { code: invitation.code.toLowerCase() },
    })
    expect(enrolled).toMatchObject({ status: 201, body: { kind: 'kiosk', name: 'Pintu timur' } })
    const again = await call(hall.url, 'POST', '/api/v1/devices/enrol', { body: { code: invitation.code } })
    expect(again).toMatchObject({ status: 404, body: { error: { code: 'code-unknown' } } })

    const { token, deviceId } = enrolled.body
    const east = await connect(hall.url, '/kiosk', token)
    await until(() => device(deviceId)?.connected === true)
    await east.send('printer:status', { printer: { state: 'paper-out', canPrint: false } })
    await until(() => device(deviceId)?.printer?.state === 'paper-out')
    const trouble = { code: 'disk-full', since: '2026-03-02T08:00:00+07:00', detail: '' }
    await east.send('kiosk:status', { troubles: [trouble] })
    await until(() => device(deviceId)?.troubles?.length === 1)
    expect(device(deviceId)?.troubles).toEqual([trouble])
    await east.send('kiosk:status', { troubles: [] })
    await until(() => device(deviceId)?.troubles === undefined)

    const goodbye = new Promise(resolve => east.socket.once('hall:goodbye', resolve))
    const gone = new Promise(resolve => east.socket.once('disconnect', resolve))
    await ops.send('device:revoke', { deviceId })
    expect(await goodbye).toMatchObject({ code: 'token-revoked' })
    await gone
    await until(() => device(deviceId)?.revoked === true && device(deviceId)?.connected === false)
    await expect(connect(hall.url, '/kiosk', token)).rejects.toMatchObject({
      data: { code: 'token-revoked' },
    })
    expect(await call(hall.url, 'POST', '/api/v1/tickets', { token, body: { service: 'A' } })).toMatchObject({
      status: 401,
      body: { error: { code: 'token-revoked' } },
    })
    expect(await ops.send('device:revoke', { deviceId: 'kiosk-99' })).toMatchObject({
      error: { code: 'unknown-device' },
    })
    ops.close()
  })

  it('an invitation sent again gives the same code', async () => {
    const ops = await connect(hall.url, '/staff', await hall.signIn('ops'))
    const invitation = { kind: 'display', name: 'Lobi', commandId: crypto.randomUUID() }
    const first = await ops.send('device:invite', invitation)
    expect(first.ok).toBe(true)
    expect(await ops.send('device:invite', invitation)).toEqual(first)
    expect(await ops.send('device:invite', { ...invitation, name: 'Lain' })).toMatchObject({
      error: { code: 'command-id-reused' },
    })
    ops.close()
  })

  it('a kiosk hears how many others can give a ticket', async () => {
    const ops = await connect(hall.url, '/staff', await hall.signIn('ops'))
    const { value } = (await ops.send('device:invite', { kind: 'kiosk', name: 'Pintu barat' })) as {
      value: { code: string }
    }
    ops.close()
    const { body } = await call(hall.url, 'POST', '/api/v1/devices/enrol', { body: { code: value.code } })
    const heard: number[] = []
    kiosk.socket.on('kiosk:others', ({ canIssue }) => heard.push(canIssue))
    const west = await connect(hall.url, '/kiosk', body.token)
    await west.send('printer:status', { printer: { state: 'ready', canPrint: true } })
    await until(() => heard.at(-1) === 1)
    west.close()
    await until(() => heard.at(-1) === 0)
  })

  it('an officer at a booth is told how the kiosks are, without addresses', async () => {
    const officer = await connect(hall.url, '/booth', await hall.signIn('sari'))
    const heard: OpsEvent[] = []
    officer.socket.on('ops:event', event => heard.push(event))
    const report = { state: 'paper-out', canPrint: false, url: 'tcp://192.168.1.50:9100' }
    await kiosk.send('printer:status', { printer: report })
    const printers = () => heard.flatMap(({ devices }) => devices.map(({ printer }) => printer))
    await until(() => printers().some(printer => printer?.state === 'paper-out'))
    expect(printers().map(printer => printer?.url ?? '')).toEqual(printers().map(() => ''))
    expect(heard.flatMap(({ devices }) => devices.map(({ kind }) => kind))).not.toContain('display')
    officer.close()
  })

  it('an officer on /staff is told nothing of them', async () => {
    const officer = await connect(hall.url, '/staff', await hall.signIn('sari'))
    let told = false
    officer.socket.on('ops:event', () => {
      told = true
    })
    await kiosk.send('printer:status', { printer: { state: 'ready', canPrint: true } })
    await new Promise(resolve => officer.socket.once('hall:heartbeat', resolve))
    expect(told).toBe(false)
    officer.close()
  })
})

describe('a session', () => {
  it('that ended is told so on a socket that stayed open, which hears no more', async () => {
    const token = await hall.signIn('budi')
    const budi = await connect(hall.url, '/booth', token)
    const goodbye = new Promise(resolve => budi.socket.once('hall:goodbye', resolve))
    const gone = new Promise(resolve => budi.socket.once('disconnect', resolve))
    expect((await call(hall.url, 'DELETE', '/api/v1/session', { token })).status).toBe(204)
    expect(await goodbye).toMatchObject({ code: 'unauthenticated' })
    await gone
  })
})

describe('a supervisor', () => {
  it('chooses whom a booth calls, with a reason that staff see and the public does not', async () => {
    const dewi = await connect(hall.url, '/staff', await hall.signIn('dewi'))
    const desk = await connect(hall.url, '/booth', await hall.signIn('rina'))
    await desk.send('booth:open', { booth: 5 })
    await kiosk.send('ticket:issue', { service: 'D' })
    const { value } = (await kiosk.send('ticket:issue', { service: 'D' })) as { value: { id: string } }
    const choice = { booth: 5, ticketId: value.id, reason: 'Anak sakit' }
    expect(await dewi.send('ticket:call', choice)).toMatchObject({
      ok: true,
      value: { id: value.id, state: 'called', booth: 5, why: 'supervisor', reason: 'Anak sakit' },
    })
    expect(await dewi.send('miss:acknowledge', { ticketId: value.id })).toMatchObject({
      error: { code: 'ticket-not-missed' },
    })
    expect(await dewi.send('booth:ask', { booth: 4 })).toMatchObject({
      ok: true,
      value: { number: 4, state: 'closed', askedBackAt: expect.any(String) },
    })
    await caughtUp(wall)
    expect(JSON.stringify(wall.changes)).not.toContain('Anak sakit')
    for (const client of [dewi, desk]) client.close()
  })
})
