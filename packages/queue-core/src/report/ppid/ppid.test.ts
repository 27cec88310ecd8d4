/** Requests for public information, on figures worked out by hand. */
import { expect, it } from 'vitest'
import { caseOf, PENDING } from '../../../testing/case-facts.ts'
import { ppid } from './ppid.ts'

const NAMED = {
  name: 'Ani Wijaya',
  contact: '+628123456789',
  matter: 'Data upah',
  decision: 'Rahasia dagang',
}
const request = (n: number, told: Parameters<typeof caseOf>[0] = {}) =>
  caseOf({
    kind: 'information',
    number: `I-2026-00000${n}`,
    called: { kind: 'Permohonan', class: null },
    outcome: 'granted',
    ...told,
  })

function counted() {
  const counter = ppid.count({
    ...{ from: '2026-01-01', to: '2027-12-31', at: 0, parameters: {} },
    by: ['year', 'month', 'register'],
  })
  const add = counter.add.cases!
  add(request(1, { days: 4 }))
  add(request(2, { days: 9, outcome: 'partly-granted', extended: true }))
  add(request(3, { days: 13, verdict: 'late', outcome: 'refused', explained: true, person: NAMED }))
  add(request(4, { days: 1, outcome: 'withdrawn', cost: { rupiah: 5000, basis: 'PP 1/2020' } }))
  add(request(5, { ...PENDING, date: '2027-01-04' }))
  add(caseOf({ kind: 'objection', number: 'K-2026-000001', days: 30 }))
  add(caseOf({ kind: 'objection', number: 'K-2026-000002', ...PENDING }))
  add(caseOf({ kind: 'complaint', number: 'P-2026-000001' }))
  return counter
}

it('[S16] five requests: one granted, one in part, one refused with its reason, one withdrawn, one pending; (4+9+13+1)/4 days', () => {
  const counter = counted()
  expect(counter.total()).toMatchObject({
    ...{
      requests: 5,
      granted: 1,
      partlyGranted: 1,
      refused: 1,
      refusedWithReason: 1,
      otherwise: 1,
      pending: 1,
    },
    ...{ kept: 3, late: 1, extended: 1, objections: 2, objectionsAnswered: 1 },
    ...{ meanDays: 6.75, longestDays: 13, name: null, reason: null },
  })
  expect(counter.tables()[0]!.rows).toMatchObject([
    { key: '2026', requests: 4, pending: 0, objections: 2, meanDays: 6.75 },
    { key: '2027', requests: 1, pending: 1, objections: 0, meanDays: null, longestDays: null },
  ])
})

it('[S16] [S18] the register has a row for each request and each objection, and who asked where that was handed over', () => {
  const { rows } = counted().tables()[2]!
  expect(rows.map(({ key }) => key)).toEqual([
    ...[1, 2, 3, 4, 5].map(n => `I-2026-00000${n}`),
    'K-2026-000001',
    'K-2026-000002',
  ])
  expect(rows[2]).toMatchObject({
    ...{ date: '2026-03-02', name: 'Ani Wijaya', contact: '+628123456789', matter: 'Data upah' },
    ...{
      outcome: 'refused',
      reason: 'Rahasia dagang',
      decidedOn: '2026-03-04',
      meanDays: 13,
      cost: 'gratis',
    },
    ...{
      identity: null,
      address: null,
      occupation: null,
      purpose: null,
      obtain: null,
      status: null,
      form: null,
    },
  })
  expect(rows[0]).toMatchObject({ name: null, contact: null, matter: null, reason: null, outcome: 'granted' })
  expect(rows[3]).toMatchObject({ cost: 'Rp5000 (PP 1/2020)' })
})

it('[S16] columns stand as the register of the rules of public information names them; the yearly figures have none of them', () => {
  const keys = (by: string) => ppid.columns(counted().total(), by).map(({ key }) => key)
  expect(keys('register')).toEqual([
    ...[
      'date',
      'kindName',
      'name',
      'identity',
      'address',
      'contact',
      'occupation',
      'matter',
      'purpose',
      'obtain',
    ],
    ...['status', 'form', 'outcome', 'reason', 'decidedOn', 'cost', 'meanDays', 'longestDays'],
  ])
  expect(keys('year')).not.toContain('name')
})
