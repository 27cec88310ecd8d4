/** What an action asks before it is done, by the set-up: one answer of each list. */
import type { HallInfo, ServiceView, TicketView } from '@antrean/queue-core/contract'

export type Asked = 'matter' | 'outcome' | 'reason'
export type Given = { readonly [Its in Asked]?: string }
export type Ask = { what: Asked; of: readonly { id: string; en: string }[] }
type Snapshot = { hall: HallInfo; services: readonly ServiceView[] }

/** A finish asks by the service that the ticket has come to. */
export function asksOfFinish(ticket: Pick<TicketView, 'service'> | null, { services }: Snapshot): Ask[] {
  const its = services.find(({ letter }) => letter === ticket?.service)
  return [
    ...(its?.asksMatter ? [{ what: 'matter' as const, of: its.matters }] : []),
    ...(its?.outcomes ? [{ what: 'outcome' as const, of: its.outcomes }] : []),
  ]
}

export function asksOfLeaving(action: 'pause' | 'close', { hall }: Pick<Snapshot, 'hall'>): Ask[] {
  const of = action === 'pause' ? hall.pauseReasons : hall.closeReasons
  return of ? [{ what: 'reason', of }] : []
}

/** Whether each was answered. */
export const isAnswered = (asks: readonly Ask[], given: Given): boolean =>
  asks.every(({ what }) => given[what] !== undefined)

/** The key of the answer at this place of its list: 1 to 9, then letters. */
export const keyOf = (n: number): string => (n < 9 ? String(n + 1) : String.fromCharCode(65 + n - 9))
