/** Which calls keep a promise, that each wait has one, and that no trick makes the figure better. */
import { describe, expect, it } from 'vitest'
import { pass, smallHall, type TestHall, testHall } from '../../testing/test-hall.ts'
import { watchFacts } from '../../testing/ticket-facts.ts'
import { HALL_POLICY } from '../policy/index.ts'
import { countCompliance } from '../report/compliance/compliance.ts'
import { dueCommands } from './due-commands.ts'
import type { Ticket } from './ticket.ts'

/** A visitor who was called at booth 1 after a minute. */
function called(config = smallHall): { hall: TestHall; ticket: Ticket } {
  const hall = testHall(config).open(1, 2, 3)
  const ticket = hall.issue('A')
  hall.wait(60).next(1)
  return { hall, ticket }
}

describe('a call that counts', () => {
  it('[P15] is one after which service begins, whatever comes then', () => {
    const { hall, ticket } = called()
    const { firstCalledAt } = ticket
    hall.do({ type: 'StartService', booth: 1 })
    hall.finish(1)
    expect(ticket).toMatchObject({ firstCalledAt, state: 'done' })
    expect(ticket).not.toHaveProperty('standing')
  })

  it('[P15] is none where service was broken off at once', () => {
    for (const [seconds, waits] of [
      [29, undefined],
      [30, 1],
    ] as const) {
      const { hall, ticket } = called()
      hall.do({ type: 'StartService', booth: 1 })
      hall.wait(seconds).do({ type: 'TransferTicket', booth: 1, service: 'B' })
      expect(ticket.waits?.over.length).toBe(waits)
    }
  })

  it('[P15] of a no-show is one that stood for its time and was repeated', () => {
    for (const [recalled, seconds, counts] of [
      [true, 30, true],
      [true, 29, false],
      [false, 300, false],
    ] as const) {
      const { hall, ticket } = called()
      if (recalled) hall.wait(1).do({ type: 'RecallTicket', booth: 1 })
      hall.wait(seconds - (recalled ? 1 : 0)).do({ type: 'MarkNoShow', booth: 1 })
      expect([ticket.firstCalledAt !== null, ticket.state]).toEqual([counts, 'no-show'])
      expect(hall.state.breaches.get(ticket.id)?.cause ?? null).toBe(counts ? null : 'call-undone')
    }
  })

  it('[P15] stands as long as the hall says', () => {
    const { hall, ticket } = called({ ...smallHall, leastCallSeconds: 0 })
    hall.do({ type: 'RecallTicket', booth: 1 })
    hall.do({ type: 'MarkNoShow', booth: 1 })
    expect(ticket.firstCalledAt).not.toBeNull()
  })

  it('[P15] who is parked or sent on unserved waits on by the promise that they have, and is missed by it', () => {
    for (const command of ['ParkTicket', 'TransferTicket'] as const) {
      const { hall, ticket } = called()
      const { callBy } = ticket
      hall.do(
        command === 'ParkTicket' ? { type: command, booth: 1 } : { type: command, booth: 1, service: 'B' },
      )
      expect(ticket).toMatchObject({ firstCalledAt: null, callBy })
      expect(ticket).not.toHaveProperty('waits')
      expect(pass(hall, 300)).toEqual(['TicketAtRisk', 'TicketMissed'])
      expect(hall.state.breaches.get(ticket.id)).toMatchObject({ cause: 'call-undone' })
    }
  })

  it('[P15] of the day’s end is none', () => {
    const { hall, ticket } = called()
    hall.do({ type: 'CloseDay' })
    expect(ticket).toMatchObject({ state: 'expired', firstCalledAt: null })
    expect(hall.state.breaches.get(ticket.id)?.cause).toBe('call-undone')
  })

  it('[P15] who comes back after a call that was none is judged by the promise of before', () => {
    const { hall, ticket } = called()
    const { callBy } = ticket
    hall.do({ type: 'MarkNoShow', booth: 1 })
    hall.do({ type: 'ReturnTicket', ticketId: ticket.id })
    expect(ticket).toMatchObject({ brokenPromise: callBy, firstCalledAt: null })
    hall.next(1)
    expect(ticket.firstCalledAt).toBe(hall.at)
  })

  it('[P15] who comes back after a call that counted keeps it, also when the next one is broken off', () => {
    const { hall, ticket } = called()
    const { firstCalledAt } = ticket
    hall.do({ type: 'RecallTicket', booth: 1 })
    hall.wait(30).do({ type: 'MarkNoShow', booth: 1 })
    hall.do({ type: 'ReturnTicket', ticketId: ticket.id })
    hall.next(1)
    hall.do({ type: 'ParkTicket', booth: 1 })
    expect(ticket.waits!.over).toMatchObject([{ firstCalledAt }])
  })

  it('[P15] [Q32] a no-show that is undone was none: nothing is missed', () => {
    const { hall, ticket } = called()
    hall.do({ type: 'MarkNoShow', booth: 1 })
    hall.do({ type: 'UndoLast', booth: 1 })
    expect(hall.state.breaches.get(ticket.id)).toBeUndefined()
    expect(ticket).toMatchObject({ state: 'called' })
    expect(ticket.firstCalledAt).not.toBeNull()
  })

  it('[P15] is told with the booth that made it, not with one that called in vain', () => {
    const { hall, ticket } = called()
    hall.do({ type: 'ParkTicket', booth: 1 })
    hall.do({ type: 'ResumeTicket', booth: 2, ticketId: ticket.id })
    expect(ticket).toMatchObject({ firstBooth: 2, booth: 2 })
  })
})

