import type { TicketFacts } from '@antrean/queue-core'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openReader } from '../store/sqlite/reader.ts'
import { type RandomDays, startAfterRandomDays } from '../testing/random-days.ts'
import { atBooth, issue, submission } from '../testing/submissions.ts'
import { momentOf } from './moment.ts'
import { readFacts } from './read-facts.ts'

const DAY = 86_400_000
const ALL = { from: '2026-01-01', to: '2026-12-31' }
let server: RandomDays

beforeAll(async () => {
  server = await startAfterRandomDays(3, 200)
})
afterAll(() => server.stop())

function read(moment = momentOf(server.server.hall.live), range = ALL): TicketFacts[] {
  const record = openReader(`${server.data}/hall.sqlite`)
  try {
    return [...readFacts(record, range, moment, 'Asia/Jakarta')]
  } finally {
    record.close()
  }
}

it('what happens while a report is made belongs to a later one', async () => {
  const { hall } = server.server
  server.clock.at = hall.live.state.day!.opensAt + DAY
  hall.tick()
  for (const act of [atBooth('OpenBooth', 3), issue('C'), issue('C'), issue('C'), atBooth('CallNext', 3)])
    await hall.submit(act)
  const moment = structuredClone(momentOf(hall.live))
  expect(moment.open.map(({ ticket }) => ticket.state)).toEqual(['called', 'waiting', 'waiting'])
  const before = read(moment)

  for (const act of [atBooth('FinishTicket', 3), atBooth('CallNext', 3), issue('C')]) await hall.submit(act)
  expect(read(moment)).toEqual(before)

  const after = read()
  expect(after.length).toBe(before.length + 1)
  const called = (facts: TicketFacts[]) => facts.filter(({ firstCalledAt }) => firstCalledAt !== null).length
  expect(called(after)).toBe(called(before) + 1)
  const { date } = hall.live.state.day!
  expect(read(undefined, { from: date, to: date })).toEqual(after.slice(-4))
})

it('[R1] each ticket of the log is read once', () => {
  const db = new Database(`${server.data}/hall.sqlite`, { readonly: true })
  const issued = db.prepare(`SELECT count(*) FROM events WHERE type = 'TicketIssued'`).pluck().get()
  db.close()
  expect(read().length).toBe(issued)
})

it('[R1] [R7] [R9] a ticket that was called late, sent on and called again is read as its first call and its cause', async () => {
  const { hall } = server.server
  server.clock.at = hall.live.state.day!.opensAt + DAY
  hall.tick()
  const budi = { id: 'budi', anyBooth: true }
  const at2 = (type: 'OpenBooth' | 'CallNext' | 'FinishTicket') =>
    submission(({ at, actor }) => ({ type, at, actor, booth: 2, officer: budi }))
  for (const act of [atBooth('OpenBooth', 1), at2('OpenBooth'), issue('A')]) await hall.submit(act)
  const ticket = [...hall.live.state.tickets.values()].at(-1)!
  // At both levels the hall is there. [P18]
  for (const ms of [181_000, 120_000]) {
    server.clock.at += ms
    hall.tick()
  }
  await hall.submit(atBooth('CallNext', 1))
  await hall.submit(atBooth('StartService', 1))
  server.clock.at += 60_000
  await hall.submit(
    submission(({ at, actor }) => ({
      type: 'TransferTicket',
      at,
      actor,
      booth: 1,
      officer: budi,
      service: 'B',
    })),
  )
  await hall.submit(at2('CallNext'))
  expect(ticket).toMatchObject({ booth: 2, service: 'B', calls: 1 })
  const { date } = hall.live.state.day!
  const first = { service: 'A', booth: 1, cause: 'idle-officer' }
  expect(read(undefined, { from: date, to: date })).toMatchObject([first])
  await hall.submit(at2('FinishTicket'))
  expect(read(undefined, { from: date, to: date })).toMatchObject([first])
})

it('[R7] [R9] a ticket that was called once, and late, is read with its cause', async () => {
  const { hall } = server.server
  server.clock.at = hall.live.state.day!.opensAt + DAY
  hall.tick()
  for (const act of [atBooth('OpenBooth', 1), issue('A')]) await hall.submit(act)
  // At both levels the hall is there. [P18]
  for (const ms of [181_000, 120_000]) {
    server.clock.at += ms
    hall.tick()
  }
  await hall.submit(atBooth('CallNext', 1))
  const { date } = hall.live.state.day!
  expect(read(undefined, { from: date, to: date })).toMatchObject([{ booth: 1, cause: 'idle-officer' }])
})
