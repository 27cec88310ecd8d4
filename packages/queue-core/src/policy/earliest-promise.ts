/** The earliest promised moment over all services of the booth; priority visitors first within the share. [Q10] [Q11] */

import type { Choice, Choose } from '../hall/policy.ts'
import { mayGoAhead } from '../hall/priority-share.ts'
import { earlier } from '../hall/queue.ts'
import type { Booth, HallState } from '../hall/state.ts'
import type { Priority, Ticket } from '../hall/ticket.ts'

export const earliestPromise: Choose = (state, booth, at) => {
  const normal = head(state, booth, 'normal')
  const priority = head(state, booth, 'priority')
  if (!normal || !priority) {
    const ticket = priority ?? normal
    return ticket && byPromise(ticket, at)
  }
  if (earlier(priority, normal) < 0) return byPromise(priority, at)
  return mayGoAhead(state) ? byPriority(priority) : byPromise(normal, at)
}

export const byPromise = (ticket: Ticket, at: number): Choice => ({
  ticket,
  ahead: false,
  why: ticket.callBy < at ? 'missed' : 'earliest',
})
export const byPriority = (ticket: Ticket): Choice => ({ ticket, ahead: true, why: 'priority' })

function head(state: HallState, booth: Booth, priority: Priority): Ticket | null {
  let first: Ticket | null = null
  for (const letter of booth.services) {
    const candidate = state.services.get(letter)?.queues[priority][0]
    if (candidate && (!first || earlier(candidate, first) < 0)) first = candidate
  }
  return first
}
