/** The days of a year as an administrator writes them: `17-08`, `17/8`, `17-08-2027` or `2027-08-17`, with commas or on lines. */

const DAY_MONTH = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}))?$/
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/** `bad`: what is no day of that year, or stands there twice. */
export function readDays(written: string, year: number): { days: string[]; bad: string[] } {
  const days: string[] = []
  const bad: string[] = []
  for (const each of written.split(/[\s,;]+/).filter(its => its !== '')) {
    const day = dayOf(each, year)
    if (day === null || days.includes(day)) bad.push(each)
    else days.push(day)
  }
  return { days: days.sort(), bad }
}

function dayOf(written: string, year: number): string | null {
  const iso = ISO.exec(written)
  const [, d, m, y = year] = iso ? [iso[0], iso[3], iso[2], iso[1]] : (DAY_MONTH.exec(written) ?? [])
  if (!d || !m || Number(y) !== year) return null
  const date = `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  const read = new Date(`${date}T00:00Z`)
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== date ? null : date
}

/** As they are written in the form: `17-08`. */
export const writeDays = (days: readonly string[]): string =>
  days.map(day => `${day.slice(8)}-${day.slice(5, 7)}`).join(', ')
