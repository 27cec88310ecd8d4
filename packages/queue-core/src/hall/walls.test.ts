import { expect, test } from 'vitest'
import { testHall } from '../../testing/test-hall.ts'
import { hallInfo } from '../contract/to-view.ts'
import { referenceHall } from '../reference-hall.ts'
import { checkSettings, readSettings } from '../settings/check-settings.ts'
import { type HallConfig, setUpRemarks } from './config.ts'

const withWalls = (walls: unknown) => ({ ...referenceHall, walls }) as HallConfig
const faultsOf = (walls: unknown) =>
  readSettings(withWalls(walls)).faults.map(({ path, message }) => `${path}: ${message}`)
const [all, letters] = [
  referenceHall.booths.map(({ number }) => number),
  referenceHall.services.map(({ letter }) => letter),
]
const remarks = (walls: unknown) => setUpRemarks(withWalls(walls))

test('[T22] a wall of the set-up has a name for its address, and names no service and no booth that is not there', () => {
  expect(faultsOf([{ name: 'floor-2', services: ['A'], booths: [1] }, { name: '3' }])).toEqual([])
  expect(faultsOf([{ name: 'a' }, { name: 'a' }])).toEqual(['walls.1.name: Two walls are called a.'])
  for (const name of ['', 'Floor', 'floor 2', '-a', 'a-', 'a'.repeat(25)])
    expect(faultsOf([{ name }]).map(its => its.slice(0, 14))).toEqual(['walls.0.name: '])
  expect(faultsOf([{ name: 'a', services: ['Z'], booths: [999] }])).toEqual([
    'walls.0.services: Wall a names no service Z.',
    'walls.0.booths: Wall a names no booth 999.',
  ])
  expect(faultsOf([{ name: 'a', services: [], booths: [] }])).toHaveLength(2)
})

test('[T22] calls that no wall of the set-up shows are said, and nothing where the set-up has no walls', () => {
  expect([remarks(undefined), remarks([]), remarks([{ name: 'a' }])]).toEqual([[], [], []])
  expect(remarks([{ name: 'a', booths: all.slice(1) }])).toEqual([
    expect.stringMatching(
      /^No wall of the set-up shows the calls of booth 1: only a wall without a name does/,
    ),
  ])
  // Two walls that leave nothing out together.
  expect(
    remarks([
      { name: 'a', booths: all.slice(1) },
      { name: 'b', booths: [1] },
    ]),
  ).toEqual([])
  const [first, ...others] = letters
  const booths = (alone: boolean) =>
    referenceHall.booths
      .filter(({ services }) => services.includes(first!) && (services.length === 1) === alone)
      .map(({ number }) => number)
      .join(', ')
  expect(remarks([{ name: 'a', services: others }])).toEqual([
    expect.stringContaining(`booth ${booths(true)}: `),
    expect.stringContaining(`booth ${booths(false)} for ${first}: `),
  ])
  expect(
    remarks([
      { name: 'a', services: others },
      { name: 'b', services: [first] },
    ]),
  ).toEqual([])
})

test('[T22] before it is saved the same is said of the change', () => {
  const { state } = testHall(referenceHall)
  const effects = (walls: unknown) =>
    checkSettings(state, withWalls(walls), 0).effects.filter(({ kind }) => kind.startsWith('unseen'))
  expect(effects([{ name: 'a' }])).toEqual([])
  expect(effects([{ name: 'a', booths: all.slice(2) }])).toMatchObject([
    { path: 'walls.0', kind: 'unseen', values: { booths: '1, 2' } },
  ])
  const [first, ...others] = letters
  expect(effects([{ name: 'a', services: others }])).toContainEqual(
    expect.objectContaining({ kind: 'unseen-for', values: expect.objectContaining({ services: first }) }),
  )
})

test('[T22] screens are told of the walls, and of none where there are none', () => {
  const told = (walls: unknown) => hallInfo(testHall(withWalls(walls)).state, 0).walls
  expect([told([{ name: 'a', booths: [1] }]), told([]), told(undefined)]).toEqual([
    [{ name: 'a', booths: [1] }],
    undefined,
    undefined,
  ])
})
