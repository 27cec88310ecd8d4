import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { composePaper } from '../src/paper/compose.ts'
import { findProfile } from '../src/profile/find.ts'
import { lineToNobody } from './line.ts'
import { startOnLine, type VirtualTicket } from './start.ts'
import { keepTickets } from './ticket-shelf.ts'

/** A printer of which only the paper is seen. */
function paperSource() {
  const listeners = new Set<(ticket: VirtualTicket) => void>()
  let number = 0
  return {
    onTicket(listener: (ticket: VirtualTicket) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    print(bytes = 1000) {
      const png = () => Buffer.alloc(bytes)
      const ticket = {
        at: new Date(),
        text: [],
        qr: [],
        codes: [],
        isCut: true,
        widthMm: 80,
        heightMm: 90,
        png,
      }
      for (const listener of listeners) listener({ ...ticket, number: ++number })
    },
  }
}

const numbers = (list: readonly { number: number }[]): number[] => list.map(({ number }) => number)

test('the shelf holds so many tickets, and the oldest go', async () => {
  const printer = paperSource()
  const shelf = await keepTickets(printer, undefined, { tickets: 3, bytes: 1e6 })
  for (let at = 0; at < 5; at++) printer.print()
  expect(numbers(shelf.list())).toEqual([5, 4, 3])
  expect(await shelf.picture(3)).toHaveLength(1000)
  expect(await shelf.picture(2)).toBeUndefined()
})

test('the shelf holds so many bytes, but the newest ticket always', async () => {
  const printer = paperSource()
  const shelf = await keepTickets(printer, undefined, { tickets: 100, bytes: 2500 })
  for (let at = 0; at < 3; at++) printer.print()
  expect(numbers(shelf.list())).toEqual([3, 2])
  printer.print(9000)
  expect(numbers(shelf.list())).toEqual([4])
  expect(await shelf.picture(4)).toHaveLength(9000)
})

test('the folder is bounded too, also one that an earlier run left full, and numbers go on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shelf-'))
  const first = paperSource()
  const before = await keepTickets(first, folder, { tickets: 9, bytes: 1e6 })
  for (let at = 0; at < 6; at++) first.print()
  await before.close()
  expect(await readdir(folder)).toHaveLength(12)
  const second = paperSource()
  const shelf = await keepTickets(second, folder, { tickets: 2, bytes: 1e6 })
  second.print()
  expect(numbers(shelf.list())).toEqual([7, 6])
  expect(await shelf.picture(7)).toHaveLength(1000)
  await shelf.close()
  expect((await readdir(folder)).sort()).toEqual(['6.json', '6.png', '7.json', '7.png'])
})

test('a printer that runs all day keeps its newest tickets, and counts on', async () => {
  const profile = findProfile('generic-80')
  const one = composePaper({ blocks: [{ kind: 'text', text: 'A' }, { kind: 'cut' }] }, profile).pieces
  const paper = Buffer.concat(one)
  let print = (_: Uint8Array): void => {}
  const printer = await startOnLine({ profile, mmPerSecond: Number.POSITIVE_INFINITY }, async receive => {
    print = receive
    return lineToNobody
  })
  for (let piece = 0; piece < 205; piece++) print(paper)
  const tickets = printer.tickets()
  expect([tickets.length, tickets[0]?.number, tickets.at(-1)?.number]).toEqual([200, 6, 205])
})
