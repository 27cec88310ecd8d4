import { expect, test } from 'vitest'
import { readableLog } from './log-line.ts'

test('a person sees warnings in words, sentences as they are, and nothing else', () => {
  expect(readableLog('The kiosk', '{"level":40,"msg":"paper-out: Put in a new roll."}', false)).toBe(
    '  The kiosk: paper-out: Put in a new roll.',
  )
  expect(readableLog('The kiosk', '{"level":30,"msg":"ready"}', false)).toBeNull()
  expect(readableLog('The server', 'Port 8080 is in use.', false)).toBe('Port 8080 is in use.')
})

test('of a hall that is closing only what broke is shown', () => {
  expect(readableLog('The kiosk', '{"level":40,"msg":"offline: The cable is gone."}', true)).toBeNull()
  expect(readableLog('The kiosk', '{"level":50,"msg":"The disk is full."}', true)).toContain(
    'The disk is full.',
  )
})
