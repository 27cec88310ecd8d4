import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Ack, HallConfig } from '@antrean/queue-core'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unkept } from '../record/keeper.ts'
import { openStore } from '../store/sqlite/open-store.ts'
import type { Store } from '../store/store.ts'
import { until } from '../testing/client.ts'
import { databaseOf } from '../testing/database-of.ts'
import { openHallConfig, temporaryFolder } from '../testing/start-server.ts'
import { atBooth, issue, submission } from '../testing/submissions.ts'
import { configure } from './configure.ts'
import { ticketById } from './find-ticket.ts'
import { type Commit, type Hall, openHall } from './hall.ts'
import { rebuild } from './live.ts'

const log = pino({ level: 'silent' })
const MORNING = Date.parse('2026-03-02T09:00:00+07:00')
const DAY = 86_400_000

let file: string
let clock: { at: number; now(): number }
let commits: Commit[]
let rereads: number
let hall: Hall

const open = (openFile: (file: string) => Store = openStore) => {
  hall = openHall({
    record: unkept(() => openFile(file)),
    clock,
    log,
    onCommitted: commit => commits.push(commit),
    onReread: () => {
      rereads += 1
    },
  })
  return configure(hall, openHallConfig, log)
}

beforeEach(async () => {
  file = join(temporaryFolder(), 'hall.sqlite')
  clock = { at: MORNING, now: () => clock.at }
  commits = []
  rereads = 0
  await open()
})
afterEach(() => hall.close())

const issuedIn = (answer: Ack<unknown>) => (answer as { value: { id: string; token: string } }).value
const types = () => [...hall.store.log.today()].map(({ event }) => event.type)
const numbers = () => [...hall.live.state.tickets.values()].map(({ number }) => number)

describe('one commit for what arrives together', () => {
  it('answers a hundred presses from one transaction, each with its own number [Q1] [Q2]', async () => {
    commits = []
    const answers = await Promise.all(Array.from({ length: 100 }, () => hall.submit(issue('A'))))
    expect(commits).toHaveLength(1)
    expect(commits[0]).toMatchObject({ commands: 100 })
    expect(answers.map(answer => answer.ok && (answer.value as { number: string }).number)).toEqual(
      Array.from({ length: 100 }, (_, i) => `A${String(i + 1).padStart(3, '0')}`),
    )
  })

  it('each command sees what the one before it did', async () => {
    const [, , called, again] = await Promise.all([
      hall.submit(atBooth('OpenBooth')),
      hall.submit(issue('A')),
      hall.submit(atBooth('CallNext')),
      hall.submit(atBooth('CallNext')),
    ])
    expect(called).toMatchObject({ ok: true, value: { number: 'A001', state: 'called' } })
    expect(again).toMatchObject({ ok: false, error: { code: 'ticket-open' } })
  })

  it('a command that the server chokes on is answered alone, and its neighbours as if it were not there', async () => {
    const broken = submission(() => {
      throw new Error('a bug')
    })
    const answers = await Promise.all([issue('A'), broken, issue('A')].map(hall.submit))
    expect(answers.map(answer => answer.ok)).toEqual([true, false, true])
    expect(answers[1]).toMatchObject({ error: { code: 'internal' } })
    expect(numbers()).toEqual(['A001', 'A002'])
  })
})

it('a listener that fails harms nobody', async () => {
  hall.close()
  hall = openHall({
    record: unkept(() => openStore(file)),
    clock,
    log,
    onReread() {},
    onCommitted() {
      throw new Error('a bug')
    },
  })
  expect(await hall.submit(issue('A'))).toMatchObject({ ok: true })
  expect(await hall.submit(issue('A'))).toMatchObject({ ok: true })
  expect(numbers()).toEqual(['A001', 'A002'])
})

