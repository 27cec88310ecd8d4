import { apiKeysWords } from '@antrean/words'
import { expect, test } from 'vitest'
import { readKey } from './read-key.ts'

const words = apiKeysWords('en')
function read(given: Record<string, string>, ...scopes: string[]) {
  const fields = new FormData()
  for (const [name, its] of Object.entries(given)) fields.set(name, its)
  for (const scope of scopes) fields.append('scope', scope)
  return readKey(fields, words)
}

test('a key has a name, its scopes, and its days, 90 where none are written [K29]', () => {
  expect(read({ name: ' Warehouse ', days: '' }, 'supervisor:reports', 'ops:metrics')).toEqual({
    key: { name: 'Warehouse', days: 90, scopes: ['supervisor:reports', 'ops:metrics'] },
  })
})

test('what is wrong is said by its field [K29]', () => {
  expect(read({ name: ' ', days: '367' })).toEqual({
    faults: {
      name: words.nameMissing,
      days: words.badDays({ most: 366 }),
      scope: words.scopesMissing,
    },
  })
  for (const days of ['0', '1.5', 'soon', '-3'])
    expect(read({ name: 'x', days }, 'ops:metrics')).toEqual({
      faults: { days: words.badDays({ most: 366 }) },
    })
})
