import type { BoothView, HallSnapshot, TicketView } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { pageTitle } from './page-title.ts'

const words = {
  needsAction: ({ n }: { n: number }) => `Perlu tindakan (${n})`,
  casesOverdue: ({ n }: { n: number }) => `${n} perkara lewat batas`,
  late: ({ n }: { n: number }) => `${n} terlambat`,
  atRisk: ({ n }: { n: number }) => `${n} mendesak`,
  booth: ({ number }: { number: string }) => `Loket ${number}`,
  page: 'Ruang layanan',
}
const ticket = (callBy: string, atRiskAt?: string) =>
  ({
    state: 'waiting',
    issuedAt: '2026-03-02T09:00:00+07:00',
    callBy,
    firstCalledAt: null,
    rank: 1,
    atRiskAt,
  }) as TicketView
const late = ticket('2026-03-02T09:05:00+07:00')
const risk = ticket('2026-03-02T09:15:00+07:00', '2026-03-02T09:08:00+07:00')
const calm = ticket('2026-03-02T09:15:00+07:00')
const now = Date.parse('2026-03-02T09:10:00+07:00')
const seen = (tickets: TicketView[], more: object = {}) => ({
  page: 'hall' as const,
  snapshot: { tickets } as HallSnapshot,
  mine: undefined,
  broken: 0,
  overdue: 0,
  hall: 'PTSA',
  now,
  ...more,
})

test('the hall tells who is late, else who is at risk, else nothing', () => {
  expect(pageTitle(seen([late, late, risk, calm]), words)).toBe('2 terlambat · Ruang layanan · PTSA')
  expect(pageTitle(seen([risk, calm]), words)).toBe('1 mendesak · Ruang layanan · PTSA')
  expect(pageTitle(seen([calm]), words)).toBe('Ruang layanan · PTSA')
})

test('a desk tells its booth and its visitor; another page only its name', () => {
  const mine = { number: 3, ticket: { number: 'B012' } } as BoothView
  expect(pageTitle(seen([late], { page: 'booth', mine }), words)).toBe('B012 · Loket 3 · PTSA')
  expect(pageTitle(seen([late], { page: 'booth' }), words)).toBe('Ruang layanan · PTSA')
  expect(pageTitle(seen([late], { page: 'reports' }), words)).toBe('Ruang layanan · PTSA')
})

test('trouble comes first on every page', () => {
  for (const page of ['booth', 'hall', 'ops', 'reports', 'devices'])
    expect(pageTitle(seen([], { page, broken: 2 }), words)).toBe('Perlu tindakan (2) · Ruang layanan · PTSA')
})

test('the page of cases tells how many are overdue', () => {
  expect(pageTitle(seen([], { page: 'cases', overdue: 2 }), { ...words, page: 'Perkara' })).toBe(
    '2 perkara lewat batas · Perkara · PTSA',
  )
  expect(pageTitle(seen([], { page: 'cases' }), { ...words, page: 'Perkara' })).toBe('Perkara · PTSA')
})
