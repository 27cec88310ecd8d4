import { expect, test } from 'vitest'
import { createScreenFailures, type ScreenFailure } from './screen-failures.ts'

const wall: ScreenFailure = {
  surface: 'display',
  page: '/display/?screen=wall',
  message: 'TypeError: x is undefined\n    at Wall',
  address: '192.168.1.20',
  browser: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/92.0.4512.0 Safari/537.36',
}

function failures() {
  const clock = { at: 0 }
  const told = createScreenFailures(
    () => clock.at,
    at => new Date(at).toISOString(),
  )
  return { clock, ...told }
}

test('ops read which screen broke off, where, in what browser, how often and why, on one line', () => {
  const { tell, troubles, clock } = failures()
  tell(wall)
  clock.at = 5000
  tell(wall)
  expect(troubles()).toEqual([
    {
      code: 'screen-failed',
      since: '1970-01-01T00:00:00.000Z',
      detail:
        'display /display/?screen=wall at 192.168.1.20 (Chrome 92), 2 times: TypeError: x is undefined at Wall',
    },
  ])
})

test('an hour later it is over', () => {
  const { tell, troubles, clock } = failures()
  tell(wall)
  clock.at = 3_600_001
  expect(troubles()).toEqual([])
})

test('whoever tells too much or too long is not heard: a few lines, of bounded length', () => {
  const { tell, troubles, clock } = failures()
  const heard = Array.from({ length: 100 }, (_, i) =>
    tell({ ...wall, address: `192.168.1.${i}`, page: `/${i}`, message: 'x'.repeat(5000) }),
  )
  expect(heard.filter(Boolean)).toHaveLength(60)
  expect(troubles()).toHaveLength(8)
  expect(troubles()[0]!.detail).toContain('/59')
  for (const { detail } of troubles()) expect(detail.length).toBeLessThanOrEqual(500)
  clock.at = 60_000
  expect(tell(wall)).toBe(true)
})

test('one place fills neither the list nor the minute: the screens of others are still heard', () => {
  const { tell, troubles } = failures()
  tell(wall)
  for (let i = 0; i < 500; i++) tell({ ...wall, address: `2001:db8::${i.toString(16)}`, page: `/${i}` })
  expect(tell({ ...wall, address: '192.168.1.21' })).toBe(true)
  const told = troubles().map(({ detail }) => detail)
  expect(told.filter(detail => detail.includes('2001:db8'))).toHaveLength(3)
  expect(told.filter(detail => detail.includes('192.168.1.2'))).toHaveLength(2)
})

test('what it says is one line of letters: no line ends, no marks that turn the text around', () => {
  const { tell, troubles } = failures()
  tell({ ...wall, page: '/\u202edisplay', message: '<b>\u0007a\r\nb</b>\u2066' })
  expect(troubles()[0]!.detail).toContain(': <b> a b</b>')
  expect(troubles()[0]!.detail).not.toMatch(/[\p{C}\n]/u)
})
