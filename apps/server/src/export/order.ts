/** What is exported: of which dates, in which form, and what the one who reads it cannot know by themselves. */
import { instantOf, type Role } from '@antrean/queue-core'
import type { Live } from '../hall/live.ts'
import { momentOf } from '../reports/moment.ts'
import type { ExportSet } from '../store/sqlite/export-sets.ts'
import type { Scope } from '../store/sqlite/views.ts'
import type { Log } from '../store/store.ts'
import type { ExportFormat } from './schema.ts'

export type ExportOrder = { set: ExportSet; format: ExportFormat; personal: boolean; scope: Scope }

/** The hall's dates, both included; all there is unless given. */
export type Asked = { from?: string | undefined; to?: string | undefined }

const BOTH = ['supervisor', 'administrator'] as const satisfies readonly Role[]
const ONE = ['administrator'] as const satisfies readonly Role[]
/** Who did what, and what is kept of people, is for administrators alone. [X2] */
export const readersOf = (set: ExportSet, personal: boolean): readonly Role[] =>
  personal || set === 'events' || set === 'audit' || set === 'people' ? ONE : BOTH

const FIRST = '0001-01-01'
const LAST = '9999-12-31'

export function scopeOf({ from = FIRST, to = LAST }: Asked, live: Live, log: Pick<Log, 'stretches'>): Scope {
  const { timezone } = live.state.config!
  const moment = momentOf(live)
  return {
    from,
    to,
    begin: from === FIRST ? Number.MIN_SAFE_INTEGER : instantOf(timezone, from, '00:00'),
    end: to === LAST ? Number.MAX_SAFE_INTEGER : instantOf(timezone, to, '24:00'),
    ...moment,
    stretches: stretchesOf(log, from, to, moment.seq),
  }
}

/** What came before the first day belongs to it. */
function stretchesOf(log: Pick<Log, 'stretches'>, from: string, to: string, seq: number): Scope['stretches'] {
  const all = log.stretches()
  return all.flatMap(({ seq: begin, date }, n) =>
    date < from || date > to || begin > seq
      ? []
      : [{ begin: n === 0 ? 1 : begin, end: Math.min(all[n + 1]?.seq ?? seq + 1, seq + 1) }],
  )
}
