import type { HallForecast } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { morning } from '../virtual/morning.ts'
import { atFirst, withForecast, withRefusal, withSnapshot } from './link-state.ts'

const wait = { letter: 'A', expectedSeconds: 120, lowSeconds: 60, highSeconds: 300, minutes: 2 }
const foretold = (...services: HallForecast['services']): HallForecast => ({
  at: new Date().toISOString(),
  services,
})
const rowA = ({ snapshot }: typeof atFirst) => snapshot!.services.find(({ letter }) => letter === 'A')!

test('the rows of the services say what the latest forecast says, whichever came first', () => {
  const told = { expectedWaitSeconds: 120, waitLowSeconds: 60, waitHighSeconds: 300, waitMinutes: 2 }
  expect(rowA(withForecast(withSnapshot(atFirst, morning()), foretold(wait)))).toMatchObject(told)
  expect(rowA(withSnapshot(withForecast(atFirst, foretold(wait)), morning()))).toMatchObject(told)
})

test('a service of which the forecast says nothing more is as the server told it', () => {
  const before = withForecast(withSnapshot(atFirst, morning()), foretold(wait))
  const row = rowA(withForecast(before, foretold()))
  expect(row).not.toHaveProperty('waitLowSeconds')
})

test('a service that no open booth serves has no wait, whatever was foretold a moment ago', () => {
  const snapshot = morning()
  const closed = {
    ...snapshot,
    services: snapshot.services.map(row => ({ ...row, expectedWaitSeconds: null })),
  }
  const row = rowA(withSnapshot(withForecast(atFirst, foretold(wait)), closed))
  expect(row.expectedWaitSeconds).toBeNull()
  expect(row).not.toHaveProperty('waitHighSeconds')
})

test('a hall that is still to be set up refuses nobody, and is a hall with its first word', () => {
  const told = withRefusal(atFirst, { code: 'hall-not-configured', message: '' })
  expect(told).toMatchObject({ status: 'connecting', beingSetUp: true, refusal: null })
  expect(withSnapshot(told, morning())).toMatchObject({ status: 'live', beingSetUp: false })
  const refusal = { code: 'token-revoked', message: '' } as const
  expect(withRefusal(atFirst, refusal)).toMatchObject({ status: 'refused', refusal })
})
