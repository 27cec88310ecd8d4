import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

const words = '{"name":"Balai Besar — loket 1"}'
const utf16 = (mark: number[], swap: boolean) => {
  const bytes = Buffer.from(words, 'utf16le')
  return Buffer.concat([Buffer.from(mark), swap ? bytes.swap16() : bytes])
}

test.each([
  ['no mark', Buffer.from(words)],
  ['the mark of UTF-8', Buffer.from(`\ufeff${words}`)],
  ['UTF-16, little end first', utf16([0xff, 0xfe], false)],
  ['UTF-16, big end first', utf16([0xfe, 0xff], true)],
])('a file with %s is read', (_, bytes) => {
  expect(plainText(bytes)).toBe(words)
})

test('an empty file is an empty text', () => {
  expect(plainText(new Uint8Array())).toBe('')
})
