/** Whoever follows the hall: in order, once, at its own pace, and nobody's harm. */
import fc from 'fast-check'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Recorded } from '../store/batch.ts'
import { batch, events } from '../testing/batches.ts'
import { type Disk, newDisk, openMemoryStore } from '../testing/memory-store.ts'
import { createFeed, type Feed } from './feed.ts'
import type { Follower } from './follower.ts'

const log = pino({ level: 'silent' })
const iso = (at: number) => new Date(at).toISOString()

/** A hall of nothing but its record. */
function hallOn(disk: Disk) {
  const store = openMemoryStore(disk)
  return { store, live: { seq: store.log.lastSeq() }, sound: () => true }
}
type BareHall = ReturnType<typeof hallOn>

let disk: Disk
let hall: BareHall
let feed: Feed

function start(): void {
  hall = hallOn(disk)
  feed = createFeed({ hall: () => hall as never, now: Date.now, log })
}

function commit(count = 1): void {
  const at = Date.now()
  const event = { type: 'ServiceClosed', at, actor: 'test', service: 'A' } as const
  const recorded = events(hall.live.seq + 1, ...Array.from({ length: count }, () => event))
  hall.store.write(batch({ at, events: recorded }))
  hall.live.seq += count
  feed.committed({ at, recorded, commands: count, seconds: 0.001 })
}

const seqs = (recorded: readonly Recorded[]) => recorded.map(({ seq }) => seq)
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, n) => first + n)

/** Keeps what it has finished; `work` may fail or take long. */
function following(its: Partial<Follower> = {}, work: () => void | Promise<void> = () => {}) {
  const taken: number[] = []
  feed.follow({
    name: 'one',
    take(recorded) {
      const working = work()
      const finish = () => void taken.push(...seqs(recorded))
      return working ? working.then(finish) : finish()
    },
    ...its,
  })
  return taken
}

beforeEach(() => {
  vi.useFakeTimers()
  disk = newDisk()
  start()
})
afterEach(() => {
  vi.useRealTimers()
})
/** A timer that is set by another one waits for a millisecond at least. */
const soon = () => vi.advanceTimersByTimeAsync(1)

describe('a live follower', () => {
  it('begins with what happens next, and is told in the turn of the commit', () => {
    commit(3)
    const taken = following()
    commit(2)
    commit()
    expect(taken).toEqual([4, 5, 6])
  })

  it('that fails is given the same again, while others and the commits go on, and ops are told', async () => {
    let broken = true
    const taken = following({}, () => {
      if (broken) throw new Error('no glass')
    })
    const other = following({ name: 'other' })
    commit(2)
    commit()
    expect(other).toEqual([1, 2, 3])
    expect(feed.troubles(iso)).toMatchObject([
      {
        code: 'follower-behind',
        since: iso(Date.now()),
        detail: expect.stringMatching(/^Follower one failed, 3 events behind.*no glass$/),
      },
    ])
    broken = false
    await vi.advanceTimersByTimeAsync(60_000)
    expect(taken).toEqual([1, 2, 3])
    expect(feed.troubles(iso)).toEqual([])
    commit()
    expect(taken).toEqual([1, 2, 3, 4])
  })

  it('that is slow is told to ops with its lag once that is long, and catches up from the log', async () => {
    let release = () => {}
    const taken = following({}, () => new Promise(resolve => (release = resolve)))
    commit(2)
    await vi.advanceTimersByTimeAsync(4_000)
    commit(250)
    expect(feed.troubles(iso)).toEqual([])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(feed.troubles(iso)).toMatchObject([{ detail: 'Follower one is slow: 252 events behind.' }])
    for (let n = 0; n < 4; n++) {
      release()
      await soon()
    }
    expect(taken).toEqual(upTo(252))
    expect(feed.lags()).toMatchObject([{ behind: 0, since: null }])
  })

  it('that shows the hall as it is begins anew where it failed, and where the state was read again', async () => {
    const anew = vi.fn()
    let broken = true
    const taken = following({ anew }, () => {
      if (broken) throw new Error('no glass')
    })
    commit()
    commit()
    broken = false
    await vi.advanceTimersByTimeAsync(60_000)
    expect(anew).toHaveBeenCalledTimes(1)
    commit()
    feed.reread()
    expect(anew).toHaveBeenCalledTimes(2)
    commit()
    expect(taken).toEqual([3, 4])
  })

  it('that has begun anew is not given again what came while it had something in hand', async () => {
    let release = () => {}
    const taken = following({ anew() {} }, () => new Promise(resolve => (release = resolve)))
    commit()
    commit()
    feed.reread()
    release()
    await soon()
    release()
    await soon()
    expect(taken).toEqual([1])
  })

  it('is told of what landed although its commit was thought to have failed', async () => {
    const taken = following()
    commit()
    hall.store.write(
      batch({ events: events(2, { type: 'ServiceOpened', at: 0, actor: 'test', service: 'A' }) }),
    )
    hall.live.seq = 2
    feed.reread()
    await soon()
    commit()
    expect(taken).toEqual([1, 2, 3])
  })
})

