import { expect, test } from 'vitest'
import { addressesIn } from './addresses.ts'

test('addresses are read one a line or with commas, each once, and the first that is none is named [K31]', () => {
  const read = (given: string, kind: 'email' | 'phone' = 'email') => addressesIn(given, kind, 'ID')
  expect(read(' a@contoh.id, b@contoh.id\n\na@contoh.id;')).toEqual({
    ...{ addresses: ['a@contoh.id', 'b@contoh.id'], wrong: null, tooMany: false },
  })
  expect(read('a@contoh.id\nnobody\nnor-they').wrong).toBe('nobody')
  expect(read('0812 3456 7890, +62 811-222-333', 'phone').wrong).toBeNull()
  expect(read('12', 'phone').wrong).toBe('12')
  expect(read(Array.from({ length: 11 }, (_, n) => `a${n}@contoh.id`).join('\n')).tooMany).toBe(true)
})
