/** A follower of a real hall: its cursor is in the same file as the log, and goes wherever that goes. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { expect, it, vi } from 'vitest'
import { configure } from '../hall/configure.ts'
import { type Hall, openHall } from '../hall/hall.ts'
import { unkept } from '../record/keeper.ts'
import { openStore } from '../store/sqlite/open-store.ts'
import { openHallConfig, temporaryFolder } from '../testing/start-server.ts'
import { issue } from '../testing/submissions.ts'
import { createFeed } from './feed.ts'

const log = pino({ level: 'silent' })

/** Presses, and whatever the follower `work`s on is `taken`. */
async function open(folder: string, work: () => Promise<void> = async () => {}) {
  const taken: number[] = []
  const feed = createFeed({ hall: () => hall, now: Date.now, log })
  const hall: Hall = openHall({
    record: unkept(() => openStore(join(folder, 'hall.sqlite'))),
    clock: { now: Date.now },
    log,
    onCommitted: feed.committed,
    onReread: feed.reread,
  })
  await configure(hall, openHallConfig, log)
  feed.follow({
    name: 'notices',
    durable: true,
    async take(recorded) {
      await work()
      taken.push(...recorded.map(({ seq }) => seq))
    },
  })
  return { hall, feed, taken }
}

it('goes on after a kill with the first event that it had not finished, and the hall never waits for it', async () => {
  const folder = temporaryFolder()
  let stuck = false
  const first = await open(folder, () => (stuck ? new Promise(() => {}) : Promise.resolve()))
  await first.hall.submit(issue('A'))
  const known = first.hall.live.seq
  await vi.waitUntil(() => first.taken.at(-1) === known)
  stuck = true
  for (let n = 0; n < 3; n++) expect(await first.hall.submit(issue('A'))).toMatchObject({ ok: true })

  const asKilled = temporaryFolder()
  cpSync(folder, asKilled, { recursive: true })
  const second = await open(asKilled)
  await second.hall.submit(issue('B'))
  await vi.waitUntil(() => second.taken.at(-1) === second.hall.live.seq)
  expect(first.taken).toEqual(Array.from({ length: known }, (_, n) => n + 1))
  expect(second.taken).toEqual(Array.from({ length: second.hall.live.seq - known }, (_, n) => known + 1 + n))
  for (const { hall, feed } of [first, second]) {
    hall.drain()
    await feed.close()
    hall.close()
  }
})
