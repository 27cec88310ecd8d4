import type { BoothView } from '@antrean/queue-core/contract'
import { describe, expect, it } from 'vitest'
import { heard, mayEnd, neighboursOf } from './heard.ts'

const booth = (number: number, more: object = {}) => ({ number, state: 'open', ...more }) as BoothView
const at = '2026-03-02T09:00:00+07:00'
const calling = { panic: { at, by: 'sari' } }
const booths = [
  booth(1),
  booth(2, { state: 'closed' }),
  booth(3, calling),
  booth(4, { state: 'paused' }),
  booth(5),
]
const officer = (name: string) => ({ name, role: 'officer' as const })
const numbers = (list: readonly BoothView[]) => list.map(({ number }) => number)

describe('a call for help', () => {
  it('[Q37] is loud at the nearest desk on each side at which somebody sits', () => {
    expect(neighboursOf(3, booths)).toEqual([1, 4])
    expect(neighboursOf(5, booths)).toEqual([4])
    expect(numbers(heard(booths, officer('budi'), 1))).toEqual([3])
    expect(numbers(heard(booths, officer('tono'), 4))).toEqual([3])
    expect(heard(booths, officer('rina'), 5)).toEqual([])
    expect(heard(booths, officer('rina'), undefined)).toEqual([])
  })

  it('[Q37] is loud at supervisors, and never to whoever called', () => {
    expect(numbers(heard(booths, { name: 'dewi', role: 'supervisor' }, undefined))).toEqual([3])
    expect(heard(booths, officer('sari'), 3)).toEqual([])
    // At another booth meanwhile, which would be beside it.
    expect(heard(booths, officer('sari'), 4)).toEqual([])
  })

  it('[Q36] stays with whoever took it, wherever they sit, and they may end it', () => {
    const taken = booth(3, { panic: { ...calling.panic, takenBy: 'rina', takenAt: at } })
    expect(numbers(heard([taken, booth(9)], officer('rina'), undefined))).toEqual([3])
    expect(mayEnd(taken, officer('rina'))).toBe(true)
    expect(mayEnd(taken, officer('budi'))).toBe(false)
    expect(mayEnd(taken, { name: 'dewi', role: 'supervisor' })).toBe(true)
  })
})
