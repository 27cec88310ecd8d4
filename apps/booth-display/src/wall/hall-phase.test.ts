import { morning } from '@antrean/hall-client/morning'
import { expect, test } from 'vitest'
import { hallPhase } from './hall-phase.ts'

const NOON = Date.parse('2026-03-02T12:00:00+07:00')
const HOUR = 3_600_000
const open = morning(undefined, NOON)
const shut = { ...open, hall: { ...open.hall, open: false } }
const closesAt = Date.parse(open.hall.closesAt!)
const opensAt = Date.parse(open.hall.opensAt!)

test('open as long as tickets are given', () => {
  expect(hallPhase(open, NOON)).toBe('open')
})

test('after that, whoever waits or is at a booth still finds a working screen', () => {
  const waiting = { ...shut, services: shut.services.map(service => ({ ...service, waiting: 1 })) }
  expect(hallPhase(waiting, closesAt + 5 * HOUR)).toBe('last-visitors')
  const ticket = { number: 'A001', service: 'A', state: 'serving' as const, calledAt: shut.at }
  const serving = { ...shut, booths: shut.booths.map(booth => ({ ...booth, ticket })) }
  expect(hallPhase(serving, closesAt + 1)).toBe('last-visitors')
})

test('closed around the opening hours, night far from them', () => {
  expect(hallPhase(shut, closesAt + 1)).toBe('closed')
  expect(hallPhase(shut, opensAt - HOUR / 2)).toBe('closed')
  expect(hallPhase(shut, closesAt + 2 * HOUR)).toBe('night')
  expect(hallPhase(shut, opensAt - 2 * HOUR)).toBe('night')
  expect(hallPhase({ ...shut, hall: { ...shut.hall, opensAt: null, closesAt: null } }, NOON)).toBe('night')
})
