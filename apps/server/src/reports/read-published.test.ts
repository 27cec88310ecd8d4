import { expect, it } from 'vitest'
import type { Reader } from '../store/store.ts'
import { publishedIn } from './read-published.ts'

const figures = {
  from: '2016-03-01',
  to: '2016-10-12',
  served: 9,
  services: { A: 7 },
  ratings: null,
  score: null,
}
const record = {
  aggregates: { between: () => [{ id: 'Trial', state: { figures } }] },
} as unknown as Pick<Reader, 'aggregates'>

it('[S24] a period counts where the range has all of it, and no part of it is made', () => {
  expect(publishedIn(record, { from: '2016-03-01', to: '2016-10-12' })).toEqual([
    { source: 'Trial', ...figures, unattributed: 2 },
  ])
  expect(publishedIn(record, { from: '2016-03-02', to: '2016-10-12' })).toEqual([])
})
