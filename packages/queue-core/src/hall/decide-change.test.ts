/** A ticket's language and priority, changed at the desk. */
import { describe, expect, it } from 'vitest'
import { smallHall, testHall } from '../../testing/test-hall.ts'
import type { Ticket } from './ticket.ts'

const person = { ref: 'p-desk', hash: 'h' }
const change = ({ id: ticketId }: Ticket, wish: object) => ({
  ...{ type: 'ChangeTicket' as const, ticketId },
  ...wish,
})
const given = (ticket: Ticket) => change(ticket, { priority: 'priority', person })
const taken = (ticket: Ticket) => change(ticket, { priority: 'normal', person })

describe('a priority', () => {
  it('[Q39] given at the desk goes ahead as one of the press, and keeps number and promise', () => {
    const hall = testHall({ ...smallHall, prioritySharePercent: 100 }).open(1)
    const before = [hall.issue('A'), hall.issue('A'), hall.issue('A')]
    const last = before[2]!
    const { number, callBy, rank } = last
    expect(hall.do(given(last))).toMatchObject([{ type: 'TicketChanged', priority: 'priority', person }])
    expect(last).toMatchObject({ number, callBy, rank, priority: 'priority', person: 'p-desk' })
    expect(hall.next(1)).toBe(number)
    hall.finish(1)
    expect(hall.next(1)).toBe(before[0]!.number)
  })

  it('[Q39] taken away waits where its promise stands, and its reason is of the ticket no more', () => {
    const hall = testHall({ ...smallHall, prioritySharePercent: 100 }).open(1)
    const first = hall.issue('A')
    const second = hall.issue('A', 'priority')
    hall.do(taken(second))
    expect(second.priority).toBe('normal')
    expect(second.person).toBeUndefined()
    expect([hall.next(1), hall.finish(1), hall.next(1)]).toMatchObject([first.number, {}, second.number])
  })

  it('[Q39] of a visitor at a booth holds from their next wait on', () => {
    const hall = testHall().open(1)
    const ticket = hall.issue('A')
    hall.next(1)
    hall.do(given(ticket))
    const { queues } = hall.state.services.get('A')!
    expect([queues.normal, queues.priority]).toEqual([[], []])
    expect(hall.do({ type: 'TransferTicket', booth: 1, service: 'B' })).toHaveLength(1)
    expect(hall.state.services.get('B')!.queues.priority).toEqual([ticket])
  })

  it('[Q39] is never changed without a reason, nor of a ticket that has ended', () => {
    const hall = testHall().open(1)
    const ticket = hall.issue('A')
    expect(hall.ask(change(ticket, { priority: 'priority' }))).toMatchObject({
      error: { code: 'reason-not-chosen' },
    })
    hall.do(given(ticket))
    expect(hall.ask(change(ticket, { priority: 'normal' }))).toMatchObject({
      error: { code: 'reason-not-chosen' },
    })
    hall.do({ type: 'CancelTicket', ticketId: ticket.id })
    expect(hall.ask(taken(ticket))).toMatchObject({ error: { code: 'ticket-ended' } })
  })

  it('[Q39] cannot be undone over: what a booth did before is kept as it is', () => {
    const hall = testHall().open(1)
    const ticket = hall.issue('A')
    hall.next(1)
    hall.do({ type: 'ParkTicket', booth: 1 })
    hall.do(given(ticket))
    expect(hall.ask({ type: 'UndoLast', booth: 1 })).toMatchObject({ error: { code: 'nothing-to-undo' } })
  })
})

describe('a language', () => {
  it('[Q40] is that of the ticket and of the messages that its visitor asked for', () => {
    const hall = testHall().open(1)
    const ticket = hall.issue('A')
    hall.do({ type: 'AskMessages', ticketId: ticket.id, person: { ref: 'm', hash: 'h' }, language: 'id' })
    expect(hall.do(change(ticket, { language: 'en', priority: 'normal' }))).toEqual([
      { type: 'TicketChanged', at: hall.at, actor: 'test', ticketId: ticket.id, language: 'en' },
    ])
    expect(ticket).toMatchObject({ language: 'en', priority: 'normal', messages: { language: 'en' } })
    expect(hall.do(change(ticket, { language: 'en' }))).toEqual([])
  })
})
