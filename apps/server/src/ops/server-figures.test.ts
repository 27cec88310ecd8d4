import { beforeEach, expect, it } from 'vitest'
import type { Commit, Hall } from '../hall/hall.ts'
import { serverFigures } from './server-figures.ts'

const MINUTE = 60_000
let now: number
let figures: ReturnType<typeof serverFigures>

beforeEach(() => {
  now = 0
  figures = serverFigures({
    version: '1',
    hall: { live: { seq: 0 }, store: { bytes: () => 0 } } as unknown as Hall,
    folder: '/',
    startedAt: '',
    connections: () => 0,
    troubles: () => [],
    clock: () => null,
    now: () => now,
  })
})

const commit = (count: number, ms: number) => {
  for (let n = 0; n < count; n++) figures.committed({ seconds: ms / 1000 } as Commit)
}
const slow = () => figures.view().commitsSlow

it('two slow commits of seventy are not “slow to store”, nor a few of a quiet hall', () => {
  commit(2, 80)
  expect(slow()).toBe(false)
  commit(68, 3)
  expect(slow()).toBe(false)
})

it('a tenth of the commits is, once there are twenty, for ten minutes and not all day', () => {
  commit(18, 3)
  commit(1, 80)
  expect(slow()).toBe(false)
  commit(1, 80)
  expect(slow()).toBe(true)
  now += 10 * MINUTE - 1
  expect(slow()).toBe(true)
  now += 1
  expect(slow()).toBe(false)
  expect(figures.view()).toMatchObject({ commitP50Ms: 0, commitP99Ms: 0 })
})

it('is judged by the latest five hundred, so that it is over as soon as the disk is well', () => {
  commit(500, 80)
  expect(slow()).toBe(true)
  commit(451, 3)
  expect(slow()).toBe(false)
})
