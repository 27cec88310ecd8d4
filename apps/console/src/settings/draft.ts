/** The set-up as it is being written, field by field; and how it is brought together with what another wrote meanwhile. */
import type { HallConfig } from '@antrean/queue-core/contract'

type Fields = Readonly<Record<string, unknown>>

/** `path`: fields with dots, e.g. `services.0.name.id`. */
export const valueAt = (doc: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((its, field) => (its as Fields | undefined)?.[field], doc)

/** `undefined` takes the field out. */
export function withAt<Doc>(doc: Doc, path: string, value: unknown): Doc {
  const [field = '', ...rest] = path.split('.')
  const its = (doc as Fields | undefined)?.[field]
  const next = rest.length === 0 ? value : withAt(its, rest.join('.'), value)
  if (Array.isArray(doc)) return doc.map((row, n) => (n === Number(field) ? next : row)) as Doc
  const { [field]: _, ...others } = (doc ?? {}) as Fields
  return (next === undefined ? others : { ...others, [field]: next }) as Doc
}

/**
 * What both changed apart from each other, together; a field, a service or a booth that both changed is as `mine` has it,
 * and the differences that are shown before it is saved say so.
 */
export function together(base: HallConfig, mine: HallConfig, theirs: HallConfig): HallConfig {
  const fields = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])
  const joined = Object.fromEntries(
    [...fields].map(field => [
      field,
      taken(valueAt(base, field), valueAt(mine, field), valueAt(theirs, field)),
    ]),
  )
  return {
    ...(Object.fromEntries(Object.entries(joined).filter(([, its]) => its !== undefined)) as HallConfig),
    services: rows(base.services, mine.services, theirs.services, ({ letter }) => letter),
    booths: rows(base.booths, mine.booths, theirs.booths, ({ number }) => number),
  }
}

function rows<Row>(base: Row[], mine: Row[], theirs: Row[], key: (row: Row) => unknown): Row[] {
  const of = (list: Row[], name: unknown) => list.find(row => key(row) === name)
  const order = isSame(base.map(key), mine.map(key)) ? [...theirs, ...mine] : [...mine, ...theirs]
  return [...new Set(order.map(key))].flatMap(
    name => taken(of(base, name), of(mine, name), of(theirs, name)) ?? [],
  )
}

const taken = <Its>(base: Its, mine: Its, theirs: Its): Its => (isSame(base, mine) ? theirs : mine)

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
