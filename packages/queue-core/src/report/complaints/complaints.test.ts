/** Complaints, on figures worked out by hand. */
import { expect, it } from 'vitest'
import { caseOf, PENDING } from '../../../testing/case-facts.ts'
import { complaints } from './complaints.ts'

function counted() {
  const counter = complaints.count({
    ...{ from: '2026-01-01', to: '2026-12-31', at: 0, parameters: {} },
    by: ['class', 'register'],
  })
  const complaint = (n: number, told: Parameters<typeof caseOf>[0] = {}) =>
    counter.add.cases!(caseOf({ kind: 'complaint', number: `P-2026-00000${n}`, class: 'plain', ...told }))
  complaint(1, { days: 3, outside: '8812345', called: { kind: 'Pengaduan', class: 'Tanpa pemeriksaan' } })
  complaint(2, { days: 20, verdict: 'late', stage: 'answered' })
  complaint(3, { days: 1, class: 'forwarded', outcome: 'forwarded' })
  complaint(4, { ...PENDING, verdict: 'late' })
  counter.add.cases!(caseOf({ kind: 'information', number: 'I-2026-000001' }))
  return counter
}

it('[S17] of four complaints two are closed, one is answered, one is pending; (3 + 20 + 1) ÷ 3 days', () => {
  const counter = counted()
  expect(counter.total()).toMatchObject({
    ...{ complaints: 4, pending: 1, answered: 1, closed: 2, closedShare: 0.5, kept: 2, late: 2 },
    ...{ meanDays: 8, longestDays: 20 },
  })
  expect(counter.tables()[0]!.rows).toMatchObject([
    { key: 'forwarded', complaints: 1, closedShare: 1 },
    { key: 'plain', complaints: 3, closed: 1, closedShare: 0.3333, meanDays: 11.5 },
  ])
})

it('[S17] the register has the class, the number elsewhere and the days; [S18] nobody is named unless handed over', () => {
  expect(counted().tables()[1]!.rows[0]).toMatchObject({
    ...{ key: 'P-2026-000001', className: 'Tanpa pemeriksaan', outside: '8812345', meanDays: 3 },
    ...{ name: null, contact: null, matter: null },
  })
})
