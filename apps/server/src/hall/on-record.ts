/** What is on record of a date when it comes again: by a clock that was wrong, or is set right. */
import { readTicketNumber } from '@antrean/queue-core'
import type { FiledTicket } from '../store/store.ts'

export type DayOnRecord = {
  date: string
  /** Whether a day was ever opened under this date, or became that of it. */
  opened: boolean
  /** The tickets that were filed under this date or a later one, in the order of their issue. */
  filed: FiledTicket[]
}

/** With those that were filed since it was read. */
export function withFiled(day: DayOnRecord, since: Iterable<FiledTicket>): DayOnRecord {
  const filed = new Map(day.filed.map(one => [one.key, one]))
  for (const one of since) if (one.date >= day.date) filed.set(one.key, one)
  return { ...day, filed: [...filed.values()].sort((a, b) => a.key - b.key) }
}

/** The last numbers of a date that was opened before, by service; none of one that was not. [Q2] */
export function lastNumbers({ date, opened, filed }: DayOnRecord): Record<string, number> {
  const issued: Record<string, number> = {}
  if (!opened) return issued
  for (const { ticket, date: under } of filed) {
    if (under !== date) continue
    const { code, ordinal } = readTicketNumber(ticket.number)
    issued[code] = Math.max(issued[code] ?? 0, ordinal)
  }
  return issued
}
