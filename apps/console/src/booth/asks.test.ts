import { describe, expect, it } from 'vitest'
import { asksOfFinish, asksOfLeaving, keyOf } from './asks.ts'

const words = (...names: string[]) => names.map(id => ({ id, en: id }))
const snapshot = (service: object, hall: object = {}) =>
  ({ hall, services: [{ letter: 'A', matters: words('KK', 'KTP'), ...service }] }) as never

describe('what is asked at a desk', () => {
  it('[Q33] a finish asks for the matter, then the outcome, where the service of the ticket does', () => {
    const asks = (service: object, letter = 'A') =>
      asksOfFinish({ service: letter }, snapshot(service)).map(({ what, of }) => [what, of.length])
    expect(asks({})).toEqual([])
    expect(asks({ asksMatter: true, outcomes: words('Selesai') })).toEqual([
      ['matter', 2],
      ['outcome', 1],
    ])
    expect(asks({ outcomes: words('Selesai') }, 'B')).toEqual([])
  })

  it('[Q34] a pause and a close ask for a reason, each of its own list', () => {
    const hall = { pauseReasons: words('Istirahat') }
    expect(asksOfLeaving('pause', snapshot({}, hall))).toEqual([{ what: 'reason', of: words('Istirahat') }])
    expect(asksOfLeaving('close', snapshot({}, hall))).toEqual([])
  })

  it('has one key for each answer', () => {
    const keys = Array.from({ length: 12 }, (_, n) => keyOf(n))
    expect(new Set(keys).size).toBe(12)
    expect(keys.join('')).toBe('123456789ABC')
  })
})
