/** What is on record of a date when it comes again: by a clock that was wrong, or is set right. */
import type { Ticket } from '@antrean/queue-core'

export type DayOnRecord = {
  /** Whether a day was ever opened under this date. */
  opened: boolean
  /** All tickets that were filed under it. */
  tickets: Ticket[]
}

/** With those that were filed since it was read. */
export function withFiled(
  day: DayOnRecord = { opened: false, tickets: [] },
  date: string,
  filed: Iterable<{ date: string; ticket: Ticket }>,
): DayOnRecord {
  const tickets = new Map(day.tickets.map(ticket => [ticket.id, ticket]))
  for (const one of filed) if (one.date === date) tickets.set(one.ticket.id, one.ticket)
  return { ...day, tickets: [...tickets.values()] }
}

/** The last numbers of a date that was opened before, by service; none of one that was not. [Q2] */
export function lastNumbers({ opened, tickets }: DayOnRecord): Record<string, number> {
  const issued: Record<string, number> = {}
  for (const { number } of opened ? tickets : []) {
    const letter = number.charAt(0)
    issued[letter] = Math.max(issued[letter] ?? 0, Number(number.slice(1)))
  }
  return issued
}
