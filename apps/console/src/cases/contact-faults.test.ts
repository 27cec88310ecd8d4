import { casesWords } from '@antrean/words'
import { expect, test } from 'vitest'
import { contactOf } from './contact-faults.ts'

const words = casesWords('id')
function read(given: Record<string, string>) {
  const fields = new FormData()
  for (const [name, value] of Object.entries(given)) fields.set(name, value)
  return contactOf(fields, 'ID', words)
}

test('nothing written is no contact', () => {
  expect(read({ name: ' ', phone: '', email: '' })).toEqual({ contact: undefined, faults: {} })
})

test('a number of the country, of another, and an address are taken as they are written', () => {
  expect(read({ name: 'Ani Wijaya', phone: '0812-3456-7890', email: 'Ani@example.org' })).toEqual({
    contact: { name: 'Ani Wijaya', phone: '0812-3456-7890', email: 'Ani@example.org' },
    faults: {},
  })
  expect(read({ phone: '+65 9123 4567' }).faults).toEqual({})
})

// [N22]
test.each([
  ['phone', 'nanti'],
  ['phone', '12'],
  ['phone', '021 525 5733'],
  ['phone', '0812-3456-7890-1234-5678'],
  ['email', 'ani'],
  ['email', 'ani@example'],
])('%s %s is refused beside its field', (field, value) => {
  expect(Object.keys(read({ [field]: value }).faults)).toEqual([field])
})
