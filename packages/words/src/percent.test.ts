import { expect, test } from 'vitest'
import { percent } from './percent.ts'

test('a share is written as its language writes it, and is never rounded up', () => {
  expect([percent(0.9642, 'id', 2), percent(0.9642, 'en', 2)]).toEqual(['96,42%', '96.42%'])
  expect([percent(0.9999, 'id', 1), percent(1, 'id', 1)]).toEqual(['99,9%', '100%'])
  expect([percent(0.29, 'id', 2), percent(0.05, 'en', 0), percent(0.575, 'id', 1)]).toEqual([
    ...['29%', '5%', '57,5%'],
  ])
})
