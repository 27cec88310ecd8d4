import { expect, test } from 'vitest'
import { readableLog } from './log-line.ts'

test('a person sees warnings in words, sentences as they are, and nothing else', () => {
  expect(readableLog('The kiosk', '{"level":40,"msg":"paper-out: Put in a new roll."}')).toBe(
    '  The kiosk: paper-out: Put in a new roll.',
  )
  expect(readableLog('The kiosk', '{"level":30,"msg":"ready"}')).toBeNull()
  expect(readableLog('The server', 'Port 8080 is in use.')).toBe('Port 8080 is in use.')
})
