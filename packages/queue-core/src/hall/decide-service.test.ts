import { describe, expect, it } from 'vitest'
import { testHall } from '../../testing/test-hall.ts'

const called = () => {
  const hall = testHall().open(1, 2)
  const ticket = hall.issue('A')
  hall.next(1)
  return { hall, ticket }
}

describe('the ticket at a booth', () => {
  it('is called, served and finished, each at its moment', () => {
    const { hall, ticket } = called()
    const at = hall.at
    hall.wait(20).do({ type: 'StartService', booth: 1 })
    hall.wait(100).finish(1)
    expect(ticket).toMatchObject({
      state: 'done',
      firstCalledAt: at,
      servingAt: at + 20_000,
      endedAt: at + 120_000,
      booth: 1,
      calls: 1,
    })
    expect(hall.state.booths.get(1)).toMatchObject({ ticket: null, since: at + 120_000 })
    expect(hall.state.services.get('A')).toMatchObject({ served: 1, servedSeconds: 100 })
  })

  it('[Q7] keeps its number and its booth when it is called again', () => {
    const { hall, ticket } = called()
    const first = hall.at
    hall.wait(30).do({ type: 'RecallTicket', booth: 1 })
    expect(ticket).toMatchObject({
      number: 'A001',
      booth: 1,
      state: 'called',
      calls: 2,
      firstCalledAt: first,
      calledAt: first + 30_000,
    })
  })

  it('[Q7] is not called again while its visitor is being served', () => {
    const { hall } = called()
    hall.do({ type: 'StartService', booth: 1 })
    expect(hall.ask({ type: 'RecallTicket', booth: 1 })).toMatchObject({
      error: { code: 'ticket-not-called' },
    })
  })

  it('ends as a no-show, and counts as no observed service', () => {
    const { hall, ticket } = called()
    hall.wait(60).do({ type: 'MarkNoShow', booth: 1 })
    expect(ticket.state).toBe('no-show')
    expect(hall.state.services.get('A')!.served).toBe(0)
  })

  it('[Q8] is transferred with its number, its time of issue and its promise', () => {
    const { hall, ticket } = called()
    const { issuedAt, callBy } = ticket
    hall.wait(60)
    const later = hall.issue('B')
    hall.do({ type: 'TransferTicket', booth: 1, service: 'B' })
    expect(ticket.transferredAt).toBe(later.issuedAt)
    expect(ticket).toMatchObject({
      number: 'A001',
      service: 'B',
      state: 'waiting',
      issuedAt,
      callBy,
      transfers: 1,
    })
    expect(hall.next(2)).toBe('A001')
    hall.finish(2)
    expect(hall.next(2)).toBe(later.number)
  })

  it('[Q9] is parked, and resumed at its own booth or at one that serves it', () => {
    const { hall, ticket } = called()
    hall.do({ type: 'ParkTicket', booth: 1 })
    expect(ticket).toMatchObject({ state: 'parked', booth: 1 })
    expect(hall.state.booths.get(1)!.ticket).toBeNull()
    hall.do({ type: 'ResumeTicket', booth: 2, ticketId: ticket.id })
    expect(ticket).toMatchObject({ state: 'called', booth: 2, calls: 2 })
  })

  it('[Q9] is resumed at the booth that parked it, even after its services changed', () => {
    const { hall, ticket } = called()
    hall.do({ type: 'ParkTicket', booth: 1 })
    hall.do({ type: 'CloseBooth', booth: 1 })
    const config = hall.state.config!
    hall.do({
      type: 'ConfigureHall',
      config: { ...config, booths: config.booths.map(b => (b.number === 1 ? { ...b, services: ['C'] } : b)) },
    })
    hall.open(1).do({ type: 'ResumeTicket', booth: 1, ticketId: ticket.id })
    expect(ticket.booth).toBe(1)
  })
  it('[Q9] is not resumed at a booth that neither parked nor serves it, nor where another ticket is', () => {
    const { hall, ticket } = called()
    hall.do({ type: 'ParkTicket', booth: 1 })
    hall.open(3)
    const resume = (booth: number) => hall.ask({ type: 'ResumeTicket', booth, ticketId: ticket.id })
    expect(resume(3)).toMatchObject({ error: { code: 'not-your-ticket' } })
    hall.issue('A')
    hall.next(2)
    expect(resume(2)).toMatchObject({ error: { code: 'ticket-open' } })
    expect(resume(1).ok).toBe(true)
  })
})
