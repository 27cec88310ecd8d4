import { expect, it } from 'vitest'
import { pauses } from './pauses.ts'

it('[Q34] counts pauses by their reason and their booth, and the time of those that are over', () => {
  const counter = pauses.count({ from: '', to: '', at: 0, by: ['reason', 'booth', 'day'], parameters: {} })
  const date = '2026-03-02'
  const PAUSED = { date, officer: 'x', state: 'paused' } as const
  counter.add.boothTimes!({ date, officer: 'x', state: 'open', booth: 9, ms: 900_000, idleMs: 0 })
  counter.add.boothTimes!({ ...PAUSED, booth: 10, reason: 'Istirahat', ms: 60_000 })
  counter.add.boothTimes!({ ...PAUSED, booth: 9, reason: 'Istirahat', ms: 120_500 })
  counter.add.boothTimes!({ ...PAUSED, booth: 9, reason: '', ms: null })
  expect(counter.total()).toEqual({ pauses: 3, seconds: 181, medianSeconds: 60, p95Seconds: 121 })
  expect(counter.tables().map(({ rows }) => rows.map(({ key, pauses }) => [key, pauses]))).toEqual([
    [
      ['Istirahat', 2],
      ['', 1],
    ],
    [
      ['9', 2],
      ['10', 1],
    ],
    [[date, 3]],
  ])
  const [byReason] = counter.tables()
  expect(byReason!.rows[1]).toEqual({ key: '', pauses: 1, seconds: 0, medianSeconds: null, p95Seconds: null })
})
