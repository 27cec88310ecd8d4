/** Two set-ups side by side, field by field: what history shows, and what a change would do. */
import type { HallConfig } from '../hall/index.ts'

/** `path`: fields with dots; a service by its letter and a booth by its number, e.g. `services.A.name.id`. Absent: null. */
export type SettingsDifference = { path: string; before: unknown; after: unknown }

export function differencesOf(before: HallConfig, after: HallConfig): SettingsDifference[] {
  const { services, booths, ...rest } = before
  const { services: nextServices, booths: nextBooths, ...nextRest } = after
  return [
    ...compare('', rest, nextRest),
    ...compareLists('services', services, nextServices, ({ letter }) => letter),
    ...compareLists('booths', booths, nextBooths, ({ number }) => String(number)),
  ]
}

function compareLists<Row>(
  path: string,
  before: Row[],
  after: Row[],
  key: (row: Row) => string,
): SettingsDifference[] {
  const keyed = (rows: Row[]) => Object.fromEntries(rows.map(row => [`#${key(row)}`, row]))
  const names = (rows: Row[], others: Row[]) => {
    const known = new Set(others.map(key))
    return rows.map(key).filter(name => known.has(name))
  }
  const [stood, stands] = [names(before, after), names(after, before)]
  return [
    ...compare(path, keyed(before), keyed(after)).map(its => ({ ...its, path: its.path.replace('#', '') })),
    // The order of those that stay: visitors see it.
    ...(same(stood, stands) ? [] : [{ path, before: stood, after: stands }]),
  ]
}

function compare(path: string, before: unknown, after: unknown): SettingsDifference[] {
  if (same(before, after)) return []
  if (!isPlain(before) || !isPlain(after)) return [{ path, before: before ?? null, after: after ?? null }]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(field =>
    compare(path === '' ? field : `${path}.${field}`, before[field], after[field]),
  )
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whatever order their fields came in. */
function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((its, n) => same(its, other[n]))
  if (!isPlain(one) || !isPlain(other)) return false
  const fields = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...fields].every(field => same(one[field], other[field]))
}
