/** [D2] What was erased is not in the files: neither in the database nor in what was written lately. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Person } from '../../people/person.ts'
import { batch } from '../../testing/batches.ts'
import { temporaryFolder } from '../../testing/start-server.ts'
import { openStore, type SqliteStore } from './open-store.ts'
import { openReader } from './reader.ts'

let folder: string
let store: SqliteStore
beforeEach(() => {
  folder = temporaryFolder()
  store = openStore(join(folder, 'hall.sqlite'))
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

/** Each is told by its marks; some are longer than a page. */
const someone = (n: number): Person => ({
  ...{ ref: `ref-${n}`, purpose: 'case', salt: `SALT-${n}-`, about: `ticket:t${n}`, cameAt: n, eraseAt: n },
  personal: {
    ...{ name: `NAME-${n}-`, phone: `PHONE-${n}-`, email: `EMAIL-${n}-` },
    text: `TEXT-${n}-${'x'.repeat(n % 47 === 0 ? 9_000 : (n * 7919) % 301)}`,
  },
})
const marksIn = (): Set<number> => {
  const bytes = readdirSync(folder)
    .map(name => readFileSync(join(folder, name), 'latin1'))
    .join('')
  return new Set([...bytes.matchAll(/(?:SALT|NAME|name|PHONE|EMAIL|TEXT)-(\d+)-/g)].map(([, n]) => Number(n)))
}

it('[D2] leaves no byte of the erased in any file, among thousands that come and go', () => {
  const here: number[] = []
  for (let n = 0; n < 4_000; ) {
    const kept: Person[] = []
    for (let i = 0; i < 100; i++) kept.push(someone(n++))
    store.write(batch({ people: { kept, erased: [] } }))
    here.push(...kept.map(({ cameAt }) => cameAt))
    // Here and there, so that rows are moved to fill the gaps: a row that is moved leaves a copy behind.
    const gone = Array.from({ length: 70 }, (_, i) => here.splice((i * 7919 + n * 31) % here.length, 1)[0]!)
    store.write(batch({ people: { kept: [], erased: gone.map(one => `ref-${one}`) } }))
  }
  // It is a test of something: until then the write-ahead log has them.
  expect(marksIn().size).toBeGreaterThan(here.length)
  expect(store.checkpoint()).toBe('emptied')
  expect([...marksIn()].toSorted((a, b) => a - b)).toEqual(here.toSorted((a, b) => a - b))
})

it('[D2] waits for nobody who reads meanwhile, and is tried again', () => {
  store.checkpoint()
  store.write(batch({ people: { kept: [someone(1)], erased: [] } }))
  const reader = openReader(join(folder, 'hall.sqlite'))
  reader.atOneMoment(() => {
    reader.log.lastSeq()
    store.write(batch({ people: { kept: [], erased: ['ref-1'] } }))
    const began = performance.now()
    expect(store.checkpoint()).toBe('again')
    expect(performance.now() - began).toBeLessThan(2_000)
  })
  reader.close()
  expect(store.checkpoint()).toBe('emptied')
  expect(readFileSync(join(folder, 'hall.sqlite-wal')).length).toBe(0)
})
