/** One life of a journal, with a fault at each of its calls to the disk in turn. What was acknowledged is found again. */
import { expect, test } from 'vitest'
import { entry, FILE, numbers, openBook } from '../virtual/book.ts'
import { type Fault, type MemoryDisk, memoryDisk, POWER_CUTS } from '../virtual/memory-disk.ts'

type Life = { acknowledged: Set<number>; mayBeOver: Set<number> }

/** Opens, appends, closes papers and tidies; says what was acknowledged, also when it is ended in the middle. */
function live(disk: MemoryDisk): Life {
  const acknowledged = new Set<number>()
  const mayBeOver = new Set<number>()
  const journal = openBook(FILE, { disk })
  try {
    for (let n = 1; n <= 7; n++) {
      if (journal.append(entry(n)).ok) acknowledged.add(n)
      if (n % 3 !== 0) continue
      mayBeOver.add(n - 1)
      const [one, other] = [n + 0.3, n + 0.6]
      if (journal.append(entry(one), entry(other)).ok) acknowledged.add(one).add(other)
      journal.append(entry(n - 1, 'closed'))
      journal.tidy()
    }
  } catch {
    // The program ends here.
  }
  return { acknowledged, mayBeOver }
}

function begun(): MemoryDisk {
  const disk = memoryDisk()
  disk.put(FILE, `${JSON.stringify(entry(0))}\n{"n":`)
  return disk
}

/** Every paper that was acknowledged and is open is there, none twice, in order. */
function expectAll(disk: MemoryDisk, { acknowledged, mayBeOver }: Life, where: string): void {
  const found = numbers(openBook(FILE, { disk }))
  const missing = [0, ...acknowledged].filter(n => !found.includes(n) && !mayBeOver.has(n))
  expect(missing, where).toEqual([])
  const opened = [...new Set(found)]
  expect(opened, where).toEqual([...opened].sort((a, b) => a - b))
  expect(found.length - opened.length, where).toBeLessThanOrEqual(mayBeOver.size)
}

const rehearsal = begun()
live(rehearsal)
const CALLS = rehearsal.calls()

test('the life has many calls', () => expect(CALLS).toBeGreaterThan(35))

for (const fault of ['ENOSPC', 'EIO', 'half'] satisfies Fault[])
  for (const times of [1, 2, 3, 8])
    test(`${times} call(s) that fail with ${fault}`, () => {
      for (let at = 1; at <= CALLS; at++) {
        const disk = begun()
        disk.failAt(at, times, fault)
        const life = live(disk)
        disk.failAt(1, 0, fault)
        expectAll(disk, life, `${fault} at call ${at}`)
        disk.cutPower('forgets')
        expectAll(disk, life, `${fault} at call ${at}, and a power cut`)
      }
    })

for (const cut of POWER_CUTS)
  test(`the power is cut at any call; what was not synced: the disk ${cut} it`, () => {
    for (let at = 1; at <= CALLS; at++) {
      const disk = begun()
      disk.failAt(at, Number.POSITIVE_INFINITY, 'stop')
      const life = live(disk)
      disk.cutPower(cut)
      expectAll(disk, life, `at call ${at}`)
    }
  })

for (const room of [0, 50, 200, 400, 800])
  test(`a disk with room for ${room} bytes more`, () => {
    const disk = begun()
    disk.capacity = disk.read(FILE).length + room
    const life = live(disk)
    expectAll(disk, life, 'still full')
    disk.capacity = Number.POSITIVE_INFINITY
    expectAll(disk, life, 'with room again')
  })