describe('a durable follower', () => {
  const durable = { durable: true }

  it('begins with the first event of all, in portions between which others have their turn', async () => {
    commit(250)
    const sizes: number[] = []
    feed.follow({ name: 'notices', ...durable, take: recorded => void sizes.push(recorded.length) })
    expect(sizes).toEqual([])
    const turns: number[] = []
    for (let n = 0; n < 10 && hall.store.cursors.of('notices') < 250; n++) {
      await soon()
      turns.push(sizes.length)
    }
    expect(sizes).toEqual([100, 100, 50])
    expect(new Set(turns).size).toBeGreaterThan(1)
  })

  it('goes on where it was after a stop, with what it had in hand finished', async () => {
    let release = () => {}
    const before = following(durable, () => new Promise(resolve => (release = resolve)))
    commit(3)
    await soon()
    const closed = feed.close()
    release()
    await closed
    expect(before).toEqual([1, 2, 3])
    start()
    commit(2)
    const after = following(durable)
    await soon()
    expect(after).toEqual([4, 5])
  })

  it('does not hold up a stop for ever', async () => {
    following(durable, () => new Promise(() => {}))
    commit()
    await soon()
    const closed = feed.close()
    await vi.advanceTimersByTimeAsync(1_000)
    await closed
  })

  it('goes on after an older copy of the record took its place, and begins with another one', async () => {
    const taken = following(durable)
    commit(4)
    await soon()
    disk.rows.events.length = 2
    disk.cursors.set('one', 2)
    hall.live.seq = 2
    feed.reread()
    commit()
    await soon()
    expect(taken).toEqual([1, 2, 3, 4, 3])

    vi.setSystemTime(Date.now() + 1_000)
    disk = { ...newDisk(), hall: disk.hall }
    hall = Object.assign(hall, hallOn(disk))
    commit(5)
    feed.reread()
    await soon()
    expect(taken).toEqual([1, 2, 3, 4, 3, 1, 2, 3, 4, 5])
  })

  it('what it had in hand of a record that is gone does not count in the one that took its place', async () => {
    let release = () => {}
    const taken = following(durable, () => new Promise(resolve => (release = resolve)))
    commit(4)
    await soon()
    disk.rows.events.length = 2
    hall.live.seq = 2
    feed.reread()
    release()
    await soon()
    commit(2)
    for (let n = 0; n < 3; n++) {
      await soon()
      release()
    }
    await soon()
    expect(taken).toEqual([1, 2, 3, 4, 1, 2, 3, 4])
  })
})

it('two followers cannot have one name: they would move one cursor', () => {
  following()
  expect(() => following()).toThrow('“one”')
})

it('what a commit took is told at once, and who cannot hear it hurts nobody', () => {
  const timed = vi.fn()
  following({ name: 'deaf', timed: () => expect.fail('deaf') })
  const taken = following({ timed })
  commit()
  expect(timed).toHaveBeenCalledWith(expect.objectContaining({ commands: 1 }))
  expect(taken).toEqual([1])
})

/** `notes`: so many of the latest notes of the cursor a power cut takes back. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('commit'), count: fc.integer({ min: 1, max: 130 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('finish'), well: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait'), ms: fc.constantFrom(0, 0, 700, 40_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill') }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('power cut'), notes: fc.integer({ min: 0, max: 2 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reread') }) },
) as fc.Arbitrary<
  | { kind: 'commit'; count: number }
  | { kind: 'finish'; well: boolean }
  | { kind: 'wait'; ms: number }
  | { kind: 'kill' | 'reread' }
  | { kind: 'power cut'; notes: number }
>

type Settle = { well(): void; ill(error: Error): void }

it('whatever fails, is slow or is killed, each follower finishes every event once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
      vi.clearAllTimers()
      disk = newDisk()
      let [kept, current]: number[][] = [[], []]
      let notes = [0]
      let startedAt = 0
      let settle: Settle | null = null

      function begin(): void {
        start()
        startedAt = hall.live.seq
        const move = hall.store.cursors.move
        hall.store.cursors.move = (name, seq) => {
          notes.push(seq)
          move(name, seq)
        }
        settle = null
        const mine = feed
        following({
          name: 'durable',
          durable: true,
          take: recorded =>
            new Promise((resolve, reject) => {
              settle = {
                well() {
                  kept!.push(...seqs(recorded))
                  resolve()
                },
                ill: reject,
              }
            }),
        })
        current = following({ name: 'live' }, () => {
          if (mine === feed && disk.rows.events.length % 7 === 0) throw new Error('at random')
        })
      }

      async function killed(): Promise<void> {
        // As a kill leaves it: nothing more is heard of what was in hand.
        void feed.close()
        vi.clearAllTimers()
        expect(current).toEqual(upTo(startedAt + current!.length, startedAt + 1))
        await soon()
      }

      begin()
      for (const one of steps) {
        if (one.kind === 'commit') commit(one.count)
        else if (one.kind === 'reread') feed.reread()
        else if (one.kind === 'wait') await vi.advanceTimersByTimeAsync(one.ms)
        else if (one.kind === 'finish') {
          const its = settle as Settle | null
          settle = null
          if (one.well) its?.well()
          else its?.ill(new Error('at random'))
          await soon()
        } else {
          await killed()
          if (one.kind === 'power cut') {
            notes = notes.slice(0, Math.max(1, notes.length - one.notes))
            disk.cursors.set('durable', notes.at(-1)!)
            kept = kept!.slice(0, notes.at(-1))
          }
          begin()
        }
        expect(kept).toEqual(upTo(kept!.length))
      }

      if (hall.live.seq % 7 === 0) commit()
      for (
        let n = 0;
        n < 100 && (kept!.length < hall.live.seq || current!.length < hall.live.seq - startedAt);
        n++
      ) {
        await vi.advanceTimersByTimeAsync(31_000)
        const its = settle as Settle | null
        its?.well()
        settle = null
        await soon()
      }
      expect(kept).toEqual(upTo(hall.live.seq))
      expect(current).toEqual(upTo(hall.live.seq, startedAt + 1))
    }),
    { numRuns: 200 },
  )
})
