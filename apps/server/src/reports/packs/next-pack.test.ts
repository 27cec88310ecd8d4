/** Reports from packs against the log itself, over random days of halls, packed again and again on the way. */
import { severalHall } from '@antrean/queue-core/testing'
import { expect, it } from 'vitest'
import { correctClock } from '../../commands/clock-command.ts'
import type { Hall } from '../../hall/hall.ts'
import { factsOfLog } from '../../testing/facts-of-log.ts'
import { daysUntil, startAfterRandomDays } from '../../testing/random-days.ts'
import { atBooth, issue, issueFor, submission } from '../../testing/submissions.ts'
import { firstOpen, momentOf } from '../moment.ts'
import { readFacts } from '../read-facts.ts'
import { nextPack } from './next-pack.ts'
import { type FiledFacts, unpack } from './pack.ts'

const ALL = { from: '2000-01-01', to: '2099-12-31' }
const ZONE = 'Asia/Jakarta'

/** A few tickets a pack, so that there are many of them. */
function packAll({ store, live }: Hall, most = 3): number {
  const open = firstOpen(live)
  let packed = 0
  for (let from = 0; ; packed++) {
    const next = nextPack(store, { from, open, most })
    if (!next) return packed
    expect(store.keepPack(next.pack, next.asOf)).toBe(true)
    from = next.pack.until
  }
}

const packsOf = ({ store, live }: Hall) => [...store.packs.between(0, live.seq + 1)]

/** Nobody asks for the cause of what was in time. */
const asCounted = (facts: FiledFacts): FiledFacts =>
  facts.firstCalledAt !== null && facts.firstCalledAt <= facts.callBy ? { ...facts, cause: 'unknown' } : facts

/** That of packs and the rest is that of the log, ticket by ticket. */
function expectTheLog(hall: Hall): void {
  const told = [...readFacts(hall.store, ALL, momentOf(hall.live), ZONE)] as (FiledFacts & { hour: number })[]
  const facts = told.sort((a, b) => a.key - b.key).map(({ hour, ...its }) => asCounted(its))
  expect(facts).toEqual(factsOfLog(hall.store.log).map(asCounted))
}

it('[R9] what reports count is what the log tells, whenever it was packed', async () => {
  let again = 0
  let packs = 0
  // Some packs went, because a ticket of theirs did not stay as it was.
  const drawn = () => again > 0 && packs > 6
  await daysUntil(drawn, async seed => {
    let packed = 0
    const server = await startAfterRandomDays(seed, 300, undefined, {
      each: ({ server: { hall } }, n) => {
        if (n % 4 === 0) packed += packAll(hall, 2)
      },
    })
    try {
      const { hall } = server.server
      packed += packAll(hall, 2)
      packs += packsOf(hall).length
      again += packed - packsOf(hall).length
      expectTheLog(hall)
    } finally {
      await server.stop()
    }
  })
})

it('[Q60] [R9] each leg of a ticket for several services is counted the same from its pack as from the log', async () => {
  let further = 0
  const drawn = () => further > 0
  await daysUntil(drawn, async seed => {
    const server = await startAfterRandomDays(seed, 300, severalHall, {
      each: ({ server: { hall } }, n) => {
        if (n % 4 === 0) packAll(hall, 2)
      },
    })
    try {
      const { hall } = server.server
      packAll(hall, 2)
      const keys = packsOf(hall).flatMap(({ data }) => [...unpack(data)].map(({ key }) => key))
      further += keys.length - new Set(keys).size
      expectTheLog(hall)
    } finally {
      await server.stop()
    }
  })
})

it('[Q63] [R9] an end that is undone, with a leg after it or in a pack already, is counted as it stands, and again when it ends', async () => {
  const server = await startAfterRandomDays(14, 0, severalHall)
  try {
    const { hall } = server.server
    const officer = { id: 'sari', anyBooth: false }
    const act = (type: 'OpenBooth' | 'CallNext' | 'FinishTicket') => {
      server.clock.at += 20_000
      return hall.submit(atBooth(type, 2))
    }
    const undo = () => {
      server.clock.at += 1_000
      return hall.submit(submission(({ at, actor }) => ({ type: 'UndoLast', at, actor, booth: 2, officer })))
    }
    const states = () => factsOfLog(hall.store.log).map(({ service, state }) => `${service} ${state}`)
    await act('OpenBooth')
    await hall.submit(issueFor(['A', 'B']))
    await act('CallNext')
    await act('FinishTicket')
    expect(states()).toEqual(['A done', 'B waiting'])
    await undo()
    expect(states()).toEqual(['A called'])
    expectTheLog(hall)
    for (const type of ['FinishTicket', 'CallNext', 'FinishTicket'] as const) await act(type)
    expect(packAll(hall, 1)).toBe(1)
    expect(states()).toEqual(['A done', 'B done'])
    expectTheLog(hall)
    await undo()
    expect(states()).toEqual(['A done', 'B called'])
    expectTheLog(hall)
    await act('FinishTicket')
    expect(packsOf(hall)).toEqual([])
    expectTheLog(hall)
  } finally {
    await server.stop()
  }
})

it('[R9] tickets that ended early by a wrong clock, and wait again since it was set right, are counted as they stand', async () => {
  const server = await startAfterRandomDays(14, 0)
  try {
    const { hall } = server.server
    await hall.submit(atBooth('OpenBooth'))
    for (let n = 0; n < 7; n++) await hall.submit(issue('A'))
    const right = server.clock.at
    server.clock.at += 20 * 3_600_000
    hall.tick()
    expect(packAll(hall)).toBeGreaterThan(0)
    expectTheLog(hall)
    const before = packsOf(hall).length
    server.clock.at += 1_000
    await correctClock(hall, right, { commandId: null, actor: 'test', fingerprint: 'clock' })
    server.clock.at = right
    expect(momentOf(hall.live).open.length).toBeGreaterThan(3)
    expectTheLog(hall)
    await hall.submit(atBooth('OpenBooth'))
    await hall.submit(atBooth('CallNext'))
    await hall.submit(atBooth('FinishTicket'))
    expect(packsOf(hall).length).toBeLessThan(before)
    expectTheLog(hall)
    packAll(hall)
    expectTheLog(hall)
  } finally {
    await server.stop()
  }
})
