/** The plain ways of halls without a promise, to compare with. None of them knows priority. */

import type { Choice, Choose } from '../hall/policy.ts'
import { earlier } from '../hall/queue.ts'
import type { HallState } from '../hall/state.ts'
import type { Ticket } from '../hall/ticket.ts'

type Order = (a: Ticket, b: Ticket) => number

const byIssue: Order = (a, b) => a.rank - b.rank

function first(state: HallState, letters: readonly string[], before: Order): Choice | null {
  let best: Ticket | null = null
  for (const letter of letters) {
    const queues = state.services.get(letter)?.queues
    for (const ticket of [queues?.normal[0], queues?.priority[0]])
      if (ticket && (!best || before(ticket, best) < 0)) best = ticket
  }
  return best && { ticket: best, ahead: false, why: 'earliest' }
}

/** One queue for the whole hall: whoever came first of those the booth can serve. */
export const firstCome: Choose = (state, booth) => first(state, booth.services, byIssue)

/** A queue for each service: a booth empties its first service before it looks at its second. */
export const firstComePerService: Choose = (state, booth) => {
  for (const letter of booth.services) {
    const choice = first(state, [letter], byIssue)
    if (choice) return choice
  }
  return null
}

/** The earliest promised moment, whoever it is. */
export const earliestDeadline: Choose = (state, booth) => first(state, booth.services, earlier)
