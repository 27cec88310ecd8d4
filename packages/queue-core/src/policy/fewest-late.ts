/**
 * The hall's own policy: whoever leaves the fewest late, as far as can be foreseen; of equals the earliest promise, so a
 * missed ticket goes first wherever that makes nobody late; priority visitors sooner within their share; and of three calls
 * at a booth one goes to who is overdue there, if anybody is. [P1] [P2] [P3] [P4]
 */

import type { Choice, Choose } from '../hall/policy.ts'
import { mayGoAhead } from '../hall/priority-share.ts'
import { earlier } from '../hall/queue.ts'
import type { Booth, HallState } from '../hall/state.ts'
import type { Priority, Ticket } from '../hall/ticket.ts'
import { byPriority, byPromise } from './earliest-promise.ts'
import { calledInTime, type Foresight, foresee } from './foresight.ts'

/** So many times running a booth may pass somebody over who is overdue (compared in docs/decisions/0040). [P4] */
export const PASSES = 2

export const fewestLate: Choose = (state, booth, at) => {
  const first = earliestOf(state, booth)
  if (!first) return null
  const overdue = isOverdue(state, first, at)
  if (overdue && booth.passedOver >= PASSES) return { ticket: first, ahead: false, why: 'overdue' }
  const choice = foreseen(state, booth, at, first)
  return overdue && choice.ticket !== first ? { ...choice, passedOver: true } : choice
}

/** Missed for long; or sent on from another booth, or taken back: they keep their place. [P4] */
const isOverdue = (state: HallState, ticket: Ticket, at: number): boolean => {
  const { callBy, firstCalledAt, transferredAt } = ticket
  const first = firstCalledAt === null && transferredAt === undefined
  return callBy + (first ? state.config!.overdueSeconds * 1000 : 0) < at
}

const EVERYBODY: readonly Priority[] = ['normal', 'priority']

/** The earliest promise of all who wait for the booth. */
function earliestOf(state: HallState, booth: Booth, whom = EVERYBODY): Ticket | null {
  let first: Ticket | null = null
  for (const letter of booth.services) {
    const queues = state.services.get(letter)?.queues
    for (const priority of whom) {
      const head = queues?.[priority][0]
      if (head && (!first || earlier(head, first) < 0)) first = head
    }
  }
  return first
}

function foreseen(state: HallState, booth: Booth, at: number, first: Ticket): Choice {
  const foresight = foresee(state, at)
  const candidates = firstInTime(foresight, booth)
  let best = first
  let most = calledInTime(foresight, booth, first)
  for (const candidate of candidates) {
    if (candidate === first) continue
    const count = calledInTime(foresight, booth, candidate)
    if (count > most || (count === most && earlier(candidate, best) < 0)) {
      best = candidate
      most = count
    }
  }
  if (best.priority === 'normal' && mayGoAhead(state)) {
    const visitor = earliestOf(state, booth, ['priority'])
    if (visitor) return byPriority(visitor)
  }
  if (best === first) return byPromise(best, at)
  return { ticket: best, ahead: false, why: first.callBy < at ? 'still-in-time' : 'others-can-wait' }
}

/** Of each service of the booth, the earliest promise that can still be kept. */
function firstInTime({ services }: Foresight, booth: Booth): Ticket[] {
  return booth.services.flatMap(letter => services.get(letter)?.queue[0] ?? [])
}
