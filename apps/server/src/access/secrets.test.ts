import { expect, test } from 'vitest'
import { newCode, newToken, plainCode } from './secrets.ts'

test('no token begins with a dash, which a command line would take for an option', () => {
  const tokens = Array.from({ length: 2000 }, newToken)
  expect(tokens.filter(token => token.startsWith('-'))).toEqual([])
  expect(new Set(tokens).size).toBe(2000)
})

test('a code is understood however it is typed', () => {
  const code = newCode()
  expect(plainCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(plainCode(code))
})
