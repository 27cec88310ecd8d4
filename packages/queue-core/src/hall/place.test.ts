import { expect, test } from 'vitest'
import { smallHall, testHall } from '../../testing/test-hall.ts'
import { HallConfig } from './config.ts'
import { placeWords } from './place.ts'

test('the word for the place stands in a sentence, at its start, in capitals and in the plural', () => {
  expect(placeWords({ id: 'meja', en: 'office desk' }, 'id')).toEqual({
    place: 'meja',
    Place: 'Meja',
    PLACE: 'MEJA',
    places: 'meja',
    Places: 'Meja',
    aPlace: 'meja',
  })
  expect(placeWords({ id: 'meja', en: 'office desk' }, 'en')).toEqual({
    place: 'office desk',
    Place: 'Office desk',
    PLACE: 'OFFICE DESK',
    places: 'office desks',
    Places: 'Office desks',
    aPlace: 'an office desk',
  })
})

test.each([
  ['booth', 'booths'],
  ['counter', 'counters'],
  ['box', 'boxes'],
  ['bench', 'benches'],
  ['bay', 'bays'],
  ['surgery', 'surgeries'],
])('more than one %s are %s', (one, many) => {
  expect(placeWords({ id: 'meja', en: one }, 'en').places).toBe(many)
})

test('a record from before the setting says loket and booth', () => {
  expect(placeWords(undefined, 'id').place).toBe('loket')
  expect(placeWords(undefined, 'en').place).toBe('booth')
})

test('a set-up gives the word, in letters', () => {
  expect(smallHall.place).toEqual({ id: 'loket', en: 'booth' })
  const set = (id: string) => HallConfig.safeParse({ ...smallHall, place: { id, en: 'counter' } }).success
  expect([set('meja'), set('meja layanan'), set(''), set('<b>meja</b>'), set('3')]).toEqual([
    ...[true, true, false, false, false],
  ])
})

test('a refusal says the word of the hall', () => {
  const hall = testHall({ ...smallHall, place: { id: 'meja', en: 'counter' } })
  const refusals = [hall.ask({ type: 'OpenBooth', booth: 9 }), hall.ask({ type: 'PauseBooth', booth: 1 })]
  expect(refusals.map(its => !its.ok && its.error.message)).toEqual([
    'This hall has no counter 9. Its counters are 1, 2, 3.',
    'Counter 1 is closed. Open it first.',
  ])
})
