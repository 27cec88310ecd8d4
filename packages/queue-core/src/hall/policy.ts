/** Who is called next: the server chooses, never the officer. Pure, and pluggable so that policies can be compared. */
import { earlier } from './line.ts'
import type { Booth, HallState } from './state.ts'
import type { Priority, Ticket } from './ticket.ts'

/** `ahead`: a priority visitor goes before an earlier promise, which spends the priority share. */
export type Choice = { ticket: Ticket; ahead: boolean }

/** `at`: epoch ms. Returns null when nobody waits for this booth. */
export type Policy = (state: HallState, booth: Booth, at: number) => Choice | null

/** A priority visitor goes ahead only on a whole call of credit, so overtaking never exceeds the hall's share. */
export const WHOLE_CALL = 100

/** The earliest promised moment over all services of the booth; priority visitors first within the share. [Q10] [Q11] */
export const earliestPromise: Policy = (state, booth) => {
  const normal = head(state, booth, 'normal')
  const priority = head(state, booth, 'priority')
  if (!normal || !priority) {
    const ticket = priority ?? normal
    return ticket && { ticket, ahead: false }
  }
  if (earlier(priority, normal) < 0) return { ticket: priority, ahead: false }
  return mayGoAhead(state) ? { ticket: priority, ahead: true } : { ticket: normal, ahead: false }
}

/** Whether a priority visitor may go ahead of an earlier promise now. [Q11] */
export const mayGoAhead = (state: HallState): boolean =>
  state.config!.prioritySharePercent > 0 && state.priorityCredit >= WHOLE_CALL

function head(state: HallState, booth: Booth, priority: Priority): Ticket | null {
  let first: Ticket | null = null
  for (const letter of booth.services) {
    const candidate = state.services.get(letter)?.lines[priority][0]
    if (candidate && (!first || earlier(candidate, first) < 0)) first = candidate
  }
  return first
}
