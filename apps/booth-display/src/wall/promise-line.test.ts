import { morning } from '@antrean/hall-client/morning'
import { expect, test } from 'vitest'
import { promiseLine } from './promise-line.ts'

const { services } = morning()
const with0 = (row: Partial<(typeof services)[number]>) =>
  services.map((service, i) => (i === 0 ? { ...service, ...row } : service))

test('one promise for all is said once', () => {
  expect(promiseLine(services)).toEqual({ kind: 'same', seconds: 300 })
})

test('different promises are said by each service', () => {
  expect(promiseLine(with0({ targetSeconds: 600 }))).toEqual({ kind: 'own' })
})

test('a promise that is not being kept is not said', () => {
  expect(promiseLine(with0({ waitMinutes: 10 }))).toEqual({ kind: 'behind' })
  expect(promiseLine(with0({ waitMinutes: null }))).toEqual({ kind: 'behind' })
  expect(promiseLine(with0({ expectedWaitSeconds: null, waiting: 1 }))).toEqual({ kind: 'behind' })
  expect(promiseLine(with0({ waitMinutes: 10, open: false }))).toEqual({ kind: 'same', seconds: 300 })
})

test('[P14] nothing is promised of a service that no open booth serves', () => {
  expect(promiseLine(with0({ expectedWaitSeconds: null }))).toEqual({ kind: 'some', seconds: 300 })
  expect(promiseLine(with0({ expectedWaitSeconds: null, targetSeconds: 600 }))).toEqual({
    kind: 'some',
    seconds: 300,
  })
  expect(
    promiseLine(services.map(service => ({ ...service, expectedWaitSeconds: null, waiting: 1 }))),
  ).toEqual({
    kind: 'none',
  })
})
