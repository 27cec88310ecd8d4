import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testHall } from '../../testing/test-hall.ts'
import { hallInfo } from '../contract/to-view.ts'
import { referenceHall } from '../reference-hall.ts'
import { readSettings } from '../settings/check-settings.ts'
import { colourTokens, HallColours, legibility } from './colours.ts'

const faultsOf = (colours: unknown) =>
  readSettings({ ...referenceHall, colours }).faults.map(
    ({ path, kind, message }) => `${path} ${kind}: ${message}`,
  )
const hex = fc.integer({ min: 0, max: 0xffffff }).map(its => `#${its.toString(16).padStart(6, '0')}`)

test('[T26] a colour on which nobody could read is refused with its contrast and the nearest that passes', () => {
  expect(faultsOf({ main: '#0b2f5e', call: '#ffc46b' })).toEqual([])
  expect(faultsOf({ main: '#7fb2ff' })).toEqual([
    expect.stringMatching(
      /^colours\.main contrast: What stands on #7fb2ff has a contrast of 2\.0 to 1 and needs 4\.5: #[0-9a-f]{6} has it\.$/,
    ),
  ])
  // It can be read on white and on the ground of the page, and not on its own pale shade.
  expect(faultsOf({ main: '#707070' })).toHaveLength(1)
  expect(faultsOf({ call: '#a05000' })).toEqual([
    expect.stringMatching(/^colours\.call contrast: .+ needs 7: #/),
  ])
  for (const main of ['blue', '#12345', '#0b2f5e80', '', 5])
    expect(faultsOf({ main }).map(its => its.slice(0, 18))).toEqual(['colours.main field'])
})

test('[T26] the nearest colour always passes, is the same where that one passes, and is not further than it needs to be', () => {
  expect(legibility({ main: '#0b2f5e' }, 'main')).toMatchObject({ nearest: '#0b2f5e' })
  fc.assert(
    fc.property(hex, hex, (main, call) => {
      const its = legibility({ main }, 'main')!
      expect(HallColours.safeParse({ main: its.nearest }).success).toBe(true)
      if (its.contrast < its.least)
        expect(legibility({ main: its.nearest }, 'main')!.contrast).toBeLessThan(5)
      const { nearest } = legibility({ main: its.nearest, call }, 'call')!
      expect(HallColours.safeParse({ main: its.nearest, call: nearest }).success).toBe(true)
    }),
  )
})

test('[T26] the colour of a call is held against the dark shade of the main colour that the hall has', () => {
  const call = '#e8b060'
  expect(faultsOf({ call })).toEqual([])
  expect(faultsOf({ main: '#6b6b6b', call })).toEqual([expect.stringMatching(/^colours\.call contrast/)])
})

test('[T26] screens are painted in the colours of the hall, and as they come where it has none or none that can be read', () => {
  expect([colourTokens(), colourTokens({}), colourTokens({ main: '#7fb2ff', call: '#000000' })]).toEqual([
    {},
    {},
    {},
  ])
  expect(colourTokens({ main: '#14532d' })).toEqual({
    ...{ '--blue': '#14532d', '--blue-deep': '#0d361d', '--blue-soft': '#eaf0ec', '--deep-rgb': '13 54 29' },
  })
  expect(colourTokens({ call: '#ffe08a' })).toEqual({ '--lit': '#ffe08a' })
  const told = (setup: object) => hallInfo(testHall({ ...referenceHall, ...setup }).state, 0).colours
  expect([told({ colours: { main: '#14532d' } }), told({})]).toEqual([{ main: '#14532d' }, undefined])
})
