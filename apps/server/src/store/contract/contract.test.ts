/** Every store keeps every promise; and a store that breaks one is found out. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, newDisk, openMemoryStore } from '../../testing/memory-store.ts'
import { temporaryFolder } from '../../testing/start-server.ts'
import { openStore } from '../sqlite/open-store.ts'
import type { Store } from '../store.ts'
import { type Place, STORE_PROMISES } from './promises.ts'

function sqlitePlace(): Place {
  const file = join(temporaryFolder(), 'hall.sqlite')
  let last: Store | null = null
  let full = false
  return {
    open() {
      last?.close()
      const store = openStore(file)
      const pages = store.db.pragma('page_count', { simple: true }) as number
      if (full) store.db.pragma(`max_page_count = ${pages + 3}`)
      last = store
      return store
    },
    fill() {
      full = true
    },
    empty() {
      full = false
    },
  }
}

function memoryPlace(open: (disk: Disk) => Store = openMemoryStore): Place {
  const disk = newDisk()
  return {
    open: () => open(disk),
    fill() {
      disk.room = disk.rows.events.length + 10
    },
    empty() {
      disk.room = Number.POSITIVE_INFINITY
    },
  }
}

const PLACES: [string, () => Place][] = [
  ['SQLite', sqlitePlace],
  ['memory', memoryPlace],
]

describe.each(PLACES)('the store in %s', (_, place) => {
  for (const { promise, check } of STORE_PROMISES) it(promise, () => check(place()))
})

/** One fault each; whether anybody would notice. */
const FAULTS: [string, (store: Store, disk: Disk) => Partial<Store>][] = [
  ['writes half of a batch', store => ({ write: batch => store.write({ ...batch, answers: [] }) })],
  [
    'writes what it can before it fails',
    store => ({
      write(batch) {
        for (const one of batch.events)
          store.write({ ...batch, events: [one], answers: [], filed: new Map() })
        store.write({ ...batch, events: [] })
      },
    }),
  ],
  [
    'leaves a seq out',
    (store, disk) => ({
      write(batch) {
        try {
          store.write(batch)
        } catch (error) {
          if ((error as { code?: string }).code !== 'RECORD_SEQ') throw error
          const next = (disk.rows.events.at(-1)?.seq ?? 0) + 1
          store.write({ ...batch, events: batch.events.map((one, n) => ({ ...one, seq: next + n })) })
        }
      },
    }),
  ],
  [
    'hides a full disk behind an error of its own',
    store => ({
      write(batch) {
        try {
          store.write(batch)
        } catch {
          throw new Error('something went wrong')
        }
      },
    }),
  ],
  [
    'says that it wrote, and did not',
    (store, disk) => ({ write: batch => disk.room > 1e9 && store.write(batch) }),
  ],
  [
    'answers without what was asked',
    store => ({
      answers: {
        find: id => store.answers.find(id) && { fingerprint: '', answer: { ok: true, value: null } },
      },
    }),
  ],
  ['forgets no answer', store => ({ write: batch => store.write({ ...batch, forgetAnswersBefore: null }) })],
  ['knows the log from memory', store => ({ log: { ...store.log, *after() {} } })],
  [
    'reads the log from an event on, not after it',
    store => ({ log: { ...store.log, after: seq => store.log.after(seq - 1) } }),
  ],
  [
    'takes the latest set-up for the day’s',
    store => ({
      log: {
        ...store.log,
        *today() {
          yield* [...store.log.today()].slice(1)
        },
      },
    }),
  ],
  [
    'files a ticket under its last date',
    (store, disk) => ({
      write(batch) {
        for (const key of batch.filed.keys()) disk.rows.tickets.delete(key)
        store.write(batch)
      },
    }),
  ],
  [
    'takes any id at any time',
    (_, disk) => ({
      become(hall) {
        disk.hall = hall
      },
    }),
  ],
  [
    'keeps nobody',
    store => ({ write: batch => store.write({ ...batch, people: { ...batch.people, kept: [] } }) }),
  ],
  [
    'erases nobody',
    store => ({ write: batch => store.write({ ...batch, people: { ...batch.people, erased: [] } }) }),
  ],
  [
    'erases before it knows that it can',
    store => ({
      write(batch) {
        store.write({ ...batch, events: [], answers: [], filed: new Map() })
        store.write({ ...batch, people: { kept: [], erased: [] } })
      },
    }),
  ],
  ['knows nobody’s time', store => ({ people: { ...store.people, due: () => [] } })],
  ['has another id each time', () => ({ hall: crypto.randomUUID() })],
  ['forgets where its followers were', store => ({ cursors: { ...store.cursors, move() {} } })],
  [
    'keeps no thing with a life of its own',
    store => ({ write: batch => store.write({ ...batch, aggregates: [] }) }),
  ],
  ['wakes nothing', store => ({ aggregates: { ...store.aggregates, awake: () => [] } })],
  ['finds no ticket', store => ({ tickets: { ...store.tickets, byKey: () => null } })],
  ['forgets the ids of tickets', store => ({ tickets: { ...store.tickets, keyOfId: () => null } })],
  [
    'takes one secret for another',
    store => ({ tickets: { ...store.tickets, keyOfToken: token => (token === '' ? null : 7) } }),
  ],
  [
    'keeps the pack of a ticket that is filed again',
    (store, disk) => ({
      write(batch) {
        const { packs } = disk.rows
        store.write(batch)
        disk.rows.packs = packs
      },
    }),
  ],
  ['keeps a pack of before', store => ({ keepPack: pack => store.keepPack(pack, Number.MAX_SAFE_INTEGER) })],
  ['tells every record the same', store => ({ seen: () => store.seen() && { hall: '', seq: 4, last: '' } })],
]

it.each(FAULTS)('a store that %s breaks a promise', (_, fault) => {
  const broken = (disk: Disk) => {
    const store = openMemoryStore(disk)
    return { ...store, ...fault(store, disk) }
  }
  const kept = STORE_PROMISES.filter(({ check }) => {
    try {
      check(memoryPlace(broken))
      return true
    } catch {
      return false
    }
  })
  expect(kept.length).toBeLessThan(STORE_PROMISES.length)
})
