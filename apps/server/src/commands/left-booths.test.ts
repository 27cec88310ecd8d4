/** Whoever may no longer serve keeps no booth: over real sockets, with the people of the demonstration. */

import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openAccess } from '../access/access.ts'
import { call, connect } from '../testing/client.ts'
import { databaseOf } from '../testing/database-of.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

let hall: TestServer
beforeEach(async () => {
  hall = await startTestServer()
})
afterEach(() => hall.stop())

const boothOf = (number: number) => hall.server.hall.live.state.booths.get(number)!
const until = (expectations: () => void) => vi.waitFor(expectations, { timeout: 15_000, interval: 20 })

async function openedBy(name: string, booth: number) {
  const client = await connect(hall.url, '/booth', await hall.signIn(name))
  expect(await client.send('booth:open', { booth })).toMatchObject({ ok: true })
  return client
}

it('[Q24] a booth without a ticket is closed when its officer is removed at the terminal, on record; others stay', async () => {
  await openedBy('sari', 1)
  await openedBy('budi', 2)
  const terminal = openAccess(join(hall.data, 'access.sqlite'), Date.now)
  terminal.staff.remove('Sari')
  terminal.close()
  await until(() => expect(boothOf(1).state).toBe('closed'))
  expect(boothOf(2)).toMatchObject({ state: 'open', officer: hall.server.access.staff.byName('budi')!.id })
  const last = databaseOf(hall.server.hall.store)
    .prepare(`SELECT * FROM events WHERE type = 'BoothClosed'`)
    .all()
  expect(last).toMatchObject([{ actor: 'system' }])
})

it('[Q24] a paused booth too, when the role no longer allows one; another role that does keeps it', async () => {
  const sari = await openedBy('sari', 1)
  await openedBy('budi', 2)
  await sari.send('booth:pause', { booth: 1 })
  await hall.server.access.staff.set('budi', 'supervisor', 'antrean-budi', 'known')
  await hall.server.access.staff.set('sari', 'ops', 'antrean-sari', 'known')
  await until(() => expect(boothOf(1).state).toBe('closed'))
  expect(boothOf(2).state).toBe('open')
})

it('[Q24] with a ticket the supervisor is told, and the booth closes with the end of that ticket', async () => {
  const sari = await openedBy('sari', 1)
  await call(hall.url, 'POST', '/api/v1/tickets', { token: hall.tokens.kiosk, body: { service: 'A' } })
  await sari.send('booth:next', { booth: 1 })
  const dewi = await connect(hall.url, '/staff', await hall.signIn('supervisor'))
  const told: string[][] = []
  dewi.socket.on('ops:event', ops => {
    const its = (ops.server.troubles ?? []).filter(({ code }: { code: string }) => code === 'booth-left')
    told.push(its.map(({ detail }: { detail: string }) => detail))
  })
  hall.server.access.staff.remove('sari')
  await until(() =>
    expect(told.at(-1)).toEqual([
      'Booth 1 with ticket A001 was opened by sari, who may no longer serve there.',
    ]),
  )
  expect(boothOf(1)).toMatchObject({ state: 'open', ticket: { number: 'A001' } })
  const atBooth = await connect(hall.url, '/booth', await hall.signIn('supervisor'))
  expect(await atBooth.send('ticket:no-show', { booth: 1 })).toMatchObject({ ok: true })
  await until(() => expect(boothOf(1).state).toBe('closed'))
  // The next that happens to the staff tells ops at once.
  hall.server.access.staff.remove('budi')
  await until(() => expect(told.at(-1)).toEqual([]))
})

it('[Q24] whoever was removed while the server was down has no booth when it starts', async () => {
  await openedBy('sari', 1)
  await hall.server.stop()
  const terminal = openAccess(join(hall.data, 'access.sqlite'), Date.now)
  terminal.staff.remove('sari')
  terminal.close()
  hall = await startTestServer({ data: hall.data })
  await until(() => expect(boothOf(1).state).toBe('closed'))
})
