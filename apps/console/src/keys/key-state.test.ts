import { expect, test } from 'vitest'
import { keyState } from './key-state.ts'

test('a key says that it ends before it does, and that it has, or was taken back [K29]', () => {
  const now = Date.parse('2026-03-02T09:00:00+07:00')
  const state = (expiresAt: string, revokedAt: string | null = null) =>
    keyState({ expiresAt, revokedAt }, now)
  expect(state('2026-03-16T09:00:00+07:00')).toBe('good')
  expect(state('2026-03-16T08:59:59+07:00')).toBe('soon')
  expect(state('2026-03-02T09:00:01+07:00')).toBe('soon')
  expect(state('2026-03-02T09:00:00+07:00')).toBe('expired')
  expect(state('2027-01-01T00:00:00+07:00', '2026-03-01T00:00:00+07:00')).toBe('revoked')
})
