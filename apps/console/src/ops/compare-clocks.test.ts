import type { TimeServersView } from '@antrean/queue-core/contract'
import { expect, it } from 'vitest'
import { compareClocks } from './compare-clocks.ts'

const MINUTE = 60_000
const servers = (hallAheadMs: number | null): TimeServersView => ({
  ...{ hallAheadMs, ageSeconds: hallAheadMs === null ? null : 180 },
  ...{ agree: 1, disagree: 0, mute: [] },
})
const said = (ownMs: number, theirs: number | null) => {
  const { standing, comparisons } = compareClocks(ownMs, servers(theirs))
  return [
    standing,
    ...comparisons.map(({ whom, apart }) => `${whom} ${apart ? `${apart.way} ${apart.minutes}` : 'agrees'}`),
  ]
}

it('[T14] the hall is outvoted where this browser and the time servers say the same, and it says another time', () => {
  expect(said(58 * MINUTE, 58.4 * MINUTE)).toEqual(['outvoted', 'both ahead 58'])
  expect(said(-1440 * MINUTE, -1440 * MINUTE)).toEqual(['outvoted', 'both behind 1440'])
})

it('[T14] it is not where only one differs, or each says another time: both are told', () => {
  expect(said(0, 58 * MINUTE)).toEqual(['apart', 'own agrees', 'servers ahead 58'])
  expect(said(58 * MINUTE, 0)).toEqual(['apart', 'own ahead 58', 'servers agrees'])
  expect(said(58 * MINUTE, -58 * MINUTE)).toEqual(['apart', 'own ahead 58', 'servers behind 58'])
  expect(said(1.4 * MINUTE, 0.9 * MINUTE)).toEqual(['apart', 'own ahead 1', 'servers agrees'])
})

it('within a minute all agree, and without time servers this browser alone is compared', () => {
  expect(said(0.9 * MINUTE, -0.9 * MINUTE)).toEqual(['agree', 'both agrees'])
  expect(said(0, null)).toEqual(['agree', 'own agrees'])
  expect(compareClocks(5 * MINUTE, null)).toMatchObject({ standing: 'apart', servers: null })
})
