import { expect, it } from 'vitest'
import { REFUSALS } from '../aggregate/refusal.ts'
import { REJECTIONS } from '../hall/rejection.ts'
import { BOUNDARY_CODES, ERROR_CODES, httpStatus } from './errors.ts'

it('gives every refusal one of the HTTP statuses of the protocol', () => {
  const statuses = [400, 401, 403, 404, 409, 412, 413, 428, 429, 500, 503]
  for (const code of ERROR_CODES) expect(statuses).toContain(httpStatus(code))
  expect(httpStatus('ticket-open')).toBe(409)
})

it('names each code once, in lower case with hyphens', () => {
  expect(new Set(ERROR_CODES).size).toBe(BOUNDARY_CODES.length + REJECTIONS.length + REFUSALS.length)
  for (const code of ERROR_CODES) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
})
