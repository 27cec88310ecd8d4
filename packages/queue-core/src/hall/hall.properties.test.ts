/** Whatever anybody does, in whatever order, at whatever time: what holds always. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moves } from '../../testing/random-hall.ts'
import { run } from '../../testing/run.ts'
import { replay } from '../../testing/test-hall.ts'
import { HallEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { earlier } from './queue.ts'
import { emptyHall, type HallState } from './state.ts'
import { isOpen } from './ticket.ts'
import { ticketNumber } from './ticket-number.ts'

const AFTERWARDS = new Set(['TicketPaperRecorded', 'TicketMissed', 'MissAcknowledged'])
const LEAVES_BOOTH = new Set([
  ...['TicketFinished', 'TicketNoShow'],
  ...['TicketTransferred', 'TicketParked', 'OfficerAbsent'],
])
const RUNS = { numRuns: 200 }
const always = (check: (list: Parameters<typeof run>[0]) => void) =>
  fc.assert(fc.property(moves(), check), RUNS)

describe('over random commands', () => {
  it('[Q1] [Q2] [Q3] [Q21] numbers rise by one without gaps, once a day, and a date is opened once', () => {
    always(list => {
      const days: string[] = []
      let last = new Map<string, number>()
      for (const event of run(list).log) {
        if (event.type === 'DayOpened') {
          expect(event.date > (days.at(-1) ?? '')).toBe(true)
          days.push(event.date)
          last = new Map()
        }
        if (event.type === 'RecordAccepted' && event.date === days.at(-1))
          for (const [letter, issued] of Object.entries(event.issued))
            last.set(letter, Math.max(last.get(letter) ?? 0, issued))
        if (event.type !== 'TicketIssued') continue
        const ordinal = (last.get(event.service) ?? 0) + 1
        expect(event.number).toBe(ticketNumber(event.service, ordinal))
        last.set(event.service, ordinal)
      }
    })
  })

  it('[Q4] [Q7] [Q8] [Q39] a ticket keeps its number, its issue and its promise, whatever happens to it', () => {
    always(list => {
      let first = new Map<string, object>()
      run(list, {
        after({ state, events }) {
          if (events.some(event => event.type === 'DayOpened')) first = new Map()
          // Its visitor alone moves a promise: by asking for more time [N16], or by coming late [Q31]; and each leg has its own [Q57].
          let wish: string | null = null
          for (const event of events)
            if (event.type === 'TicketDeferred' || event.type === 'TicketReturned') wish = event.ticketId
            else if ((event.type === 'TicketFinished' && event.next) || event.type === 'ActionUndone')
              wish = event.ticketId
            // Each wait has its own promise. [P16]
            else if ((event.type === 'TicketTransferred' || event.type === 'TicketParked') && event.callBy)
              wish = event.ticketId
            else if (event.type === 'TicketChanged' && event.priority)
              // Whether it has priority is the desk's to say, and nothing else of it. [Q39]
              first.set(event.ticketId, { ...first.get(event.ticketId)!, priority: event.priority })
            else if (event.type === 'TicketIssued') {
              const { targetSeconds } = state.services.get(event.service)!.config
              expect(openBetween(state.day!, event.at, event.callBy)).toBe(targetSeconds * 1000)
            }
          for (const { id, number, issuedAt, callBy, rank, priority, token } of state.tickets.values()) {
            const birth = { number, issuedAt, callBy, rank, priority, token }
            if (!first.has(id) || wish === id) first.set(id, birth)
            expect(birth).toEqual(first.get(id))
          }
          expect(state.tickets.size).toBe(first.size)
        },
      })
    })
  })

  it('[Q5] [Q6] a ticket is at one booth at the most, and a booth has one at the most', () => {
    always(list => {
      run(list, { after: ({ state }) => expectPlaces(state) })
    })
  })

  it('[Q6] [Q7] [Q9] only a free booth is given a ticket, and only its own is called again', () => {
    always(list => {
      const at = new Map<number, string>()
      for (const event of run(list).log) {
        if (
          event.type === 'TicketCalled' ||
          event.type === 'TicketResumed' ||
          event.type === 'ActionUndone'
        ) {
          expect(at.get(event.booth)).toBeUndefined()
          expect([...at.values()]).not.toContain(event.ticketId)
          at.set(event.booth, event.ticketId)
        } else if ('booth' in event && 'ticketId' in event) {
          expect(at.get(event.booth)).toBe(event.ticketId)
          if (LEAVES_BOOTH.has(event.type)) at.delete(event.booth)
        } else if (event.type === 'TicketExpired')
          for (const [booth, id] of at) if (id === event.ticketId) at.delete(booth)
      }
    })
  })

  it('no ticket ends twice unless it was taken back, and nothing happens to a ticket after its end but its paper and the record of a miss', () => {
    always(list => {
      const ended = new Set<string>()
      for (const event of run(list).log) {
        if (event.type === 'DayOpened') ended.clear()
        if (!('ticketId' in event) || AFTERWARDS.has(event.type)) continue
        if (event.type === 'TicketReturned' || event.type === 'ActionUndone') ended.delete(event.ticketId)
        expect(ended).not.toContain(event.ticketId)
        if (event.type === 'TicketFinished' && event.next) continue
        if (['TicketFinished', 'TicketNoShow', 'TicketCancelled', 'TicketExpired'].includes(event.type))
          ended.add(event.ticketId)
      }
    })
  })

  it('[Q10] queues are sorted, and hold exactly the waiting tickets of their service and priority', () => {
    always(list => {
      run(list, {
        after({ state }) {
          for (const [letter, { queues }] of state.services)
            for (const priority of ['normal', 'priority'] as const) {
              const waiting = [...state.tickets.values()]
                .filter(t => t.state === 'waiting' && t.service === letter && t.priority === priority)
                .sort(earlier)
              expect(queues[priority].map(t => t.id)).toEqual(waiting.map(t => t.id))
            }
        },
      })
    })
  })

  it('[Q11] priority visitors go ahead in at most the share of the calls, rounded up', () => {
    const share = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(moves(), share, (list, prioritySharePercent) => {
        let calls = 0
        let ahead = 0
        const same = list.filter(({ kind }) => kind !== 'ConfigureHall')
        run(
          same,
          {
            after({ events }) {
              for (const event of events) {
                if (event.type === 'DayOpened') calls = ahead = 0
                if (event.type !== 'TicketCalled') continue
                calls += 1
                if (event.ahead) ahead += 1
                expect(ahead).toBeLessThanOrEqual(Math.ceil((calls * prioritySharePercent) / 100))
              }
            },
          },
          { prioritySharePercent },
        )
      }),
      RUNS,
    )
  })

  it('[Q10] [Q11] within a service, only who is called ahead passes a promise that can still be kept', () => {
    always(list => {
      run(list, {
        after({ state, events, at }) {
          for (const event of events) {
            if (event.type !== 'TicketCalled' || event.ahead) continue
            const called = state.tickets.get(event.ticketId)!
            const passed = [...state.tickets.values()].filter(
              t =>
                t.state === 'waiting' &&
                t.service === called.service &&
                t.callBy >= at &&
                earlier(t, called) < 0,
            )
            expect(passed).toEqual([])
          }
        },
      })
    })
  })

  it('[Q12] who is not its officer and no supervisor does nothing at a booth', () => {
    always(list => {
      let officer: string | null = null
      run(list, {
        before(state, command) {
          officer = 'booth' in command ? (state.booths.get(command.booth)?.officer ?? null) : null
        },
        after({ command, decision }) {
          if (!('officer' in command) || command.type === 'OpenBooth' || command.officer.anyBooth) return
          if (decision.ok && decision.events.length > 0) expect(command.officer.id).toBe(officer)
        },
      })
    })
  })

  it('[Q13] a decision changes nothing, and a refused command never does', () => {
    let before: HallState = emptyHall()
    always(list => {
      run(list, {
        before(state) {
          before = structuredClone(state)
        },
        // Looked at a hundred thousand times: the quick look says nearly always that it is so.
        decided: state => void (isDeepStrictEqual(state, before) || expect(state).toEqual(before)),
      })
    })
  })

  it('[Q14] after the end of a day nothing is open and every booth is closed', () => {
    always(list => {
      run(list, {
        after({ state, events }) {
          if (!events.some(event => event.type === 'DayClosed')) return
          for (const ticket of state.tickets.values()) expect(isOpen(ticket.state)).toBe(false)
          for (const booth of state.booths.values())
            expect(booth).toMatchObject({ state: 'closed', officer: null, ticket: null })
        },
      })
    })
  })

  it('[Q15] every open ticket has its service, and an open booth keeps its services', () => {
    always(list => {
      let open = new Map<number, string>()
      run(list, {
        before(state) {
          open = new Map(
            [...state.booths.values()]
              .filter(b => b.state !== 'closed')
              .map(b => [b.number, b.services.join()]),
          )
        },
        after({ state, command }) {
          for (const ticket of state.tickets.values())
            if (isOpen(ticket.state)) expect(state.services.has(ticket.service)).toBe(true)
          if (command.type !== 'ConfigureHall') return
          for (const [number, services] of open)
            expect(state.booths.get(number)?.services.join()).toBe(services)
        },
      })
    })
  })

  it('[Q16] the state rebuilt from the log equals the live state', () => {
    always(list => {
      const { state, log } = run(list)
      expect(replay(log, json => HallEvent.parse(json))).toEqual(state)
    })
  })

  it('[Q16] the latest set-up and the events since the day was opened are enough to rebuild it', () => {
    always(list => {
      const { state, log } = run(list)
      const begin = log.findLastIndex(event => event.type === 'DayOpened')
      if (begin < 0) return
      const setup = log.slice(0, begin).findLast(event => event.type === 'HallConfigured')!
      const rebuilt = evolve(emptyHall(), setup)
      for (const event of log.slice(begin)) evolve(rebuilt, event)
      expect(rebuilt).toEqual(state)
    })
  })
})

/** Milliseconds between two moments, breaks left out. */
const openBetween = ({ breaks = [] }: NonNullable<HallState['day']>, from: number, to: number): number =>
  breaks.reduce((sum, its) => sum - Math.max(0, Math.min(to, its.to) - Math.max(from, its.from)), to - from)

function expectPlaces(state: HallState): void {
  const at = new Map<string, number>()
  for (const { number, ticket } of state.booths.values()) {
    if (!ticket) continue
    expect(at.has(ticket.id)).toBe(false)
    at.set(ticket.id, number)
    expect(state.tickets.get(ticket.id)).toBe(ticket)
    expect(ticket.booth).toBe(number)
  }
  for (const ticket of state.tickets.values())
    expect(at.has(ticket.id)).toBe(ticket.state === 'called' || ticket.state === 'serving')
}
