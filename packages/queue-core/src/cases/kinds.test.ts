import { expect, it } from 'vitest'
import { CaseSetup } from './kinds.ts'
import { shippedCaseSetup } from './shipped-setup.ts'

const shipped = shippedCaseSetup('budi', [{ name: 'Ditjen PHI' }])
const [escalated, information] = [shipped.kinds[0]!, shipped.kinds[1]!]
/** What the schema says of the shipped set-up with these changes. */
const said = (change: object): string =>
  CaseSetup.safeParse({ ...shipped, ...change })
    .error?.issues.map(({ message }) => message)
    .join() ?? ''

it('[K1] ships the kinds and days of the published rules', () => {
  expect(shipped.kinds.map(({ key, mark, terms }) => [key, mark, terms.count, terms.days])).toEqual([
    ['escalated', 'E', 'calendar', 7],
    ['information', 'I', 'working', 10],
    ['objection', 'K', 'working', 30],
    ['complaint', 'P', 'working', 14],
  ])
  expect(shipped.kinds.flatMap(({ classes }) => classes.map(({ days }) => days))).toEqual([3, 5, 14, 60])
  expect(shipped.years.map(({ year, holidays, leave }) => [year, holidays.length, leave.length])).toEqual([
    [2026, 17, 8],
  ])
})

it('[K12] takes no set-up in which two kinds begin their numbers alike', () => {
  expect(said({ kinds: [...shipped.kinds, { ...information, key: 'other' }] })).toContain(
    'I begins the numbers',
  )
  expect(said({ kinds: [...shipped.kinds, { ...information, from: '2027-01-01' }] })).toBe('')
})

it('[K1] takes no kind twice from one day, no unit and no year twice, and no objection to a kind that is not there', () => {
  expect(said({ kinds: [...shipped.kinds, information] })).toContain(
    'kind information from 2026-01-01 is listed twice',
  )
  expect(said({ units: [{ name: 'X' }, { name: 'X' }] })).toContain('X is listed twice')
  expect(said({ years: [...shipped.years, ...shipped.years] })).toContain('2026 is listed twice')
  expect(said({ kinds: shipped.kinds.filter(({ key }) => key !== 'information') })).toContain(
    'no kind information',
  )
})

it('[K2] takes no standard of a service beyond what the kind allows', () => {
  const services = [{ letter: 'A', days: 8 }]
  expect(said({ kinds: [{ ...escalated, services }] })).toContain('service A may take 7 days at most')
  expect(said({ kinds: [{ ...escalated, services, terms: { ...escalated.terms, atMostDays: null } }] })).toBe(
    '',
  )
})

it('[K3] takes no day off that is listed twice, or is of another year', () => {
  const year = (table: object) => said({ years: [{ year: 2027, holidays: [], ...table }] })
  expect(year({ holidays: ['2027-01-01'], leave: ['2027-01-01'] })).toContain('2027-01-01 is listed twice')
  expect(year({ holidays: ['2026-01-01'] })).toContain('2026-01-01 is not a day of 2027')
  expect(year({ holidays: ['2027-02-30'] })).not.toBe('')
  expect(year({ holidays: ['2027-01-01'] })).toBe('')
})
