import { expect, test } from 'vitest'
import { smallHall, testHall } from '../../testing/test-hall.ts'
import { hallInfo } from '../contract/to-view.ts'
import { referenceHall } from '../reference-hall.ts'
import { readSettings } from '../settings/check-settings.ts'

const png = (width: number, height: number): string => {
  const bytes = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    Buffer.from([0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255]),
    Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1'),
  ])
  return bytes.toString('base64')
}
const faultsOf = (logo: unknown) =>
  readSettings({ ...referenceHall, logo }).faults.map(({ path, message }) => `${path}: ${message}`)

test('[T21] the logo of a set-up is a whole PNG of at most 384 × 120 dots', () => {
  expect(faultsOf(png(384, 120))).toEqual([])
  expect(faultsOf(png(385, 120))).toEqual(['logo: The logo is 385 × 120 dots, and may be 384 × 120.'])
  expect(faultsOf(png(384, 121))).toEqual(['logo: The logo is 384 × 121 dots, and may be 384 × 120.'])
  expect(faultsOf(Buffer.from('Dear hall').toString('base64'))).toEqual(['logo: The logo is no PNG picture.'])
  expect(faultsOf(png(10, 10).slice(0, -8))).toEqual(['logo: The logo is no PNG picture.'])
  expect(faultsOf(5)).toHaveLength(1)
})

test('[T21] kiosks are told of the logo, and of none where there is none', () => {
  const told = (setup: object) => hallInfo(testHall({ ...smallHall, ...setup }).state, 0).logo
  expect([told({ logo: png(8, 8) }), told({})]).toEqual([png(8, 8), undefined])
})
