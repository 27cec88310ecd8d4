import { expect, test } from 'vitest'
import { addressOf, routeOf, type Seen, seenAt } from './address.ts'

test.each<Seen>([
  { see: 'list', tab: 'overdue' },
  { see: 'unit', unit: 'Pengawasan / K3' },
  { see: 'found', sought: 'ani@contoh.id' },
  { see: 'case', id: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c' },
])('%j has an address that leads back to it', seen => expect(seenAt(addressOf(seen))).toEqual(seen))

test('without more, the address is that of one’s own cases', () => {
  expect(seenAt('#cases')).toEqual({ see: 'list', tab: 'mine' })
})

test('a number is found however it is typed, and anything else is whoever asked', () => {
  const route = (sought: string) => routeOf({ see: 'found', sought }, 'sari')
  expect(route('e-2026-12')).toBe('cases?number=E-2026-000012')
  expect(route('0812 345')).toBe('cases?state=all&contact=0812+345')
})

test('mine is what I have and is open', () => {
  expect(routeOf({ see: 'list', tab: 'mine' }, 'sari')).toBe('cases?state=open&person=sari')
})
