import { expect, test } from 'vitest'
import { smallHall, testHall } from '../../testing/test-hall.ts'
import { hallInfo } from '../contract/to-view.ts'
import { referenceHall } from '../reference-hall.ts'
import { readSettings } from '../settings/check-settings.ts'

const faultsOf = (ticket: unknown) =>
  readSettings({ ...referenceHall, ticket }).faults.map(({ path, kind }) => `${path} ${kind}`)

test('[T23] a layout without the number or the code, or with a line twice, is refused by name', () => {
  expect(faultsOf({ lines: ['number', 'hall', 'qr'] })).toEqual([])
  expect(faultsOf({ lines: ['number'] })).toEqual(['ticket.lines ticket-needs'])
  expect(faultsOf({ lines: ['qr', 'hall'] })).toEqual(['ticket.lines ticket-needs'])
  expect(faultsOf({ lines: ['number', 'qr', 'hall', 'hall'] })).toEqual(['ticket.lines twice'])
  expect(faultsOf({ lines: ['number', 'qr', 'weather'] })).toEqual(['ticket.lines.2 field'])
  expect(faultsOf({ lines: ['number', 'qr'], footer: { id: '', en: 'Thank you' } })).toEqual([
    'ticket.footer.id field',
  ])
})

test('[T23] kiosks are told of the layout, and of none where there is none', () => {
  const ticket = { lines: ['number' as const, 'qr' as const] }
  const told = (setup: object) => hallInfo(testHall({ ...smallHall, ...setup }).state, 0).ticket
  expect([told({ ticket }), told({})]).toEqual([ticket, undefined])
})
