import { caseSetupWords } from '@antrean/words'
import { expect, test } from 'vitest'
import { type Kind, keyOf, readKind } from './read-kind.ts'

const TODAY = '2026-03-02'
const words = caseSetupWords('en')
const escalated: Kind = {
  ...{ key: 'escalated', from: '2026-01-01', mark: 'E', set: null, offered: true, classes: [], services: [] },
  ...{ name: { id: 'Layanan', en: 'Service' }, against: null, outside: null },
  terms: {
    ...{ count: 'calendar', days: 7, receiptCounts: false, atMostDays: 7, questionStopsClock: true },
    ...{ extension: { days: 7, reasonNeeded: true }, closesAfterDays: null, soonDays: 1, nameWithinDays: 1 },
    cost: 'gratis',
  },
}
const WRITTEN = {
  ...{ from: TODAY, 'name-id': 'Izin', 'name-en': 'Licence request', mark: 'l', count: 'working' },
  ...{ days: '5', most: '', extension: '', closes: '', soon: '2', rupiah: '', basis: '', stops: 'no' },
}
function read(its: object, base: Kind | null = null, services: string[] = []) {
  const fields = new FormData()
  for (const [name, value] of Object.entries({ ...WRITTEN, ...its })) fields.set(name, String(value))
  return readKind(fields, base, { today: TODAY, kinds: [escalated] }, services, words)
}
const faults = (...given: Parameters<typeof read>) => {
  const told = read(...given)
  return 'faults' in told ? Object.keys(told.faults) : []
}
const payload = (...given: Parameters<typeof read>) => {
  const told = read(...given)
  if ('faults' in told) throw new Error(JSON.stringify(told.faults))
  return told.order.payload
}

test('[K23] a new kind is named by its English name, with a mark of its own and from today on', () => {
  expect(payload({})).toMatchObject({
    ...{ key: 'licence-request', mark: 'L', from: TODAY, offered: true },
    terms: { count: 'working', days: 5, atMostDays: null, extension: null, cost: 'gratis' },
  })
  expect(keyOf(' Permohonan (2) – cepat ')).toBe('permohonan-cepat')
  expect(faults({ mark: 'e' })).toEqual(['mark'])
  expect(faults({ mark: '12' })).toEqual(['mark'])
  expect(faults({ 'name-en': 'Escalated', most: '7' })).toEqual(['name-en'])
  expect(faults({ from: '2026-03-01' })).toEqual(['from'])
  expect(faults({ days: '', 'name-id': ' ' })).toEqual(['name-id', 'days'])
  expect(faults({ days: '2.5', soon: 'x' })).toEqual(['days', 'soon'])
})

test('[K17] a fee comes with its basis', () => {
  expect(faults({ rupiah: '50000' })).toEqual(['basis'])
  expect(payload({ rupiah: '50000', basis: 'PP 41/2023' }).terms.cost).toEqual({
    rupiah: 50_000,
    basis: 'PP 41/2023',
  })
})

test('[K24] what is escalated takes seven days at most, and so does what a service promises', () => {
  const its = { count: 'calendar', days: '7', most: '7' }
  expect(payload(its, escalated)).toMatchObject({ key: 'escalated', mark: 'E', terms: { days: 7 } })
  expect(faults({ ...its, most: '8' }, escalated)).toContain('most')
  expect(faults({ ...its, most: '' }, escalated)).toContain('most')
  expect(faults({ ...its, days: '8' }, escalated)).toEqual(['days'])
  expect(faults({ ...its, 'service-B': '8' }, escalated, ['A', 'B'])).toEqual(['service-B'])
  expect(payload({ ...its, 'service-B': '3' }, escalated, ['A', 'B']).services).toEqual([
    { letter: 'B', days: 3 },
  ])
})
