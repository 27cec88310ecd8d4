/** The short form of the campaign of states; `npm run campaign:states -w packages/printer-driver` is the long one. */
import { expect, test, vi } from 'vitest'
import { keepingTime } from '../testing/keeping-time.ts'
import { seededRandom } from './random.ts'
import { liveThrough } from './state-day.ts'
import { ways } from './ways.ts'

/** All printers at once: each of them waits nearly all of its time. */
vi.setConfig({ maxConcurrency: ways.length })

/** For a machine that runs all tests at once. */
const machineMs = 1000

test.concurrent.each(ways)('the state is right in time: $name', { timeout: 60_000 }, async way => {
  const latencyMs = (way.latencyMs ?? 0) + machineMs
  let falsePrinted = 0
  await keepingTime(async () => {
    const day = await liveThrough({ ...way, latencyMs }, 1, seededRandom(way.name.length))
    falsePrinted += day.falsePrinted
    expect(day).toMatchObject({ wrong: [], neverSo: [], takenInVain: 0, notReady: 0 })
  })
  // Of every attempt: a machine that stands still makes no paper.
  expect(falsePrinted).toBe(0)
})
