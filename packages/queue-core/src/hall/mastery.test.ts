/** Whoever masters some services serves those, at the hours at which they master them. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moves } from '../../testing/random-hall.ts'
import { run } from '../../testing/run.ts'
import { replay, smallHall, testHall } from '../../testing/test-hall.ts'
import { HALL_POLICY } from '../policy/index.ts'
import { dueCommands } from './due-commands.ts'
import { HallEvent } from './events.ts'
import { Mastered } from './mastered.ts'
import { expectedWaitSeconds } from './wait.ts'

const HOUR = 3600
const untilTen: Mastered[] = [
  { service: 'A', to: '10:00' },
  { service: 'B', from: '09:00' },
]
function halfHall() {
  const hall = testHall()
  hall.do({ type: 'OpenBooth', booth: 2, masters: untilTen })
  return hall
}
/** What has come due, done. */
function pass(hall: ReturnType<typeof testHall>, seconds: number): void {
  hall.wait(seconds)
  for (const command of dueCommands(hall.state, hall.at, HALL_POLICY)) hall.do(command)
}
const served = (hall: ReturnType<typeof testHall>) => hall.state.booths.get(2)!.services

it('[A20] a booth never calls a ticket of a service that its officer does not master at that moment', () => {
  let called = 0
  let partly = 0
  fc.assert(
    fc.property(moves(), list => {
      const letters = new Map<string, string>()
      const masters = new Map<number, readonly Mastered[]>()
      let timezone = ''
      for (const event of run(list).log) {
        if (event.type === 'HallConfigured') timezone = event.config.timezone
        if (event.type === 'TicketIssued' || event.type === 'TicketTransferred')
          letters.set(event.ticketId, event.service)
        if (event.type === 'TicketFinished' && event.next) letters.set(event.ticketId, event.next.service)
        if (event.type === 'ActionUndone') letters.delete(event.ticketId)
        if (event.type === 'BoothOpened') masters.set(event.booth, event.mastery?.masters ?? [])
        if (event.type !== 'TicketCalled') continue
        const letter = letters.get(event.ticketId)
        const its = masters.get(event.booth)!
        if (letter === undefined || its.length === 0) continue
        const format = { timeZone: timezone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
        const time = new Intl.DateTimeFormat('en', format).format(event.at)
        called += 1
        if (its.some(({ service }) => service !== letter)) partly += 1
        const entry = its.find(({ service }) => service === letter)
        expect(entry).toBeDefined()
        expect(time >= (entry!.from ?? '') && time < (entry!.to ?? '24:00')).toBe(true)
      }
    }),
    { numRuns: 200, seed: 2 },
  )
  expect(called).toBeGreaterThan(0)
  expect(partly).toBeGreaterThan(0)
})

it('[A20] each service comes and goes at its hour, to the minute', () => {
  const hall = halfHall()
  expect(served(hall)).toEqual(['A'])
  pass(hall, HOUR - 1)
  expect(served(hall)).toEqual(['A'])
  pass(hall, 1)
  expect(served(hall)).toEqual(['A', 'B'])
  pass(hall, HOUR - 1)
  expect(served(hall)).toEqual(['A', 'B'])
  pass(hall, 1)
  expect(served(hall)).toEqual(['B'])
  expect(hall.dueTypes()).toEqual([])
  expect(replay(hall.events, json => HallEvent.parse(json)).booths.get(2)).toEqual(hall.state.booths.get(2))
})

it('[A20] an hour that comes while somebody is served changes whom the booth calls next, and nothing of who is there', () => {
  const hall = halfHall()
  hall.issue('A')
  hall.issue('A')
  expect(hall.next(2)).toBe('A001')
  hall.do({ type: 'StartService', booth: 2 })
  pass(hall, 2 * HOUR)
  hall.finish(2)
  expect(hall.next(2)).toBeNull()
  expect(
    hall.ask({ type: 'CallTicket', booth: 2, ticketId: 't2', officer: { id: 's', anyBooth: true } }),
  ).toMatchObject({
    error: { code: 'not-your-ticket' },
  })
})

it('[A20] what a booth did last can still be taken back after its hour came', () => {
  const hall = halfHall().wait(HOUR - 5)
  hall.issue('A')
  hall.next(2)
  hall.do({ type: 'MarkNoShow', booth: 2 })
  pass(hall, 5)
  expect(served(hall)).toEqual(['A', 'B'])
  expect(hall.do({ type: 'UndoLast', booth: 2 })).toMatchObject([{ type: 'ActionUndone' }])
})

it('[A20] what was said of somebody holds from when they open next, also from a pause; without a list they master everything', () => {
  const hall = halfHall()
  expect(hall.do({ type: 'OpenBooth', booth: 2, masters: [{ service: 'B' }] })).toEqual([])
  expect(served(hall)).toEqual(['A'])
  hall.do({ type: 'PauseBooth', booth: 2 })
  hall.do({ type: 'OpenBooth', booth: 2, masters: [{ service: 'B' }] })
  expect(served(hall)).toEqual(['B'])
  hall.do({ type: 'PauseBooth', booth: 2 })
  hall.do({ type: 'OpenBooth', booth: 2, masters: null })
  expect(served(hall)).toEqual(['A', 'B'])
  expect(hall.dueTypes()).toEqual([])
  hall.do({ type: 'CloseBooth', booth: 2 })
  hall.do({ type: 'OpenBooth', booth: 2, masters: [{ service: 'B' }] })
  hall.do({ type: 'CloseBooth', booth: 2 })
  expect(served(hall)).toEqual(['A', 'B'])
  expect(hall.dueTypes()).toEqual([])
})

it('[A20] a booth of which somebody masters nothing at this hour is not opened, and the refusal names its services', () => {
  const masters: Mastered[] = [{ service: 'B', from: '09:00' }, { service: 'C' }]
  expect(testHall().ask({ type: 'OpenBooth', booth: 2, masters })).toMatchObject({
    error: { code: 'no-service-mastered', message: expect.stringContaining('(A, B)') },
  })
})

it('[A20] who waits for a service that nobody masters now is promised no moment, and is missed because no booth was open for them', () => {
  const hall = halfHall()
  const ticket = hall.issue('B')
  expect(expectedWaitSeconds(hall.state, 'B', hall.at)).toBeNull()
  expect(expectedWaitSeconds(hall.state, 'A', hall.at)).not.toBeNull()
  // The hall is there at both levels.
  pass(hall, 181)
  pass(hall, 120)
  expect(hall.state.breaches.get(ticket.id)).toMatchObject({ cause: 'no-booth-open' })
})

it('[A20] a paused booth is not asked back for what its officer does not master', () => {
  const hall = halfHall()
  hall.do({ type: 'PauseBooth', booth: 2 })
  hall.issue('B')
  hall.wait(290)
  expect(hall.dueTypes()).not.toContain('AskBoothBack')
  hall.issue('A')
  hall.wait(290)
  expect(hall.dueTypes()).toContain('AskBoothBack')
})

it('[A20] [Q15] a service that the officer of an open booth masters later is not taken out of the set-up', () => {
  const hall = halfHall()
  const config = {
    ...smallHall,
    services: smallHall.services.filter(({ letter }) => letter !== 'B'),
    booths: [...smallHall.booths.slice(0, 1), { number: 2, services: ['A'] }, smallHall.booths[2]!],
  }
  expect(hall.ask({ type: 'ConfigureHall', config })).toMatchObject({ error: { code: 'booths-busy' } })
})

it('a service that ends before it begins is refused', () => {
  expect(Mastered.safeParse({ service: 'A', from: '12:00', to: '08:00' }).success).toBe(false)
  expect(Mastered.safeParse({ service: 'A', to: '24:00' }).success).toBe(true)
})
