/** Waiting tickets of one service and one priority, the earliest promise first. */
import type { Ticket } from './ticket.ts'

export type Queue = Ticket[]

/** Earlier promise first; of equal promises, the earlier press. A total order: ranks differ. */
export const earlier = (a: Ticket, b: Ticket): number => a.callBy - b.callBy || a.rank - b.rank

/** Where `ticket` stands or would stand: the number of tickets before it. */
export function placeIn(queue: Queue, ticket: Ticket): number {
  let low = 0
  let high = queue.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (earlier(queue[middle]!, ticket) < 0) low = middle + 1
    else high = middle
  }
  return low
}

export function joinQueue(queue: Queue, ticket: Ticket): void {
  const place = placeIn(queue, ticket)
  if (place === queue.length) queue.push(ticket)
  else queue.splice(place, 0, ticket)
}

export function leaveQueue(queue: Queue, ticket: Ticket): void {
  const place = placeIn(queue, ticket)
  if (queue[place] === ticket) queue.splice(place, 1)
}

/** The place of the first ticket that is promised at `at` or later. */
export function firstFrom(queue: Queue, at: number): number {
  let low = 0
  let high = queue.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (queue[middle]!.callBy < at) low = middle + 1
    else high = middle
  }
  return low
}
