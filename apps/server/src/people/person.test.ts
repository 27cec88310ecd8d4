import { PRIORITY_REASONS } from '@antrean/queue-core'
import { expect, it } from 'vitest'
import { markOf, newPerson, type Personal } from './person.ts'

function made(given: Personal) {
  const found = newPerson('priority', given, undefined)
  if (!found.ok) throw new Error(found.message)
  return found.person
}

it('[D1] a hash is another one for each person, however few the possibilities are, and proves what was kept', () => {
  const people = PRIORITY_REASONS.flatMap(reason => [made({ reason }), made({ reason })])
  expect(new Set(people.map(person => markOf(person).hash)).size).toBe(people.length)
  const [person] = people as [(typeof people)[0]]
  expect(markOf(structuredClone(person))).toEqual(markOf(person))
  for (const other of [{ personal: { text: 'elderly' } }, { purpose: 'case' as const }, { salt: 'another' }])
    expect(markOf({ ...person, ...other }).hash).not.toBe(markOf(person).hash)
})

it('a person has names without needless blanks, and contact data in one form; what is none is refused', () => {
  const { personal } = made({ name: '  Ani   Wijaya ', phone: '0812 3456 7890', email: 'Ani@Example.org' })
  expect(personal).toMatchObject({ name: 'Ani Wijaya', phone: '+6281234567890', email: 'ani@example.org' })
  expect(newPerson('case', { phone: 'nobody' }, undefined)).toMatchObject({ ok: false })
})
