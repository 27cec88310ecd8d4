import { HallConfig } from '@antrean/queue-core/contract'
import { describe, expect, it } from 'vitest'
import { together, valueAt, withAt } from './draft.ts'

const hall = HallConfig.parse({
  ...{ name: { id: 'Balai', en: 'Hall' }, timezone: 'Asia/Jakarta', opens: '08:00', closes: '16:00' },
  services: ['A', 'B'].map(letter => ({ letter, unit: letter, name: { id: letter, en: letter } })),
  booths: [
    { number: 1, services: ['A'] },
    { number: 2, services: ['A', 'B'] },
  ],
})

describe('a field', () => {
  it('is written where it stands, and nothing beside it', () => {
    const next = withAt(withAt(hall, 'services.1.name.en', 'Cards'), 'keepPeopleDays.note', 3)
    expect(valueAt(next, 'services.1.name')).toEqual({ id: 'B', en: 'Cards' })
    expect(next.services[0]).toBe(hall.services[0])
    expect(next.keepPeopleDays).toEqual({ note: 3 })
    expect(withAt(next, 'keepPeopleDays.note', undefined).keepPeopleDays).toEqual({})
    expect(hall.services[1]!.name.en).toBe('B')
  })
})

describe('[T1] what two wrote', () => {
  it('comes together where it is apart', () => {
    const mine = withAt(withAt(hall, 'closes', '15:00'), 'services.0.unit', 'Dukcapil')
    const theirs = {
      ...withAt(withAt(hall, 'opens', '09:00'), 'services.1.unit', 'Izin'),
      booths: [...hall.booths, { number: 3, services: ['B'] }],
    }
    const both = together(hall, mine, theirs)
    expect(both).toMatchObject({ opens: '09:00', closes: '15:00', booths: [{}, {}, { number: 3 }] })
    expect(both.services.map(({ unit }) => unit)).toEqual(['Dukcapil', 'Izin'])
  })

  it('is as mine has it where both changed it, and what one took away is gone', () => {
    const mine = { ...withAt(hall, 'closes', '15:00'), booths: [hall.booths[0]!] }
    const theirs = { ...withAt(hall, 'closes', '14:00'), services: [hall.services[1]!, hall.services[0]!] }
    const both = together(hall, mine, theirs)
    expect(both.closes).toBe('15:00')
    expect(both.booths.map(({ number }) => number)).toEqual([1])
    expect(both.services.map(({ letter }) => letter)).toEqual(['B', 'A'])
  })
})