describe('[Q18] a command sent again', () => {
  it('returns the first answer, in the same batch, later, and after a restart', async () => {
    const id = randomUUID()
    const [first, twin] = await Promise.all([hall.submit(issue('A', id)), hall.submit(issue('A', id))])
    await hall.submit(issue('A'))
    const later = await hall.submit(issue('A', id))
    hall.close()
    await open()
    const afterwards = await hall.submit(issue('A', id))
    expect(first).toMatchObject({ ok: true, value: { number: 'A001' } })
    for (const answer of [twin, later, afterwards]) expect(answer).toEqual(JSON.parse(JSON.stringify(first)))
    expect(numbers()).toEqual(['A001', 'A002'])
  })

  it('returns the first refusal too, though it would be accepted now', async () => {
    const next = { ...atBooth('CallNext') }
    const refused = await hall.submit(next)
    await hall.submit(atBooth('OpenBooth'))
    await hall.submit(issue('A'))
    expect(await hall.submit(next)).toEqual(refused)
    expect(refused).toMatchObject({ ok: false, error: { code: 'booth-closed' } })
  })

  it('is refused where it asks for something else', async () => {
    const id = randomUUID()
    await hall.submit(issue('A', id, 'one press'))
    expect(await hall.submit(issue('B', id, 'another press'))).toMatchObject({
      ok: false,
      error: { code: 'command-id-reused' },
    })
    expect(numbers()).toEqual(['A001'])
  })
})

describe('[Q16] the state rebuilt from the log', () => {
  it('equals the live state, calls and all', async () => {
    await hall.submit(atBooth('OpenBooth'))
    for (let i = 0; i < 20; i++) {
      await hall.submit(issue('A'))
      await hall.submit(atBooth('CallNext'))
      if (i % 3) await hall.submit(atBooth('StartService'))
      await hall.submit(atBooth(i % 5 ? 'FinishTicket' : 'ParkTicket'))
    }
    expect(rebuild(hall.store)).toEqual(hall.live)
  })

  it('holds over a change of the set-up and over days', async () => {
    await hall.submit(issue('A'))
    const renamed: HallConfig = { ...openHallConfig, name: { id: 'Balai', en: 'Hall' } }
    await configure(hall, renamed, log)
    clock.at += DAY
    hall.tick()
    await hall.submit(issue('B'))
    expect(rebuild(hall.store)).toEqual(hall.live)
    expect(hall.live.state.config?.name.en).toBe('Hall')
  })

  it('files each ticket that has ended as it is, and none that is open', async () => {
    await hall.submit(atBooth('OpenBooth'))
    for (let i = 0; i < 5; i++) await hall.submit(issue('A'))
    for (const step of ['CallNext', 'FinishTicket', 'CallNext', 'ParkTicket', 'CallNext'] as const)
      await hall.submit(atBooth(step))
    for (const ticket of hall.live.state.tickets.values()) {
      const filed = hall.store.tickets.byKey(hall.live.names.keys.get(ticket.id)!)
      expect(filed).toEqual(ticket.state === 'done' ? ticket : null)
      expect(ticketById(hall, ticket.id)?.ticket).toEqual(ticket)
    }
  })
})

describe('[Q14] [Q3] the day', () => {
  it('ends by itself: what waits expires, and numbering starts again', async () => {
    const { id } = issuedIn(await hall.submit(issue('A')))
    await hall.submit(atBooth('OpenBooth'))
    clock.at += DAY
    hall.tick()
    expect(types().slice(0, 2)).toEqual(['HallConfigured', 'DayOpened'])
    expect(await hall.submit(issue('A'))).toMatchObject({ value: { number: 'A001' } })
    expect(ticketById(hall, id)).toMatchObject({ key: 3, ticket: { number: 'A001', state: 'expired' } })
  })

  it('that ended while the server was off is closed at the start, before any command', async () => {
    const { id } = issuedIn(await hall.submit(issue('A')))
    hall.close()
    clock.at += 3 * DAY
    await open()
    expect(ticketById(hall, id)).toMatchObject({ ticket: { state: 'expired' } })
    expect(hall.live.state.day?.date).toBe('2026-03-05')
  })

  it('is never opened a second time by a clock set back', async () => {
    await hall.submit(issue('A'))
    clock.at -= DAY
    hall.tick()
    expect(hall.live.state.day?.date).toBe('2026-03-02')
    hall.close()
    await open()
    expect(hall.live.state.day?.date).toBe('2026-03-02')
    expect(numbers()).toEqual(['A001'])
  })

  it('forgets the answers of commands that nobody sends again, and no event', async () => {
    const id = randomUUID()
    await hall.submit(issue('A', id))
    const { seq } = hall.live
    for (let day = 1; day <= 5; day++) {
      clock.at += DAY
      hall.tick()
    }
    expect(hall.store.answers.find(id)).toBeNull()
    expect([...hall.store.log.after(0)].filter(recorded => recorded.seq <= seq)).toHaveLength(seq)
  })
})

