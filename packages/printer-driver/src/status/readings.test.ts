import { expect, test } from 'vitest'
import { noReadings, readCustom } from './readings.ts'

const custom = (paper = 0, user = 0, recoverable = 0, unrecoverable = 0) => ({
  ...noReadings,
  ...readCustom({ kind: 'custom', paper, user, recoverable, unrecoverable }),
})

// By quobox/vkp80iii, which was run on real units, and the KPM210 manual.
test.each([
  ['no paper', custom(0x01), { paperEnd: true }],
  ['the near end', custom(0x04), { paperNearEnd: true }],
  ['a virtual paper end, which is a warning: there is paper', custom(0x40), { paperNearEnd: true }],
  ['a ticket in the output', custom(0x20), { ticketInOutput: true }],
  ['an open cover', custom(0, 0x02), { coverOpen: true }],
  ['a hot head', custom(0, 0, 0x01), { overheated: true }],
  ['a jam', custom(0, 0, 0x40), { otherError: true }],
  ['a mark that was not found', custom(0, 0, 0x80), { otherError: true }],
  ['a stuck blade', custom(0, 0, 0, 0x01), { cutterError: true }],
  ["the blade's own cover", custom(0, 0, 0, 0x02), { cutterError: true }],
  ['a broken presenter', custom(0, 0, 0, 0x80), { otherError: true }],
])('a Custom printer tells of %s', (_, readings, told) => {
  expect(readings).toEqual({ ...noReadings, ...told })
})
