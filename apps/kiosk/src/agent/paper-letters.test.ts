import { findProfile } from '@antrean/printer-driver'
import type { HallSnapshot } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { lettersMissing, watchLetters } from './paper-letters.ts'

const profile = findProfile('generic-80')
const named = (id: string): Pick<HallSnapshot, 'hall' | 'services'> =>
  ({
    hall: { name: { id: 'Pelayanan “Terpadu” – Satu Atap', en: 'Hall' } },
    services: [{ letter: 'B', name: { id, en: 'Advice' } }],
  }) as unknown as HallSnapshot

test('names in letters that the printer has are no news', () => {
  expect(lettersMissing(named('Konsultasi norma kerja'), profile)).toEqual([])
})

test('a name with other letters is told once, with what it is and what to do', () => {
  const told: string[] = []
  const listeners = new Set<() => void>()
  let snapshot: unknown = null
  const hall = {
    state: () => ({ snapshot }),
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  watchLetters(hall as never, profile, news => told.push(news))
  for (const id of ['劳动 kerja', '劳动 kerja', 'Kerja']) {
    snapshot = named(id)
    for (const listener of listeners) listener()
  }
  expect(told).toEqual([
    `The name of service B (id) has letters that ${profile.title} lacks: 劳 动. ` +
      'Tickets say it in Latin letters, without pictures; write the name as it shall be printed.',
  ])
})
