/** What an administrator sets up for cases: their kinds, each with the day from which it holds, and the days off of each year. */
import { z } from 'zod'
import { Bilingual, ServiceLetter } from '../hall/config.ts'
import { DayCount, LocalDate, SetBy, YearTable } from './working-days.ts'

const Days = z.int().min(1).max(366)
const Key = z
  .string()
  .regex(/^[a-z][a-z-]{1,31}$/, 'a key is lower-case letters and hyphens, e.g. information')
/** Somebody of the staff, by their id: a name is not kept in a log. */
export const StaffId = z.string().min(1).max(64)
export const UnitName = z.string().min(1).max(120)

/** What the applicant pays: nothing, or the lawful fee and the rule that names it. */
export const Cost = z.union([
  z.literal('gratis'),
  z.strictObject({ rupiah: z.int().min(1), basis: z.string().min(3).max(300) }),
])
export type Cost = z.infer<typeof Cost>

/** By what a case is measured. A case keeps the terms it was opened with, whatever is set up later. */
export const Terms = z.strictObject({
  count: DayCount.describe('Which days count, for every figure of days here but `atMostDays`.'),
  days: Days.describe('Days until the decision.'),
  receiptCounts: z.boolean().default(false).describe('Whether the day of receipt is the first day.'),
  atMostDays: Days.nullable()
    .default(null)
    .describe('Calendar days that no date may go beyond, extensions included; null: no such limit.'),
  extension: z
    .strictObject({ days: Days, reasonNeeded: z.boolean().default(true) })
    .nullable()
    .default(null)
    .describe('The one extension; null: there is none.'),
  questionStopsClock: z
    .boolean()
    .default(false)
    .describe('Whether a question to the applicant stops the clock.'),
  closesAfterDays: Days.nullable()
    .default(null)
    .describe('Days after which a decision that nobody took up closes the case; null: at once.'),
  soonDays: z.int().min(0).max(60).default(2).describe('Days before the due date from which it is due soon.'),
  nameWithinDays: Days.default(1).describe('Days within which a case has a person in charge.'),
  cost: Cost.default('gratis'),
})
export type Terms = z.infer<typeof Terms>

/** What somebody says of a kind. */
export const KIND_FIELDS = {
  key: Key,
  from: LocalDate.describe('From this day on; the same key may stand again with a later one.'),
  mark: z
    .string()
    .regex(/^[A-Z]{1,3}$/)
    .describe('Begins the numbers of its cases: E-2026-000123.'),
  name: Bilingual,
  offered: z.boolean().default(true).describe('Whether new cases may be opened.'),
  terms: Terms,
  classes: z
    .array(z.strictObject({ key: Key, name: Bilingual, days: Days }))
    .max(12)
    .default([])
    .describe('Classes with their own days. Where there are any, each case is of one.'),
  services: z
    .array(z.strictObject({ letter: ServiceLetter, days: Days, cost: Cost.optional() }))
    .max(1000)
    .default([])
    .describe('What a service has promised of its own.'),
  against: z
    .strictObject({ kind: Key, fileWithinDays: Days })
    .nullable()
    .default(null)
    .describe('Filed against the decision of a case of another kind, within so many days of it.'),
  outside: z.string().max(60).nullable().default(null).describe('A register elsewhere whose number is kept.'),
}
export const CaseKind = z.strictObject({ ...KIND_FIELDS, set: SetBy.optional() })
export type CaseKind = z.infer<typeof CaseKind>

/** Where cases are handed to. Its members, and its head, see its cases in a list of their own. */
export const CaseUnit = z.strictObject({
  name: UnitName,
  head: StaffId.nullable().default(null),
  members: z.array(StaffId).max(200).default([]),
  set: SetBy.optional(),
})
export type CaseUnit = z.infer<typeof CaseUnit>

export const CaseSetup = z
  .strictObject({
    kinds: z.array(CaseKind).min(1).max(60),
    years: z.array(YearTable).max(60),
    units: z.array(CaseUnit).max(200).default([]),
    head: StaffId.describe('Who is in charge where neither an officer nor the head of a unit is named.'),
  })
  .superRefine(({ kinds, years, units }, ctx) => {
    const complain = (path: (string | number)[], message: string) =>
      ctx.addIssue({ code: 'custom', path, message })
    const twice = (list: readonly (string | number)[], where: string) =>
      list.forEach((each, n) => {
        if (list.indexOf(each) !== n) complain([where, n], `${each} is listed twice`)
      })
    twice(
      kinds.map(({ key, from }) => `kind ${key} from ${from}`),
      'kinds',
    )
    twice(
      years.map(({ year }) => year),
      'years',
    )
    twice(
      units.map(({ name }) => name),
      'units',
    )
    kinds.forEach(({ key, mark, against, terms, services }, n) => {
      const other = kinds.find(kind => kind.mark === mark && kind.key !== key)
      if (other) complain(['kinds', n, 'mark'], `${mark} begins the numbers of ${other.key} already`)
      if (against && !kinds.some(kind => kind.key === against.kind))
        complain(['kinds', n, 'against'], `there is no kind ${against.kind}`)
      for (const { letter, days } of services)
        if (terms.count === 'calendar' && days > (terms.atMostDays ?? days))
          complain(['kinds', n, 'services'], `service ${letter} may take ${terms.atMostDays} days at most`)
    })
  })
export type CaseSetup = z.infer<typeof CaseSetup>

/** The kind as it holds on a date. */
export const kindOn = ({ kinds }: CaseSetup, key: string, date: string): CaseKind | undefined =>
  kinds
    .filter(kind => kind.key === key && kind.from <= date)
    .reduce<CaseKind | undefined>(
      (latest, kind) => (latest && latest.from > kind.from ? latest : kind),
      undefined,
    )
