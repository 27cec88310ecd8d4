/** Commands for tests that speak to the hall itself, without a network in between. */
import { randomUUID } from 'node:crypto'
import type { Command } from '@antrean/queue-core'
import { newTicketNames } from '@antrean/ticket-names'
import type { Submission } from '../hall/submission.ts'

const officer = { id: 'sari', anyBooth: false }

export function submission(
  build: (moment: { at: number; actor: string; taken: boolean }) => Command,
  commandId: string | null = randomUUID(),
  fingerprint = 'same',
): Submission {
  return {
    commandId,
    actor: 'test',
    fingerprint,
    command: build,
    value: ({ state, events }) => {
      const event = events.find(event => 'ticketId' in event)
      return event ? { ...state.tickets.get(event.ticketId) } : null
    },
  }
}

export const issue = (service = 'A', commandId?: string, fingerprint?: string): Submission =>
  issueFor([service], commandId, fingerprint)

/** One ticket for these services. [Q56] */
export const issueFor = (
  [service = 'A', ...further]: string[],
  commandId?: string,
  fingerprint?: string,
): Submission =>
  submission(
    ({ at, actor }) => ({
      type: 'IssueTicket',
      at,
      actor,
      ...newTicketNames(at),
      service,
      priority: 'normal',
      language: 'id',
      ...(further.length > 0 && { further }),
    }),
    commandId,
    fingerprint,
  )

export const atBooth = (
  type: 'OpenBooth' | 'CallNext' | 'StartService' | 'FinishTicket' | 'ParkTicket',
  booth = 1,
): Submission => submission(({ at, actor }) => ({ type, at, actor, booth, officer }))

export const cancel = (ticketId: string): Submission =>
  submission(({ at, actor }) => ({ type: 'CancelTicket', at, actor, ticketId }))
