/** Waiting tickets of one service and one priority, the earliest promise first. */
import type { Ticket } from './ticket.ts'

export type Line = Ticket[]

/** Earlier promise first; of equal promises, the earlier press. A total order: ranks differ. */
export const earlier = (a: Ticket, b: Ticket): number => a.callBy - b.callBy || a.rank - b.rank

/** Where `ticket` stands or would stand: the number of tickets before it. */
export function placeIn(line: Line, ticket: Ticket): number {
  let low = 0
  let high = line.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (earlier(line[middle]!, ticket) < 0) low = middle + 1
    else high = middle
  }
  return low
}

export function joinLine(line: Line, ticket: Ticket): void {
  const place = placeIn(line, ticket)
  if (place === line.length) line.push(ticket)
  else line.splice(place, 0, ticket)
}

export function leaveLine(line: Line, ticket: Ticket): void {
  const place = placeIn(line, ticket)
  if (line[place] === ticket) line.splice(place, 1)
}

/** The place of the first ticket that is promised at `at` or later. */
export function firstFrom(line: Line, at: number): number {
  let low = 0
  let high = line.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (line[middle]!.callBy < at) low = middle + 1
    else high = middle
  }
  return low
}
