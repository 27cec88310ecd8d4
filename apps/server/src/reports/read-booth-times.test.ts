import { expect, it } from 'vitest'
import type { BoothStage } from '../store/store.ts'
import { readBoothTimes } from './read-booth-times.ts'

const AT = Date.parse('2026-03-02T08:00:00+07:00')
const stage = (type: BoothStage['type'], seconds: number, its: Partial<BoothStage> = {}): BoothStage => ({
  ...{ type, at: AT + seconds * 1000, booth: 1, reason: null, officer: null, idleMs: null },
  ...its,
})
const timesOf = (...stages: BoothStage[]) => {
  const log = { boothStages: () => stages, stretches: () => [{ seq: 1, date: '2026-03-02' }] }
  const range = { from: '2026-03-02', to: '2026-03-02' }
  const moment = { seq: 99, open: [] }
  const times = readBoothTimes({ log } as unknown as Parameters<typeof readBoothTimes>[0], {
    ...{ range, moment: moment as never, timezone: 'Asia/Jakarta' },
  })
  return [...times].map(({ date: _date, booth: _booth, ...its }) => its)
}

it('[S23] [Q34] a booth is open or paused until its next stage, and neither once it is closed', () => {
  const dewi = { officer: 'dewi' }
  expect(
    timesOf(
      stage('BoothOpened', 0, dewi),
      stage('BoothPaused', 60, { reason: 'Istirahat', idleMs: 20_000 }),
      stage('BoothOpened', 90, dewi),
      stage('BoothClosed', 100, { idleMs: 10_000 }),
      stage('BoothOpened', 500, { officer: 'budi' }),
    ),
  ).toEqual([
    { state: 'open', officer: 'dewi', ms: 60_000, idleMs: 20_000 },
    { state: 'paused', officer: 'dewi', ms: 30_000, reason: 'Istirahat' },
    { state: 'open', officer: 'dewi', ms: 10_000, idleMs: 10_000 },
    { state: 'open', officer: 'budi', ms: null, idleMs: null },
  ])
})

it('[S23] of before it was recorded nothing is said, and a clock that was set back makes nothing shorter than nothing', () => {
  expect(timesOf(stage('BoothOpened', 60), stage('BoothClosed', 120))).toMatchObject([
    { ms: 60_000, idleMs: null },
  ])
  expect(timesOf(stage('BoothOpened', 60), stage('BoothClosed', 0, { idleMs: 5_000 }))).toMatchObject([
    { ms: 0, idleMs: 0 },
  ])
})
