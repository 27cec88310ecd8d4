/** The days off of 2026, as the joint decree of the ministers names them. */
import { type Years, YearTable } from './year-table.ts'

export const YEAR_2026: YearTable = YearTable.parse({
  year: 2026,
  holidays: [
    '2026-01-01',
    '2026-01-16',
    '2026-02-17',
    '2026-03-19',
    '2026-03-21',
    '2026-03-22',
    '2026-04-03',
    '2026-04-05',
    '2026-05-01',
    '2026-05-14',
    '2026-05-27',
    '2026-05-31',
    '2026-06-01',
    '2026-06-16',
    '2026-08-17',
    '2026-08-25',
    '2026-12-25',
  ],
  leave: [
    '2026-02-16',
    '2026-03-18',
    '2026-03-20',
    '2026-03-23',
    '2026-03-24',
    '2026-05-15',
    '2026-05-28',
    '2026-12-24',
  ],
})

/** The tables that come with the product. */
export const SHIPPED_YEARS: Years = [YEAR_2026]
