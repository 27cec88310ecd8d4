/** What docs/hall-file.md says is what the schema reads. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import {
  BoothConfig,
  HallConfig,
  KioskSetUp,
  OpeningCalendar,
  ServiceConfig,
  setUpRemarks,
  WallSetUp,
} from '../packages/queue-core/src/index.ts'
import { CALENDAR, EXAMPLE, FILE, hallFile } from './hall-file.ts'

it('the hall file is written down as it is (npm run hall-file)', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(hallFile())
})

it('the example can be opened, and needs no second look', () => {
  expect(setUpRemarks(HallConfig.parse(EXAMPLE))).toEqual([])
  expect(() => OpeningCalendar.parse(CALENDAR)).not.toThrow()
})

it('every field has its sentence', () => {
  const fields = hallFile()
    .split('\n')
    .filter(line => line.startsWith('| `'))
  const shapes = [HallConfig, ServiceConfig, BoothConfig, KioskSetUp, OpeningCalendar, WallSetUp].map(
    ({ shape }) => Object.keys(shape),
  )
  expect(fields).toHaveLength(shapes.flat().length)
  for (const field of fields) expect(field).toMatch(/\.( default .*| optional)? \|$/)
})
