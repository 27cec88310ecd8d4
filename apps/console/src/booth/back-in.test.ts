import { expect, it } from 'vitest'
import { backInSeconds } from './back-in.ts'

const AT = '2026-03-02T08:05:00+07:00'
const before = (seconds: number) => backInSeconds(AT, Date.parse(AT) - seconds * 1000)

it('[P17] counts the last minute down, and nothing else', () => {
  expect([61, 60, 1, 0, -5].map(before)).toEqual([null, 60, 1, null, null])
  expect(before(0.4)).toBe(1)
  expect(backInSeconds(undefined, 0)).toBeNull()
})
