import { expect, test } from 'vitest'
import { findServices, MOST_AT_ONCE, type Service, unitsOf } from './find-services.ts'

const service = (letter: string, unit: string, id: string, matter = 'Konsultasi'): Service => ({
  ...{ letter, unit, name: { id, en: `${id} in English` }, matters: [{ id: matter, en: matter }] },
  ...{ open: true, waiting: 0, expectedWaitSeconds: 0, waitMinutes: 0, targetSeconds: 300 },
})
const hall = [
  service('A', 'Dukcapil', 'Kartu keluarga'),
  service('B2', 'Dukcapil', 'Akta kelahiran', 'Kartu identitas anak'),
  service('KA', 'Samsat', 'Pajak kendaraan'),
]
const found = (text: string) => findServices(hall, text).map(({ letter }) => letter)

test('[Q49] a search finds by beginnings of words of the name, the matters, the unit and the code', () => {
  expect(found('kar')).toEqual(['A', 'B2'])
  expect(found('kendaraan pajak')).toEqual(['KA'])
  expect(found('dukc')).toEqual(['A', 'B2'])
  expect(found('b2')).toEqual(['B2'])
  expect(found('english kel')).toEqual(['A', 'B2'])
  expect([found('luarga'), found('kartu pajak'), found(' ')]).toEqual([[], [], []])
})

test('[Q49] a code that is typed whole comes first, then names', () => {
  expect(found('ka')).toEqual(['KA', 'A', 'B2'])
})

test('[Q49] an accent is not typed', () => {
  expect(findServices([service('A', 'U', 'Élektronik')], 'elek')).toHaveLength(1)
})

test('[Q49] the unit is asked for where there are more services than fit, of several units', () => {
  const many = (count: number, units: number) =>
    Array.from({ length: count }, (_, n) => service(`S${n}`, `Unit ${n % units}`, 'Satu'))
  expect(unitsOf(many(MOST_AT_ONCE, 3))).toEqual([])
  expect(unitsOf(many(MOST_AT_ONCE + 1, 1))).toEqual([])
  expect(unitsOf(many(MOST_AT_ONCE + 1, 3))).toEqual(['Unit 0', 'Unit 1', 'Unit 2'])
})
