import { morning } from '@antrean/hall-client/morning'
import { referenceHall } from '@antrean/queue-core'
import { expect, test } from 'vitest'
import { lineLayout, rowsOf } from './line-layout.ts'

const hall = (codes: string[], names: string[], called: string[] = []) => {
  const its = morning({
    ...referenceHall,
    services: codes.map(letter => ({ ...referenceHall.services[0]!, letter })),
    booths: names.map((name, i) => ({ number: i + 1, name, services: codes })),
  })
  const call = { service: codes[0]!, booth: 1, at: its.at, recall: false }
  const calls = called.map((number, seq) => ({ ...call, seq, number }))
  return lineLayout({ ...its, calls })
}

test('a line of a letter, a number of three figures and a booth of two stands beside another', () => {
  expect(hall(['A', 'W', '1'], ['1', '25', 'A1'])).toBe('two')
  expect(rowsOf('two')).toBe(8)
})

test('a booth of three signs, or of two that are broad, takes room from the services', () => {
  expect([hall(['A'], ['101']), hall(['A'], ['M1'])]).toEqual(['wide', 'wide'])
})

test('a long code or a long name has a line for itself', () => {
  for (const code of ['B2', 'WM', '17']) expect(hall(['A', code], ['1'])).toBe('one')
  expect(hall(['A'], ['1', 'A101'])).toBe('one')
  expect(rowsOf('one')).toBe(4)
})

test('so has a long number, and the date that it bears is not counted', () => {
  expect(hall(['1'], ['1'], ['1-1000'])).toBe('one')
  expect(hall(['A'], ['1'], ['A1000', 'A012 (3/12)'])).toBe('two')
})
