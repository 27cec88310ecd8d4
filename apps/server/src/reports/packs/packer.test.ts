import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Ticket } from '@antrean/queue-core'
import pino from 'pino'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openStore, type SqliteStore } from '../../store/sqlite/open-store.ts'
import { batch } from '../../testing/batches.ts'
import { temporaryFolder } from '../../testing/start-server.ts'
import { startPacking } from './packer.ts'

const AT = Date.parse('2026-03-02T08:00:00+07:00')
let folder: string
let file: string
let store: SqliteStore
const ended = (number: string): Ticket => ({
  ...{
    id: number,
    token: number,
    number,
    service: 'A',
    language: 'id',
    priority: 'normal',
    priorityReason: null,
  },
  ...{ issuedAt: AT, callBy: AT + 300_000, rank: 0, state: 'done', paper: 'printed', booth: 1, calls: 1 },
  ...{ transfers: 0, firstCalledAt: AT, calledAt: AT, servingAt: null, endedAt: AT + 1 },
})
/** Every other key is that of a ticket. */
const keys = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + 2 * n)
function fileTickets(from: number, count: number): void {
  const its = keys(from, count).map(key => [key, { date: '2026-03-02', ticket: ended('A001') }] as const)
  store.write(batch({ filed: new Map(its) }))
}
/** `open`: keys of tickets that have not ended. */
function hallAt(seq: number, open: number[] = []) {
  const tickets = new Map(
    open.map(key => [String(key), { id: String(key), state: 'waiting', issuedOn: '2026-03-02' }]),
  )
  const names = { keys: new Map(open.map(key => [String(key), key])) }
  return { store, sound: () => true, live: { seq, state: { tickets }, names } } as never
}
const packs = () => [...store.packs.between(0, 1e9)].map(({ begin, until }) => [begin, until])

beforeEach(() => {
  folder = temporaryFolder()
  file = join(folder, 'hall.sqlite')
  store = openStore(file)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})
const log = pino({ level: 'silent' })
const start = (hall: never) => startPacking({ hall, file, log, everyMs: 3_600_000 })

it('an old record is packed in a thread, a thousand tickets each, up to the first that is open; then only what is whole', async () => {
  fileTickets(1, 2_500)
  const packer = start(hallAt(9_000, [4_501]))
  packer.look()
  await vi.waitFor(
    () =>
      expect(packs()).toEqual([
        [0, 2_000],
        [2_000, 4_000],
      ]),
    10_000,
  )
  await packer.close()

  const later = start(hallAt(9_000))
  later.look()
  // Five hundred at the end are no whole pack.
  expect(packs().length).toBe(2)
  fileTickets(5_001, 600)
  later.look()
  await vi.waitFor(() => expect(packs().at(-1)).toEqual([4_000, 6_000]), 10_000)
  await later.close()
})

it('a hole is packed again, however few its tickets are', async () => {
  fileTickets(1, 2_000)
  const packer = start(hallAt(9_000))
  packer.look()
  await vi.waitFor(() => expect(packs().length).toBe(2), 10_000)
  await packer.close()
  fileTickets(7, 1)
  expect(packs()).toEqual([[2_000, 4_000]])
  const again = start(hallAt(9_000))
  again.look()
  await vi.waitFor(
    () =>
      expect(packs()).toEqual([
        [0, 2_000],
        [2_000, 4_000],
      ]),
    10_000,
  )
  await again.close()
})

it('packs what has ended however many tickets are open', async () => {
  fileTickets(1, 1_000)
  const packer = start(hallAt(900_000, keys(2_001, 200_000)))
  packer.look()
  await vi.waitFor(() => expect(packs()).toEqual([[0, 2_000]]), 10_000)
  await packer.close()
})

it('writes nothing once it is closed, nor where nothing can be stored', async () => {
  fileTickets(1, 1_000)
  const packer = start(hallAt(9_000))
  packer.look()
  await packer.close()
  packer.look()
  const unsound = startPacking({
    ...{ file, log, everyMs: 3_600_000 },
    hall: { ...(hallAt(9_000) as object), sound: () => false } as never,
  })
  unsound.look()
  await unsound.close()
  expect(packs()).toEqual([])
})
