/** The short form of the campaign of states; `npm run campaign:states -w packages/printer-driver` is the long one. */
import { expect, test, vi } from 'vitest'
import { seededRandom } from './random.ts'
import { liveThrough } from './state-day.ts'
import { ways } from './ways.ts'

/** All printers at once: each of them waits nearly all of its time. */
vi.setConfig({ maxConcurrency: ways.length })

/** For a machine that runs all tests at once. */
const machineMs = 1000

test.concurrent.each(ways)('the state is right in time: $name', { timeout: 30_000 }, async way => {
  const latencyMs = (way.latencyMs ?? 0) + machineMs
  const day = await liveThrough({ ...way, latencyMs }, 1, seededRandom(way.name.length))
  expect(day).toMatchObject({ wrong: [], neverSo: [], takenInVain: 0, notReady: 0, falsePrinted: 0 })
})
