import { describe, expect, it } from 'vitest'
import { editSetup, type SetUpEdit } from './edit-set-up.ts'
import { type CaseKind, kindOn } from './kinds.ts'
import { shippedCaseSetup } from './shipped-setup.ts'

const TODAY = '2026-03-02'
const shipped = shippedCaseSetup('budi', [{ name: 'Ditjen PHI', head: 'ratna' }])
const escalated = kindOn(shipped, 'escalated', TODAY)!
const BY = { at: Date.parse('2026-03-02T02:00:00Z'), actor: 'staff:sari' }
type Wish = SetUpEdit extends infer One ? (One extends SetUpEdit ? Omit<One, 'at' | 'actor'> : never) : never
const edit = (wish: Wish, of = shipped) => editSetup(of, { ...BY, ...wish } as SetUpEdit, TODAY)
const setKind = (its: Partial<CaseKind>, terms: Partial<CaseKind['terms']> = {}) =>
  edit({ type: 'SetCaseKind', kind: { ...escalated, ...its, terms: { ...escalated.terms, ...terms } } })
const right = (edited: ReturnType<typeof editSetup>) => {
  if (!edited.ok) throw new Error(edited.error.message)
  return edited.setup
}
const why = (edited: ReturnType<typeof editSetup>) => (edited.ok ? 'done' : edited.error.code)

describe('[K23] a kind', () => {
  it('is changed from a day on, and holds as it was before it; who and when stands beside it', () => {
    const setup = right(setKind({ from: '2026-04-01' }, { days: 5 }))
    expect(kindOn(setup, 'escalated', '2026-03-31')).toEqual(escalated)
    expect(kindOn(setup, 'escalated', '2026-04-01')).toMatchObject({
      terms: { days: 5 },
      set: { at: BY.at, by: 'staff:sari' },
    })
  })

  it('is replaced where it begins on the same day, and never where it has held', () => {
    const once = right(setKind({ from: TODAY }, { days: 5 }))
    const kind = { ...escalated, from: TODAY, terms: { ...escalated.terms, days: 4 } }
    const twice = right(edit({ type: 'SetCaseKind', kind }, once))
    expect(twice.kinds).toHaveLength(once.kinds.length)
    expect(kindOn(twice, 'escalated', TODAY)!.terms.days).toBe(4)
    expect(why(setKind({ from: '2026-03-01' }, { days: 5 }))).toBe('holds-already')
    expect(why(setKind({ from: escalated.from }, { days: 5 }))).toBe('holds-already')
  })

  it('keeps the mark of its numbers, and takes nobody else’s', () => {
    expect(why(setKind({ from: TODAY, mark: 'X' }))).toBe('bad-set-up')
    expect(why(setKind({ key: 'licence', from: TODAY }))).toBe('bad-set-up')
    const setup = right(setKind({ key: 'licence', from: TODAY, mark: 'L' }))
    expect(kindOn(setup, 'licence', TODAY)).toMatchObject({ mark: 'L' })
  })
})

describe('[K24] what is escalated', () => {
  it('never takes more than seven calendar days, by its standard or its limit', () => {
    expect(why(setKind({ from: TODAY }, { days: 8 }))).toBe('bad-set-up')
    expect(why(setKind({ from: TODAY }, { atMostDays: 8 }))).toBe('bad-set-up')
    expect(why(setKind({ from: TODAY }, { atMostDays: null }))).toBe('bad-set-up')
    expect(why(setKind({ from: TODAY, services: [{ letter: 'A', days: 8 }] }))).toBe('bad-set-up')
    expect(why(setKind({ from: TODAY }, { days: 7 }))).toBe('done')
    expect(why(setKind({ from: TODAY }, { days: 3, atMostDays: 3 }))).toBe('done')
  })

  it('is the one kind that has such a limit unless another is given one', () => {
    const licence = { key: 'licence', mark: 'L', from: TODAY }
    expect(why(setKind(licence, { days: 30, atMostDays: null }))).toBe('done')
    expect(why(setKind(licence, { days: 30, atMostDays: 20 }))).toBe('bad-set-up')
    const classes = [{ key: 'slow', name: escalated.name, days: 21 }]
    expect(why(setKind({ ...licence, classes }, { atMostDays: 20 }))).toBe('bad-set-up')
  })
})

describe('[K25] a year', () => {
  it('is set whole, the others left as they are, and stands in its place', () => {
    const table = { year: 2025, holidays: ['2025-12-25'], leave: ['2025-12-26'] }
    const setup = right(edit({ type: 'SetYear', table }))
    expect(setup.years.map(({ year }) => year)).toEqual([2025, 2026])
    expect(setup.years[0]).toEqual({ ...table, set: { at: BY.at, by: 'staff:sari' } })
    expect(setup.years[1]).toEqual(shipped.years[0])
    const mended = right(edit({ type: 'SetYear', table: { ...table, leave: [] } }, setup))
    expect(mended.years.map(({ leave }) => leave.length)).toEqual([0, 8])
  })

  it('has no day of another year, and none twice', () => {
    const year = (its: object) =>
      why(edit({ type: 'SetYear', table: { year: 2027, holidays: [], leave: [], ...its } }))
    expect(year({ holidays: ['2026-12-25'] })).toBe('bad-set-up')
    expect(year({ holidays: ['2027-12-25'], leave: ['2027-12-25'] })).toBe('bad-set-up')
    expect(year({ holidays: ['2027-12-25'] })).toBe('done')
  })
})

describe('[K26] a unit', () => {
  const unit = { name: 'Ditjen K3', head: null, members: ['sari', 'sari', 'dewi'] }

  it('has its members once each, and is set again under its name', () => {
    const setup = right(edit({ type: 'SetUnit', unit, unknown: [] }))
    expect(setup.units.map(({ name, members }) => [name, members])).toEqual([
      ['Ditjen PHI', []],
      ['Ditjen K3', ['sari', 'dewi']],
    ])
    const again = right(edit({ type: 'SetUnit', unit: { ...unit, members: ['budi'] }, unknown: [] }, setup))
    expect(again.units.map(({ members }) => members)).toEqual([[], ['budi']])
  })

  it('has nobody who is not on the staff, and goes where it was', () => {
    expect(why(edit({ type: 'SetUnit', unit, unknown: ['nobody'] }))).toBe('not-on-staff')
    expect(why(edit({ type: 'SetCaseHead', head: 'nobody', unknown: ['nobody'] }))).toBe('not-on-staff')
    expect(right(edit({ type: 'SetCaseHead', head: 'dewi', unknown: [] })).head).toBe('dewi')
    expect(right(edit({ type: 'DropUnit', unit: 'Ditjen K3' }))).toBe(shipped)
    expect(right(edit({ type: 'DropUnit', unit: 'Ditjen PHI' })).units).toEqual([])
  })
})
