import { expect, it } from 'vitest'
import { smsParts } from './sms-length.ts'

it.each([
  ['', 1, 'gsm', 0, 160],
  ['a'.repeat(160), 1, 'gsm', 160, 160],
  ['a'.repeat(161), 2, 'gsm', 8, 153],
  [`${'a'.repeat(158)}€`, 1, 'gsm', 160, 160],
  [`${'a'.repeat(159)}€`, 2, 'gsm', 8, 153],
  [`${'a'.repeat(69)}✓`, 1, 'ucs2', 70, 70],
  [`${'a'.repeat(70)}✓`, 2, 'ucs2', 4, 67],
])('“%s” is counted as phones count it', (text, parts, alphabet, letters, room) => {
  expect(smsParts(text)).toEqual({ parts, alphabet, letters, room })
})
