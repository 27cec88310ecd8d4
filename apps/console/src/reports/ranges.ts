/** Ranges of dates that people ask for by name; dates are the hall's, YYYY-MM-DD, both ends included. */
export const RANGES = ['today', 'week', 'month', 'last-month'] as const
export type RangeName = (typeof RANGES)[number]
export type Range = { from: string; to: string }

const DAY = 86_400_000

export function rangeOf(name: RangeName, today: string): Range {
  switch (name) {
    case 'today':
      return { from: today, to: today }
    case 'week':
      return { from: addDays(today, -6), to: today }
    case 'month':
      return { from: firstOfMonth(today), to: today }
    case 'last-month': {
      const to = addDays(firstOfMonth(today), -1)
      return { from: firstOfMonth(to), to }
    }
  }
}

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)

const firstOfMonth = (date: string): string => `${date.slice(0, 7)}-01`

/** Whether the server can be asked: two dates in their order. */
export const isRange = ({ from, to }: Range): boolean => from !== '' && to !== '' && from <= to
