/** What an administrator sets up for cases: kinds, years, units; and what is told of it. */
import { z } from 'zod'
import { CaseKind, KIND_FIELDS } from '../cases/kinds.ts'
import { YEAR_FIELDS } from '../cases/working-days.ts'
import { command, Nothing } from './command.ts'
import { plainPath } from './command-fields.ts'
import { Time } from './views.ts'

const unit = z.string().trim().min(1).max(120)
const person = z.string().trim().min(1).max(64)

/** Null for what came with the product. */
const set = z.object({ at: Time, by: z.string() }).nullable()
const LocalDate = z.iso.date()

export const CaseSetupView = z.object({
  /** The hall's date. */
  today: LocalDate,
  /** The same key stands again for each day from which it has been changed. */
  kinds: z.array(CaseKind.omit({ set: true }).extend({ set })),
  years: z.array(z.object({ year: z.int(), holidays: z.array(LocalDate), leave: z.array(LocalDate), set })),
  /** Years that dates of now are counted through, and that have no table. */
  missing: z.array(z.int()),
  units: z.array(
    z.object({ name: z.string(), head: z.string().nullable(), members: z.array(z.string()), set }),
  ),
  /** Who answers for a case that nobody else answers for. */
  head: z.string(),
  /** Those of the staff who can have a case, by name. */
  staff: z.array(z.string()),
})
export type CaseSetupView = z.infer<typeof CaseSetupView>

const by = ['administrator'] as const

export const CASE_SET_UP = {
  'case:set-kind': command({
    by,
    says: 'A kind of cases, as it holds from a day on; cases that are open keep the terms of their opening.',
    fields: KIND_FIELDS,
    value: Nothing,
    http: plainPath('case-kinds'),
    example: {
      key: 'licence',
      from: '2099-01-04',
      mark: 'L',
      name: { id: 'Permohonan izin', en: 'Licence request' },
      terms: { count: 'working', days: 5 },
    },
  }),
  'case:set-year': command({
    by,
    says: 'All days off of a year; open cases are reckoned anew by them.',
    fields: YEAR_FIELDS,
    value: Nothing,
    http: { path: 'case-years/{year}', from: { year: 'year' } },
    example: { year: 2099, holidays: ['2099-01-01'], leave: ['2099-12-24'] },
  }),
  'case:set-unit': command({
    by,
    says: 'A unit that cases are handed to: its head, and its members, who see its cases.',
    fields: {
      unit,
      head: person.nullable().default(null),
      members: z.array(person).max(200).default([]),
    },
    value: Nothing,
    http: plainPath('case-units'),
    example: { unit: 'Ditjen PHI dan Jamsos', head: null, members: [] },
  }),
  'case:drop-unit': command({
    by,
    says: 'Cases are handed to this unit no more; those that it has stay where they are.',
    fields: { unit },
    value: Nothing,
    http: plainPath('case-units/drop'),
    example: { unit: 'Ditjen PHI dan Jamsos' },
  }),
  'case:set-head': command({
    by,
    says: 'Who answers for a case where neither an officer nor the head of a unit is named.',
    fields: { head: person },
    value: Nothing,
    http: plainPath('case-head'),
    example: { head: 'dewi' },
  }),
}
