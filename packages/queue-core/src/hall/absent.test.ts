/** Booths that called somebody and were left: whom they called goes back, and nobody takes them for busy. */
import { describe, expect, it } from 'vitest'
import { pass, severalHall, smallHall, type TestHall, testHall } from '../../testing/test-hall.ts'
import { boothView } from '../contract/to-view.ts'
import type { HallConfig } from './config.ts'
import type { Ticket } from './ticket.ts'

const strict: HallConfig = { ...smallHall, absentAfterSeconds: 120 }

/** A visitor who was called at booth 1 after a minute. */
function called(config: HallConfig = strict): { hall: TestHall; ticket: Ticket } {
  const hall = testHall(config).open(1, 3)
  const ticket = hall.issue('A')
  hall.wait(60).next(1)
  return { hall, ticket }
}

describe('an absent officer', () => {
  it('[P17] is one at whose booth nothing was pressed for the set time: their visitor is the first again, and the booth pauses', () => {
    const { hall, ticket } = called()
    hall.issue('A')
    const { callBy } = ticket
    expect(pass(hall, 119)).toEqual([])
    expect(pass(hall, 1)).toEqual(['OfficerAbsent', 'BoothPaused'])
    expect(ticket).toMatchObject({ state: 'waiting', callBy, firstCalledAt: null })
    expect(hall.state.booths.get(1)).toMatchObject({ state: 'paused', absent: true, ticket: null })
    expect(hall.state.services.get('A')!.queues.normal[0]).toBe(ticket)
    expect(hall.events.at(-1)).toMatchObject({ actor: 'system', absent: true })
    // Somebody comes and opens it: it calls the same visitor.
    hall.open(1)
    expect(hall.state.booths.get(1)).not.toHaveProperty('absent')
    expect(hall.next(1)).toBe(ticket.number)
  })

  it('[P17] a recall begins the time anew, and a start ends it', () => {
    const { hall } = called()
    expect(pass(hall, 119)).toEqual([])
    hall.do({ type: 'RecallTicket', booth: 1 })
    expect(pass(hall, 119)).toEqual([])
    hall.do({ type: 'StartService', booth: 1 })
    expect(pass(hall, 1000)).toEqual([])
  })

  it('[P17] is not looked for where the hall says never', () => {
    const { hall } = called({ ...smallHall, absentAfterSeconds: null })
    expect(pass(hall, 1200)).toEqual([])
  })

  it('[P17] unless it is set, is looked for after five minutes, where the officer presses start', () => {
    const { hall } = called(smallHall)
    expect(pass(hall, 1200)).toEqual([])
    hall.finish(1)
    hall.issue('A')
    hall.next(1)
    expect(pass(hall, 1200)).toEqual([])
    hall.do({ type: 'StartService', booth: 1 })
    hall.finish(1)
    hall.issue('A')
    hall.next(1)
    expect(pass(hall, 299)).toEqual([])
    expect(pass(hall, 1)).toContain('OfficerAbsent')
  })

  it('[P17] another officer has habits of their own', () => {
    const { hall } = called(smallHall)
    hall.do({ type: 'StartService', booth: 1 })
    hall.finish(1)
    hall.do({ type: 'CloseBooth', booth: 1 })
    hall.do({ type: 'OpenBooth', booth: 1, officer: { id: 'another', anyBooth: false } })
    hall.issue('A')
    hall.do({ type: 'CallNext', booth: 1, officer: { id: 'another', anyBooth: false } })
    expect(pass(hall, 900)).toEqual([])
  })

  it('[P17] gets the whole time once more where the hall was down as it ran out', () => {
    const { hall } = called()
    hall.wait(200)
    expect(pass(hall, 39)).not.toContain('OfficerAbsent')
    expect(pass(hall, 1)).toContain('OfficerAbsent')
  })

  it('[P17] is no refusal where somebody is there by now', () => {
    const { hall } = called()
    hall.wait(120).do({ type: 'RecallTicket', booth: 1 })
    expect(hall.do({ type: 'MarkAbsent', booth: 1 })).toEqual([])
    expect(hall.do({ type: 'MarkAbsent', booth: 3 })).toEqual([])
  })

  it('[P17] is the cause of the miss of whoever was called there, and of whoever waits for that booth', () => {
    const { hall, ticket } = called()
    const other = hall.issue('A')
    expect(pass(hall, 310).filter(type => type === 'TicketMissed')).toHaveLength(2)
    for (const { id } of [ticket, other])
      expect(hall.state.breaches.get(id)).toMatchObject({ cause: 'absent-officer' })
  })

  it('[P17] keeps nobody busy: an idle booth beside it is the nearer cause, and a booth that serves none', () => {
    const causeBeside = (beside: (hall: TestHall) => void) => {
      const { hall } = called()
      const other = hall.issue('A')
      hall.wait(150).do({ type: 'MarkAtRisk', ticketId: other.id })
      hall.wait(140).open(2)
      beside(hall)
      hall.wait(11).do({ type: 'MarkMissed', ticketId: other.id })
      return hall.state.breaches.get(other.id)?.cause
    }
    expect(causeBeside(() => {})).toBe('idle-officer')
    expect(
      causeBeside(hall => {
        hall.issue('B')
        hall.do({ type: 'CallTicket', booth: 2, ticketId: 't3', officer: { id: 'boss', anyBooth: true } })
        hall.do({ type: 'StartService', booth: 2 })
      }),
    ).toBe('absent-officer')
  })

  it('[P17] a call that had been answered before stays so', () => {
    const { hall, ticket } = called()
    const { firstCalledAt } = ticket
    hall.do({ type: 'RecallTicket', booth: 1 })
    hall.wait(30).do({ type: 'MarkNoShow', booth: 1 })
    hall.do({ type: 'ReturnTicket', ticketId: ticket.id })
    hall.next(1)
    expect(pass(hall, 400)).toEqual(['OfficerAbsent', 'BoothPaused', 'BoothAskedBack'])
    expect(ticket).toMatchObject({ state: 'waiting', firstCalledAt })
  })

  it('[P17] [Q57] a leg is called again, and goes on as before', () => {
    const hall = testHall({ ...severalHall, absentAfterSeconds: 120 }).open(1, 3)
    const ticket = hall.issueFor('A', 'C')
    hall.next(1)
    pass(hall, 120)
    hall.open(1)
    hall.next(1)
    hall.do({ type: 'StartService', booth: 1 })
    hall.wait(60).finish(1)
    expect(ticket).toMatchObject({ service: 'C', state: 'waiting' })
    expect(ticket).not.toHaveProperty('deserted')
  })

  it('[P17] officers and supervisors see it, and until when something is to be pressed; visitors do not', () => {
    const { hall } = called()
    const booth = hall.state.booths.get(1)!
    const seen = (audience: 'staff' | 'public') =>
      boothView(booth, 'Asia/Jakarta', audience, undefined, hall.state.config)
    expect(Date.parse(seen('staff').absentAt!)).toBe(hall.at + 120_000)
    expect(seen('public')).not.toHaveProperty('absentAt')
    pass(hall, 120)
    expect(seen('staff')).toMatchObject({ absent: true })
    expect(seen('public')).not.toHaveProperty('absent')
  })
})

it('[P15] a call that was broken off after the promised moment is the cause, not a hall that was down', () => {
  const { hall, ticket } = called()
  hall.wait(100).do({ type: 'RecallTicket', booth: 1 })
  hall.wait(100).do({ type: 'RecallTicket', booth: 1 })
  hall.wait(100).do({ type: 'ParkTicket', booth: 1 })
  expect(pass(hall, 1)).toContain('TicketMissed')
  expect(hall.state.breaches.get(ticket.id)?.cause).toBe('call-undone')
})
