import { expect, it } from 'vitest'
import { normaliseEmail, normalisePhone } from './addresses.ts'

it.each([
  ['0812-3456-7890', '+6281234567890'],
  ['+62 812 3456 7890', '+6281234567890'],
  ['62812 3456 7890', '+6281234567890'],
  ['(0857) 1234567', '+628571234567'],
  ['+65 8123 4567', '+6581234567'],
])('%s is %s', (written, value) => {
  expect(normalisePhone(written)).toEqual({ ok: true, value })
})

it('a number without its country is of the country that is named', () => {
  expect(normalisePhone('8123 4567', 'SG')).toEqual({ ok: true, value: '+6581234567' })
  expect(() => normalisePhone('8123 4567', 'Indonesia')).toThrow('two letters')
})

it.each([
  ['(021) 3456789', 'no-mobile'],
  ['0812', 'not-a-number'],
  ['', 'not-a-number'],
  ['my number is 0812 3456 7890', 'not-a-number'],
  ['0812 3456 7890\r\nAT+CMGS', 'not-a-number'],
  ['1'.repeat(300), 'not-a-number'],
])('%j is refused as %s', (written, code) => {
  expect(normalisePhone(written)).toMatchObject({ ok: false, error: { code } })
})

it.each([
  [' siti@contoh.id ', 'siti@contoh.id'],
  ['Siti.Aminah+antrean@Contoh.ID', 'Siti.Aminah+antrean@contoh.id'],
  ['siti@bücher.example', 'siti@xn--bcher-kva.example'],
])('%j is the address %s', (written, value) => {
  expect(normaliseEmail(written)).toEqual({ ok: true, value })
})

it.each([
  '',
  'siti',
  'siti@',
  '@contoh.id',
  'siti@contoh',
  'a b@contoh.id',
  'a@b.id\r\nBcc: c@d.id',
  `${'a'.repeat(250)}@contoh.id`,
])('%j is no address', written => {
  expect(normaliseEmail(written)).toMatchObject({ ok: false, error: { code: 'not-an-address' } })
})
