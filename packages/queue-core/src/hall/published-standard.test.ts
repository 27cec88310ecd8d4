import { expect, it } from 'vitest'
import { charges, tellsVisitors } from './published-standard.ts'

const text = (id: string) => ({ id, en: id })

it('[Q50] a service tells visitors what it publishes for them, and nothing where it publishes what is for others', () => {
  expect(tellsVisitors(undefined)).toBe(false)
  expect(tellsVisitors({ staff: text('Dua orang'), legalBasis: text('UU 25/2009') })).toBe(false)
  for (const one of ['requirements', 'completionTime', 'cost'] as const)
    expect(tellsVisitors({ [one]: text('x') })).toBe(true)
})

it('[Q50] a published cost is one unless it says that there is none', () => {
  for (const free of ['Gratis', 'Tidak dipungut biaya', 'Layanan ini tanpa biaya (PP 41/2023)'])
    expect(charges({ cost: text(free) }), free).toBe(false)
  for (const cost of ['Rp50.000 (PP 41/2023)', 'Sesuai PNBP'])
    expect(charges({ cost: text(cost) })).toBe(true)
  expect(charges({ requirements: text('KTP') })).toBe(false)
  expect(charges(undefined)).toBe(false)
})
