import { expect, test } from 'vitest'
import { addressOf, addressOfText, routeOf, type Seen, seenAt, textAt } from './address.ts'

test('an address and what it shows are the same both ways, whatever was sought', () => {
  const all: Seen[] = [
    { see: 'list', list: 'given-up' },
    { see: 'found', sought: 'E-2026-000123/x %' },
  ]
  for (const seen of all) expect(seenAt(addressOf(seen))).toEqual(seen)
  const text = { template: 'called', channel: 'email', language: 'en' }
  expect(textAt(addressOfText(text))).toEqual(text)
  expect(seenAt('#messages')).toEqual({ see: 'list', list: 'waiting' })
  expect(seenAt('#messages/%')).toEqual({ see: 'list', list: 'waiting' })
})

test('a case is asked for by its whole number, and anything else as a ticket', () => {
  const found = (sought: string) => routeOf({ see: 'found', sought }, null)
  expect(found(' e-2026-123 ')).toBe('messages?case=E-2026-000123')
  expect(found('B007')).toBe('messages?ticket=B007')
  expect(routeOf({ see: 'list', list: 'sent' }, 7)).toBe('messages?state=sent&before=7')
})
