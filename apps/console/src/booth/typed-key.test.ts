import { expect, test } from 'vitest'
import { typeKey } from './typed-key.ts'

const type = (keys: string[], ...pressed: string[]) =>
  pressed.reduce((last, key) => typeKey(keys, last.typed, key), { typed: '', chosen: null as string | null })

test('a key of one character is chosen at once where no longer one begins with it', () => {
  expect(type(['A', 'B'], 'A')).toEqual({ typed: '', chosen: 'A' })
  expect(type(['A', 'AB'], 'A')).toEqual({ typed: 'A', chosen: null })
  expect(type(['A', 'AB'], 'A', 'Enter')).toEqual({ typed: '', chosen: 'A' })
})

test('a key of two is chosen with its second character, whatever was pressed in vain before', () => {
  expect(type(['A', 'AB', '17'], 'A', 'B').chosen).toBe('AB')
  expect(type(['A', 'AB', '17'], '1').chosen).toBeNull()
  expect(type(['A', 'AB', '17'], 'A', 'X', '1', '7').chosen).toBe('17')
})