describe('a disk that is full', () => {
  /** Lets the database grow by so many pages and no more, also when it is opened again. */
  const limited = (pages: { more: number }) => (file: string) => {
    const store = openStore(file)
    const now = store.db.pragma('page_count', { simple: true }) as number
    store.db.pragma(`max_page_count = ${now + pages.more}`)
    return store
  }

  it('refuses with storage-failed, keeps what it acknowledged, and goes on when there is space', async () => {
    hall.close()
    const pages = { more: 3 }
    await open(limited(pages))
    const kept: string[] = []
    let refusals = 0
    for (let i = 0; i < 200; i++) {
      const answer = await hall.submit(issue('A'))
      if (answer.ok) kept.push((answer.value as { number: string }).number)
      else {
        expect(answer.error.code).toBe('storage-failed')
        refusals += 1
      }
    }
    expect(refusals).toBeGreaterThan(0)
    expect(hall.trouble()?.detail).toMatch(/full/)
    expect(rereads).toBeGreaterThan(0)
    expect(numbers()).toEqual(kept)

    pages.more = 10_000
    databaseOf(hall.store).pragma('max_page_count = 100000')
    await until(() => {
      hall.tick()
      return hall.trouble() === null
    })
    const next = `A${String(kept.length + 1).padStart(3, '0')}`
    expect(await hall.submit(issue('A'))).toMatchObject({ ok: true, value: { number: next } })
    expect(rebuild(hall.store)).toEqual(hall.live)
  })

  it('answers what landed although the commit was reported as failed', async () => {
    hall.close()
    let fail = false
    await open(file => {
      const store = openStore(file)
      return {
        ...store,
        write(batch) {
          store.write(batch)
          if (fail) throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' })
        },
      }
    })
    fail = true
    const id = randomUUID()
    const answer = await hall.submit(issue('A', id))
    fail = false
    expect(answer).toMatchObject({ ok: true, value: { number: 'A001' } })
    await until(() => {
      hall.tick()
      return hall.trouble() === null
    })
    expect(await hall.submit(issue('A', id))).toEqual(answer)
    expect(numbers()).toEqual(['A001'])
  })

  it('a folder that went away is storage-failed, and the hall goes on when it is back', async () => {
    hall.close()
    let gone = false
    await open(file => {
      if (gone) throw Object.assign(new Error('unable to open database file'), { code: 'SQLITE_CANTOPEN' })
      const store = openStore(file)
      return {
        ...store,
        write(batch) {
          if (gone) throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' })
          store.write(batch)
        },
      }
    })
    await hall.submit(issue('A'))
    gone = true
    expect(await hall.submit(issue('A'))).toMatchObject({ ok: false, error: { code: 'storage-failed' } })
    expect(await hall.submit(issue('A'))).toMatchObject({ ok: false, error: { code: 'storage-failed' } })
    gone = false
    await until(async () => (await hall.submit(issue('A'))).ok)
    expect(numbers()).toEqual(['A001', 'A002'])
  })
})

it('the write-ahead log is emptied in a quiet moment', async () => {
  for (let i = 0; i < 50; i++) await hall.submit(issue('A'))
  const moved = () =>
    (databaseOf(hall.store).pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[])[0]!
  hall.tick()
  expect(moved().checkpointed).toBeLessThan(moved().log)
  hall.tick()
  expect(moved().checkpointed).toBe(moved().log)
})

describe('the end', () => {
  it('answers what is queued, and refuses what comes later', async () => {
    const queued = hall.submit(issue('A'))
    hall.close()
    expect(await queued).toMatchObject({ ok: true })
    expect(await hall.submit(issue('A'))).toMatchObject({ ok: false, error: { code: 'shutting-down' } })
    await open()
    expect(numbers()).toEqual(['A001'])
  })

  it('a set-up that is refused leaves the one before, and the hall opens', async () => {
    await hall.submit(issue('A'))
    hall.close()
    hall = openHall({ record: unkept(() => openStore(file)), clock, log, onCommitted() {}, onReread() {} })
    const { services, booths } = openHallConfig
    await configure(
      hall,
      {
        ...openHallConfig,
        services: services.filter(({ letter }) => letter !== 'A'),
        booths: booths.filter(({ services }) => !services.includes('A')),
      },
      log,
    )
    expect(hall.live.state.config).toEqual(openHallConfig)
  })
})
