/** The levels of the five-minute promise, one after the other, each once. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moves } from '../../testing/random-hall.ts'
import { run } from '../../testing/run.ts'
import { pass, smallHall, type TestHall, testHall } from '../../testing/test-hall.ts'
import { HALL_POLICY } from '../policy/index.ts'
import { decide } from './decide.ts'
import { dueCommands } from './due-commands.ts'
import { evolve } from './evolve.ts'

const wati = { id: 'wati', anyBooth: true }

describe('the ladder', () => {
  it('[P7] marks a waiting ticket at risk after 60 % of its target, and missed after all of it, once each', () => {
    const hall = testHall()
    const ticket = hall.issue('A')
    expect(pass(hall, 180)).toEqual([])
    expect(pass(hall, 1)).toEqual(['TicketAtRisk'])
    expect(pass(hall, 119)).toEqual([])
    expect(pass(hall, 1)).toEqual(['TicketMissed'])
    expect(pass(hall, 600)).toEqual([])
    expect(hall.state.breaches.get('t1')).toEqual({
      atRiskAt: ticket.issuedAt + 181_000,
      missedAt: ticket.issuedAt + 301_000,
      cause: 'no-booth-open',
      acknowledgedAt: null,
    })
  })

  it('[P7] neither loses nor repeats a level when the server was down in between', () => {
    const hall = testHall()
    for (let n = 0; n < 3; n++) hall.issue('A')
    expect(pass(hall, 900, 900)).toEqual([...Array(3).fill('TicketAtRisk'), ...Array(3).fill('TicketMissed')])
    expect(pass(hall, 900, 1)).toEqual([])
    expect([...hall.state.breaches.values()].map(breach => breach.cause)).toEqual(
      Array(3).fill('system-down'),
    )
  })

  it('[P7] marks earlier tickets that are due, also where a later one was marked by a forecast', () => {
    const hall = testHall()
    for (let n = 0; n < 3; n++) hall.issue('A')
    hall.do({ type: 'MarkAtRisk', ticketId: 't3' })
    expect(pass(hall, 200, 200)).toEqual(['TicketAtRisk', 'TicketAtRisk'])
  })

  it('[P7] lets who was called in time reach no level', () => {
    const hall = testHall().open(1)
    hall.issue('A')
    hall.next(1)
    expect(pass(hall, 900)).toEqual([])
    expect(dueCommands(hall.state, hall.at, HALL_POLICY)).toEqual([])
    expect(hall.do({ type: 'MarkAtRisk', ticketId: 't1' })).toEqual([])
  })

  it('[P7] a clock set back marks nothing again', () => {
    const hall = testHall()
    hall.issue('A')
    pass(hall, 301)
    hall.wait(-7200)
    expect(pass(hall, 100)).toEqual([])
    hall.wait(7200)
    expect(pass(hall, 100)).toEqual([])
  })

  it('[P8] calls for a free booth after the set seconds, and never while nobody waits', () => {
    const hall = testHall({ ...smallHall, autoCallSeconds: 20 }).open(1)
    expect(pass(hall, 100)).toEqual([])
    hall.issue('A')
    expect(pass(hall, 19)).toEqual([])
    expect(pass(hall, 1)).toEqual(['TicketCalled'])
    expect(hall.events.at(-1)).toMatchObject({ auto: true, booth: 1, actor: 'system' })
    hall.issue('A')
    expect(pass(hall, 60)).toEqual([])
    hall.finish(1)
    expect(pass(hall, 20)).toEqual(['TicketCalled'])
  })

  it('[P8] calls for no booth that is paused, closed or busy by then', () => {
    const hall = testHall({ ...smallHall, autoCallSeconds: 20 }).open(1, 2)
    for (let n = 0; n < 3; n++) hall.issue('A')
    hall.do({ type: 'PauseBooth', booth: 1 })
    hall.next(2)
    for (const booth of [1, 2, 3]) expect(hall.do({ type: 'AutoCall', booth })).toEqual([])
    expect(pass(hall, 60)).not.toContain('TicketCalled')
    expect(dueCommands(hall.state, hall.at, HALL_POLICY).filter(({ type }) => type === 'AutoCall')).toEqual(
      [],
    )
  })

  it('[P8] gives one ticket to one booth, the one that can do least', () => {
    const hall = testHall({ ...smallHall, autoCallSeconds: 20 }).open(1, 2)
    hall.issue('A')
    expect(pass(hall, 30)).toEqual(['TicketCalled'])
    expect(hall.events.at(-1)).toMatchObject({ booth: 1 })
  })

  it('[P8] asks a paused booth back once in each pause, when somebody it serves is at risk', () => {
    const hall = testHall().open(1)
    hall.do({ type: 'PauseBooth', booth: 1 })
    hall.issue('B')
    expect(pass(hall, 200).filter(type => type === 'BoothAskedBack')).toEqual([])
    hall.issue('A')
    expect(pass(hall, 900).filter(type => type === 'BoothAskedBack')).toHaveLength(1)
    hall.do({ type: 'OpenBooth', booth: 1 })
    hall.do({ type: 'PauseBooth', booth: 1 })
    expect(pass(hall, 900).filter(type => type === 'BoothAskedBack')).toHaveLength(1)
  })

  it('[P8] asks a closed booth back once, also when a set-up takes it away and another brings it back', () => {
    const hall = testHall()
    const ask = { type: 'AskBoothBack', booth: 3 } as const
    expect(hall.do(ask)).toHaveLength(1)
    hall.do({ type: 'ConfigureHall', config: { ...smallHall, booths: smallHall.booths.slice(0, 2) } })
    hall.do({ type: 'ConfigureHall', config: smallHall })
    expect(hall.do(ask)).toEqual([])
    hall.open(3)
    hall.do({ type: 'CloseBooth', booth: 3 })
    expect(hall.do(ask)).toHaveLength(1)
  })

  it.each([
    ['all-busy', (hall: TestHall) => hall.next(1)],
    ['idle-officer', () => {}],
    ['no-booth-open', (hall: TestHall) => hall.do({ type: 'CloseBooth', booth: 1 })],
    [
      'printer-down',
      (hall: TestHall) =>
        hall.do({ type: 'RecordPaper', ticketId: 't2', paper: 'not-printed', copy: false, detail: '' }),
    ],
  ] as const)('[P9] a miss is on record with its cause: %s', (cause, given) => {
    const hall = testHall().open(1)
    hall.issue('A')
    hall.issue('A')
    given(hall)
    pass(hall, 301)
    expect(hall.state.breaches.get('t2')!.cause).toBe(cause)
  })

  it('[P9] a miss is on record also where the late call, the cancellation or the end of the day came first', () => {
    const hall = testHall().open(1)
    for (let n = 0; n < 3; n++) hall.issue('A')
    hall.wait(310)
    expect(hall.do({ type: 'CallNext', booth: 1 }).map(e => e.type)).toEqual(['TicketCalled', 'TicketMissed'])
    hall.do({ type: 'CancelTicket', ticketId: 't2' })
    hall.do({ type: 'CloseDay' })
    expect(hall.events.filter(event => event.type === 'TicketMissed')).toHaveLength(3)
  })

  it('[P9] a call at the promised moment itself is no miss', () => {
    const hall = testHall().open(1)
    hall.issue('A')
    hall.wait(300)
    expect(hall.do({ type: 'CallNext', booth: 1 }).map(e => e.type)).toEqual(['TicketCalled'])
  })

  it('[P9] a supervisor acknowledges a miss, once', () => {
    const hall = testHall()
    hall.issue('A')
    pass(hall, 301)
    const acknowledge = { type: 'AcknowledgeMiss', ticketId: 't1' } as const
    expect(hall.do(acknowledge)).toHaveLength(1)
    expect(hall.do(acknowledge)).toEqual([])
    expect(hall.state.breaches.get('t1')!.acknowledgedAt).toBe(hall.at)
  })

  it('[P10] a supervisor chooses whom a booth calls, with a reason on record', () => {
    const hall = testHall().open(1)
    hall.issue('A')
    hall.issue('A')
    const person = { ref: 'p1', hash: 'h1' }
    hall.do({ type: 'CallTicket', booth: 1, ticketId: 't2', officer: wati, person })
    expect(hall.events.at(-1)).toMatchObject({ why: 'supervisor', person, ticketId: 't2' })
    expect(hall.state.booths.get(1)!.ticket!.number).toBe('A002')
  })

  it('[P10] an officer does not choose, not even at their own booth', () => {
    const hall = testHall().open(1)
    hall.issue('A')
    expect(hall.ask({ type: 'CallTicket', booth: 1, ticketId: 't1' })).toMatchObject({
      error: { code: 'supervisor-only' },
    })
  })

  it('[P7] [P8] [P9] over random commands nothing fires twice, and what is due is done by being done', () => {
    fc.assert(
      fc.property(moves(), list => {
        const seen = new Set<string>()
        const asked = new Set<number>()
        run(list, {
          after({ events }) {
            for (const event of events) {
              if (event.type === 'DayOpened') seen.clear()
              if (event.type === 'BoothAskedBack') {
                expect(asked).not.toContain(event.booth)
                asked.add(event.booth)
              } else if ('booth' in event && event.type.startsWith('Booth')) asked.delete(event.booth)
              if (event.type === 'DayOpened') asked.clear()
              // Each leg and each wait of a ticket has its own [Q60] [P16], and what was undone never was.
              if (
                (event.type === 'TicketFinished' && event.next) ||
                ((event.type === 'TicketTransferred' || event.type === 'TicketParked') && event.callBy) ||
                event.type === 'ActionUndone'
              )
                for (const mark of seen) if (mark.includes(`"${event.ticketId}"`)) seen.delete(mark)
              if (!['TicketAtRisk', 'TicketMissed', 'MissAcknowledged'].includes(event.type)) continue
              // A miss of now is acknowledged by itself, whatever was acknowledged of one before it.
              if (event.type === 'TicketMissed')
                seen.delete(JSON.stringify(['MissAcknowledged', event.ticketId]))
              const mark = JSON.stringify([event.type, 'ticketId' in event && event.ticketId])
              expect(seen).not.toContain(mark)
              seen.add(mark)
            }
          },
        })
        const { state, at } = run(list)
        for (let round = 0; round < 2; round++)
          for (const command of dueCommands(state, at, HALL_POLICY)) {
            const decision = decide(state, command, HALL_POLICY)
            if (!decision.ok) throw new Error(decision.error.message)
            for (const event of decision.events) evolve(state, event)
          }
        expect(dueCommands(state, at, HALL_POLICY)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
