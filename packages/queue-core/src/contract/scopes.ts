/**
 * What a key of another system may be good for: to act in one group of the interface as one of those who may act there, e.g.
 * `officer:booths`. Derived from the descriptions of commands and reports, so that a new one needs nothing here.
 */
import { z } from 'zod'
import { REPORTS } from '../report/reports.ts'
import type { Sender } from './command.ts'
import { COMMANDS } from './commands.ts'
import { ROLES } from './staff.ts'
import { Time } from './views.ts'

/** Erasing people, setting the clock, and telling how a machine is are for whoever can answer for it, and for that machine. */
const FOR_NO_KEY: ReadonlySet<string> = new Set(['people', 'clock', 'status'])
/** As whom a key may act, the least first: it is no screen. */
const ACTING = ['kiosk', ...ROLES] as const satisfies readonly Sender[]
type Acting = (typeof ACTING)[number]

/** `asked`: the method and the route, `GET /api/v1/tickets/{id}`. */
type Open = { asked: string; group: string; by: readonly Sender[] }

const CASE_READERS = ['officer', 'supervisor', 'administrator'] as const
/** What is asked rather than sent, beside the reports. */
const READ: readonly Open[] = [
  { asked: 'GET /api/v1/tickets', group: 'tickets', by: ROLES },
  { asked: 'GET /api/v1/tickets/{id}', group: 'tickets', by: ACTING },
  { asked: 'GET /api/v1/cases', group: 'cases', by: CASE_READERS },
  { asked: 'GET /api/v1/cases/{id}', group: 'cases', by: CASE_READERS },
  { asked: 'GET /api/v1/case-kinds', group: 'cases', by: CASE_READERS },
  { asked: 'GET /metrics', group: 'metrics', by: ['ops'] },
]

const sent = COMMANDS.map(({ http, by }) => ({
  asked: `POST /api/v1/${http.path}`,
  group: http.path.split('/')[0]!,
  by,
}))
const reports = REPORTS.flatMap(({ name, readers }) =>
  ['', '/page'].map(end => ({ asked: `GET /api/v1/reports/${name}${end}`, group: 'reports', by: readers })),
)
const OPEN = new Map(
  [...sent, ...READ, ...reports]
    .filter(({ group }) => !FOR_NO_KEY.has(group))
    .map(({ asked, group, by }) => [asked, { group, by: ACTING.filter(one => by.includes(one)) }]),
)

/** Each of them, group by group. */
export const SCOPES: readonly string[] = [
  ...new Set([...OPEN.values()].flatMap(({ group, by }) => by.map(one => `${one}:${group}`))),
].sort((a, b) => a.split(':')[1]!.localeCompare(b.split(':')[1]!) || rankOf(a) - rankOf(b))
function rankOf(scope: string): number {
  return ACTING.indexOf(scope.split(':')[0] as Acting)
}

/** The scopes of which one is needed, the least first; none: this is for no key. `route` as a document writes it. */
export function scopesFor(method: string, route: string): string[] {
  const { group, by } = OPEN.get(`${method} ${route}`) ?? { group: '', by: [] }
  return by.map(one => `${one}:${group}`)
}

/** As whom a key with these scopes acts there: the one who may most. Null where it may not. */
export function actingAs(scopes: readonly string[], needed: readonly string[]): Acting | null {
  const held = needed.findLast(scope => scopes.includes(scope))
  return held === undefined ? null : (held.split(':')[0] as Acting)
}

/** A key lasts so many days at the most, and so many where nothing is said. */
export const KEY_DAYS = { most: 366, usual: 90 } as const

export const NewApiKey = z.strictObject({
  /** What the system is called. */
  name: z.string().trim().min(1).max(60),
  scopes: z
    .array(z.enum(SCOPES as [string, ...string[]]))
    .min(1)
    .max(SCOPES.length),
  days: z.int().min(1).max(KEY_DAYS.most).default(KEY_DAYS.usual),
})
export type NewApiKey = z.infer<typeof NewApiKey>

export const ApiKeyView = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  madeAt: Time,
  /** The name of whoever made it. */
  madeBy: z.string(),
  expiresAt: Time,
  /** To the minute; null where it was never used. */
  usedAt: Time.nullable(),
  revokedAt: Time.nullable(),
})
export type ApiKeyView = z.infer<typeof ApiKeyView>
/** `secret` is told this once; the hall keeps only its hash. */
export const MadeApiKey = ApiKeyView.extend({ secret: z.string() })
export type MadeApiKey = z.infer<typeof MadeApiKey>
