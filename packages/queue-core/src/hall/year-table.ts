/** The days off of a year, for the hours of the hall and for the working days of cases. */
import { z } from 'zod'

/** YYYY-MM-DD, of the hall's zone. */
export const LocalDate = z.iso.date()
const Days = z.array(LocalDate).max(120)

/** Who set it, e.g. `staff:sari`, and when, epoch ms; absent for what came with the product. */
export const SetBy = z.strictObject({ at: z.int(), by: z.string() })
export type SetBy = z.infer<typeof SetBy>

/** What somebody says of a year. */
export const YEAR_FIELDS = {
  year: z.int().min(2000).max(2200),
  holidays: Days.describe('Public holidays.'),
  leave: Days.default([]).describe('Collective leave (cuti bersama), which a decree of its own names.'),
}

/** What the decrees of one year name. An administrator edits it. */
export const YearTable = z
  .strictObject({ ...YEAR_FIELDS, set: SetBy.optional() })
  .superRefine(({ year, holidays, leave }, ctx) => {
    const seen = new Set<string>()
    for (const date of [...holidays, ...leave]) {
      const complain = (message: string) => ctx.addIssue({ code: 'custom', message })
      if (!date.startsWith(`${year}-`)) complain(`${date} is not a day of ${year}`)
      if (seen.has(date)) complain(`${date} is listed twice`)
      seen.add(date)
    }
  })
export type YearTable = z.infer<typeof YearTable>
export type Years = readonly YearTable[]

export const sameDays = (one: YearTable, other: YearTable): boolean =>
  (['holidays', 'leave'] as const).every(
    list => [...one[list]].sort().join() === [...other[list]].sort().join(),
  )
