import { expect, test } from 'vitest'
import { actionOf, KEYS, type KeyPress, meant } from './keys.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  repeat: false,
  modified: false,
  place: 'page',
  ...more,
})

test('every action has a key of its own', () => {
  const keys = [...Object.values(KEYS), 'N']
  expect(new Set(keys).size).toBe(keys.length)
  for (const [action, key] of Object.entries(KEYS)) expect(actionOf(key)).toBe(action)
})

test('a letter means the same with and without capitals', () => {
  expect(meant(press('s'))).toBe('S')
  expect(meant(press('S'))).toBe('S')
})

test('a held key acts once', () => {
  expect(meant(press('s', { repeat: true }))).toBeNull()
})

test('typing in a field is typing', () => {
  expect(meant(press('s', { place: 'field' }))).toBeNull()
  expect(meant(press('Enter', { place: 'field' }))).toBeNull()
})

test('a shortcut of the browser stays its own', () => {
  expect(meant(press('s', { modified: true }))).toBeNull()
})

test('Enter on a button presses that button; letters act from anywhere', () => {
  expect(meant(press('Enter', { place: 'control' }))).toBeNull()
  expect(meant(press('n', { place: 'control' }))).toBe('N')
  expect(meant(press('Escape', { place: 'control' }))).toBe('Escape')
})

test('keys without a character mean nothing', () => {
  for (const key of ['Shift', 'F5', 'ArrowDown', ' ', 'Tab']) expect(meant(press(key))).toBeNull()
})
