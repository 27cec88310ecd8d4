/** The pages of the models, held to what others measured and to themselves. */
import { describe, expect, test } from 'vitest'
import { findProfile, profiles } from './find.ts'

describe.each(profiles)('the page of $name', profile => {
  test('says of each of its facts where it is from', () => {
    const { name, aliases, title, sources, unconfirmed, speedMmPerSecond, fastestMmPerSecond, ...said } =
      profile
    const facts = Object.keys(said).filter(fact => !notFacts.includes(fact))
    expect(Object.keys(sources)).toEqual(expect.arrayContaining([...facts, 'speed']))
  })

  test('has as many columns as its dots hold', () => {
    expect(profile.columns * 12).toBeLessThanOrEqual(profile.paper.dots)
  })
})
/** Told together with the speed, and with the dialect. */
const notFacts = ['fastestMmPerSecond', 'language']

// Measured by others (escpos-printer-db, receipt-printer-encoder 4, quobox/vkp80iii), written out by hand.
test.each([
  ['tm-t88v', 512, 42, 180],
  ['tm-t88iii', 512, 42, 180],
  ['tm-t82', 576, 48, 203],
  ['tm-m30', 576, 48, 203],
  ['srp-350iii', 512, 42, 180],
  ['ct-s651', 640, 48, 203],
  ['vkp80', 576, 42, 203],
  ['xp-80', 576, 48, 203],
  ['xp-58', 384, 32, 203],
])('%s prints %i dots and %i columns at %i dpi', (name, dots, columns, dpi) => {
  const { paper, ...profile } = findProfile(name)
  expect([paper.dots, profile.columns, Math.round(paper.dotsPerMm * 25.4)]).toEqual([dots, columns, dpi])
})

test('a model goes by each of its names, and no name is given twice', () => {
  expect(findProfile('vkp80').name).toBe('vkp80iii')
  const names = profiles.flatMap(({ name, aliases }) => [name, ...aliases])
  expect(names).toHaveLength(new Set(names).size)
})
