/** Whatever happens to tickets for several services, in any hall. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moves } from '../../testing/random-hall.ts'
import { run } from '../../testing/run.ts'
import { harmsNobody } from '../policy/harms-nobody.ts'
import type { HallEvent } from './events.ts'
import { furtherOf, waitingSince } from './legs.ts'
import type { HallState } from './state.ts'
import { isOpen } from './ticket.ts'
import { aheadOf } from './wait.ts'

const SEVERAL = { furtherServices: 2 }
const RUNS = { numRuns: 120 }
/** Halls in which most tickets are for several services: a set-up of another kind would end that. */
const always = (check: (list: Parameters<typeof run>[0]) => void) =>
  fc.assert(
    fc.property(moves(), list => check(list.filter(({ kind }) => kind !== 'ConfigureHall'))),
    RUNS,
  )
type GoesOn = Extract<HallEvent, { type: 'TicketFinished' }> & { next: { service: string; callBy: number } }
const goesOn = (event: HallEvent): event is GoesOn => event.type === 'TicketFinished' && !!event.next

describe('over random commands', () => {
  it('[Q57] [Q63] nobody is lost: every service that was asked for is over, waited for, to come, or dropped', () => {
    let legs = 0
    always(list => {
      const asked = new Map<string, readonly string[]>()
      run(
        list,
        {
          after({ state, events }) {
            for (const event of events) {
              if (event.type === 'DayOpened') asked.clear()
              if (event.type === 'TicketIssued')
                asked.set(event.ticketId, [event.service, ...(event.further ?? [])])
              if (goesOn(event)) {
                legs += 1
                const { number } = state.tickets.get(event.ticketId)!
                expect(number.charAt(0)).toBe(asked.get(event.ticketId)![0])
              }
            }
            for (const [id, services] of asked) {
              const { several } = state.tickets.get(id)!
              if (!several) {
                expect(services).toHaveLength(1)
                continue
              }
              const { over, service, further, dropped = [] } = several
              expect([...over.map(leg => leg.service), service, ...further, ...dropped].sort()).toEqual(
                [...services].sort(),
              )
            }
          },
        },
        SEVERAL,
      )
    })
    expect(legs).toBeGreaterThan(0)
  })

  it('[Q57] a finished ticket with a service to come never ends, and waits in one queue alone', () => {
    always(list => {
      run(
        list,
        {
          after({ state, command, events }) {
            for (const event of events) {
              if (event.type !== 'TicketFinished' || command.type === 'CloseDay') continue
              const ticket = state.tickets.get(event.ticketId)!
              expect(isOpen(ticket.state)).toBe(event.next !== undefined)
              if (!event.next) expect(furtherOf(ticket)).toEqual([])
              const queues = [...state.services.values()].flatMap(({ queues: { normal, priority } }) => [
                ...normal,
                ...priority,
              ])
              expect(queues.filter(its => its === ticket)).toHaveLength(event.next ? 1 : 0)
            }
          },
        },
        SEVERAL,
      )
    })
  })

  it('[Q57] each leg is promised the target of its service from its own start, or later', () => {
    always(list => {
      run(
        list,
        {
          after({ state, events }) {
            for (const event of events) {
              if (!goesOn(event)) continue
              const { targetSeconds } = state.services.get(event.next.service)!.config
              expect(event.next.callBy).toBeGreaterThanOrEqual(event.at + targetSeconds * 1000)
              expect(waitingSince(state.tickets.get(event.ticketId)!)).toBe(event.at)
            }
          },
        },
        SEVERAL,
      )
    })
  })

  it('[Q58] makes nobody late who was not: their promises stay, and who goes before them harms none', () => {
    let fairly = 0
    always(list => {
      let before: { state: HallState; waiting: Map<string, { callBy: number; ahead: number }> } | null = null
      run(
        list,
        {
          before(state, { type }) {
            before = null
            if (type !== 'FinishTicket') return
            const waiting = [...state.tickets.values()].filter(its => its.state === 'waiting')
            before = {
              state: structuredClone(state),
              waiting: new Map(
                waiting.map(({ id, callBy }) => [id, { callBy, ahead: aheadOf(state, id) }] as const),
              ),
            }
          },
          after({ state, events, at }) {
            const event = events.find(goesOn)
            if (!event || !before) return
            fairly += 1
            const ticket = state.tickets.get(event.ticketId)!
            const served = [...state.booths.values()].filter(its => its.services.includes(ticket.service))
            const rivals = new Set([ticket.service, ...served.flatMap(its => its.services)])
            const isLast = [...before.waiting.keys()]
              .map(id => state.tickets.get(id)!)
              .every(other => !rivals.has(other.service) || other.callBy < ticket.callBy)
            const was = {
              ...before.state.tickets.get(ticket.id)!,
              service: ticket.service,
              state: 'waiting' as const,
            }
            expect(isLast || harmsNobody(before.state, was, ticket.callBy, at)).toBe(true)
            for (const [id, { callBy, ahead }] of before.waiting) {
              expect(state.tickets.get(id)!.callBy).toBe(callBy)
              if (isLast) expect(aheadOf(state, id)).toBe(ahead)
            }
          },
        },
        SEVERAL,
      )
    })
    expect(fairly).toBeGreaterThan(0)
  })

  it('[Q60] a leg that is over stays as it was, but for the acknowledgement of its miss', () => {
    always(list => {
      const seen = new Map<string, unknown>()
      run(
        list.filter(({ kind }) => kind !== 'UndoLast'),
        {
          after({ state, events }) {
            if (events.some(({ type }) => type === 'DayOpened')) seen.clear()
            for (const { id, several } of state.tickets.values())
              for (const [n, { breach, waits, ...its }] of (several?.over ?? []).entries()) {
                const key = `${id} ${n}`
                const leg = { ...its, waits: waits?.map(({ breach: _, ...wait }) => wait) }
                if (!seen.has(key)) seen.set(key, leg)
                expect(leg).toEqual(seen.get(key))
              }
          },
        },
        SEVERAL,
      )
    })
  })
})