describe('each wait', () => {
  it('[P16] after a transfer or parking has a promise, levels and a miss of its own', () => {
    for (const command of ['ParkTicket', 'TransferTicket'] as const) {
      const { hall, ticket } = called()
      hall.do({ type: 'StartService', booth: 1 })
      hall
        .wait(200)
        .do(
          command === 'ParkTicket' ? { type: command, booth: 1 } : { type: command, booth: 1, service: 'C' },
        )
      expect(ticket).toMatchObject({
        firstCalledAt: null,
        callBy: hall.at + 300_000,
        waits: { from: hall.at },
      })
      hall.do({ type: 'PauseBooth', booth: 3 })
      const events = pass(hall, 301)
      expect(events.filter(type => type.startsWith('Ticket'))).toEqual(['TicketAtRisk', 'TicketMissed'])
      expect(hall.do({ type: 'AcknowledgeMiss', ticketId: ticket.id })).toHaveLength(1)
    }
  })

  it('[P16] [Q32] an undone transfer is the wait of before, with its miss', () => {
    const { hall, ticket } = called()
    hall.do({ type: 'StartService', booth: 1 })
    hall.wait(60)
    const before = structuredClone({ ticket, breaches: hall.state.breaches })
    hall.do({ type: 'TransferTicket', booth: 1, service: 'C' })
    expect(ticket.waits?.over).toHaveLength(1)
    hall.do({ type: 'UndoLast', booth: 1 })
    expect({ ticket, breaches: hall.state.breaches }).toEqual(before)
  })

  it('[P16] a miss of an earlier wait is acknowledged by the ticket, after it too', () => {
    const hall = testHall(smallHall).open(1, 3)
    const ticket = hall.issue('A')
    hall.do({ type: 'PauseBooth', booth: 1 })
    pass(hall, 301)
    hall.open(1).next(1)
    hall.do({ type: 'StartService', booth: 1 })
    hall.wait(60).do({ type: 'TransferTicket', booth: 1, service: 'C' })
    expect(hall.state.breaches.has(ticket.id)).toBe(false)
    hall.do({ type: 'AcknowledgeMiss', ticketId: ticket.id })
    expect(ticket.waits!.over[0]!.breach!.acknowledgedAt).toBe(hall.at)
    expect(hall.do({ type: 'AcknowledgeMiss', ticketId: ticket.id })).toEqual([])
  })
})

/** Eight visitors at once and one officer, who serves each for four minutes or does as the trick says; until an hour has passed. */
function share(trick: (hall: TestHall, ticket: Ticket) => void): number {
  const hall = testHall({ ...smallHall, booths: [{ number: 1, services: ['A', 'B'] }] }).open(1)
  const watch = watchFacts()
  const act: TestHall['do'] = wish => {
    const events = hall.do(wish)
    watch.after({ state: hall.state, events })
    return events
  }
  const watched = Object.create(hall, { do: { value: act } }) as TestHall
  const tickets = Array.from({ length: 8 }, (_, n) => {
    act({
      ...{ type: 'IssueTicket', ticketId: `v${n}`, token: `w${n}`, service: 'A' },
      ...{ priority: 'normal', priorityReason: null, language: 'id' },
    })
    return hall.state.tickets.get(`v${n}`)!
  })
  const due = (seconds: number) => {
    for (let n = 0; n < seconds; n += 10) {
      hall.wait(10)
      for (const command of dueCommands(hall.state, hall.at, HALL_POLICY)) act(command)
    }
  }
  const stop = hall.at + 3_600_000
  for (const ticket of tickets) {
    trick(watched, ticket)
    if (ticket.state === 'waiting') act({ type: 'CallNext', booth: 1 })
    if (hall.state.booths.get(1)!.ticket) {
      act({ type: 'StartService', booth: 1 })
      due(240)
      if (hall.state.booths.get(1)!.ticket) act({ type: 'FinishTicket', booth: 1 })
    }
  }
  due((stop - hall.at) / 1000)
  act({ type: 'CloseDay' })
  const counting = countCompliance([], hall.at)
  for (const facts of watch.facts()) counting.add(facts)
  return counting.total().share!
}

describe('a figure that cannot be bought', () => {
  const officer = { booth: 1 } as const
  const honest = share(() => {})
  const tricks: Record<string, (hall: TestHall, ticket: Ticket) => void> = {
    'call and park': (hall, ticket) => {
      if (ticket.state !== 'waiting') return
      hall.do({ type: 'CallNext', ...officer })
      hall.do({ type: 'ParkTicket', ...officer })
    },
    'call and no-show': hall => {
      hall.do({ type: 'CallNext', ...officer })
      if (hall.state.booths.get(1)!.ticket) hall.do({ type: 'MarkNoShow', ...officer })
    },
    'call and transfer': hall => {
      hall.do({ type: 'CallNext', ...officer })
      const { ticket } = hall.state.booths.get(1)!
      if (ticket) hall.do({ type: 'TransferTicket', ...officer, service: ticket.service === 'A' ? 'B' : 'A' })
    },
    'cancel just before the moment': hall => {
      for (const ticket of hall.state.tickets.values())
        if (ticket.state === 'waiting' && ticket.callBy - hall.at < 120_000)
          hall.do({ type: 'CancelTicket', ticketId: ticket.id, actor: 'staff:sari' } as never)
    },
    'start, park a second later and go on': (hall, ticket) => {
      if (ticket.state !== 'waiting') return
      hall.do({ type: 'CallNext', ...officer })
      hall.do({ type: 'StartService', ...officer })
      hall.do({ type: 'ParkTicket', ...officer })
    },
    'serve for half a minute, park and go on': (hall, ticket) => {
      if (ticket.state !== 'waiting') return
      hall.do({ type: 'CallNext', ...officer })
      hall.do({ type: 'StartService', ...officer })
      hall.wait(31)
      hall.do({ type: 'ParkTicket', ...officer })
    },
  }

  it('[P15] is of an honest day what it was', () => {
    expect(honest).toBe(0.25)
  })

  for (const [name, trick] of Object.entries(tricks))
    it(`[P15] [P16] [R13] ${name}: makes it no better`, () => {
      expect(share(trick)).toBeLessThanOrEqual(honest)
    })
})
