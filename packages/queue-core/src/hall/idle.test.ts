/** How long a booth was open and had nobody. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moves } from '../../testing/random-hall.ts'
import { run } from '../../testing/run.ts'
import { officerOf, testHall } from '../../testing/test-hall.ts'
import type { HallEvent } from './events.ts'

it('[S23] a booth is idle from its opening, or from the end of one, to the call of the next; not while it is paused', () => {
  const hall = testHall().open(1)
  hall.wait(20).issue('A')
  hall.next(1)
  hall.wait(300).do({ type: 'FinishTicket', booth: 1 })
  const [paused] = hall.wait(7).do({ type: 'PauseBooth', booth: 1 })
  expect(paused).toMatchObject({ type: 'BoothPaused', idleMs: 27_000 })
  const [opened] = hall.wait(600).do({ type: 'OpenBooth', booth: 1, officer: officerOf(1) })
  expect(opened).not.toHaveProperty('idleMs')
  hall.issue('A')
  hall.wait(4).next(1)
  hall.wait(60).do({ type: 'ParkTicket', booth: 1 })
  hall.wait(9)
  const [taken] = hall.do({ type: 'OpenBooth', booth: 1, officer: { ...officerOf(2), anyBooth: true } })
  expect(taken).toMatchObject({ type: 'BoothOpened', idleMs: 13_000 })
  const [closed] = hall.wait(2).do({ type: 'CloseBooth', booth: 1, officer: officerOf(2) })
  expect(closed).toMatchObject({ type: 'BoothClosed', idleMs: 2_000 })
})

const TAKES = new Set(['TicketCalled', 'TicketResumed', 'ActionUndone'])
const LEAVES = new Set([
  ...['TicketFinished', 'TicketNoShow', 'TicketParked', 'OfficerAbsent'],
  ...['TicketTransferred', 'TicketCancelled', 'TicketExpired'],
])
type Told = { open: boolean; since: number; idle: number; before: number; ticket: string | null }

/** Again from the events alone: what each time in which a booth was open should have said, and what it said. */
function recount(log: readonly HallEvent[]): { should: number; said: number | undefined }[] {
  const booths = new Map<number, Told>()
  const times: { should: number; said: number | undefined }[] = []
  const at = (booth: number) => {
    const none = { open: false, since: 0, idle: 0, before: 0, ticket: null }
    return booths.get(booth) ?? booths.set(booth, none).get(booth)!
  }
  for (const event of log) {
    if (event.type === 'BoothOpened' || event.type === 'BoothPaused' || event.type === 'BoothClosed') {
      const booth = at(event.booth)
      const idle = booth.ticket === null ? booth.idle + Math.max(0, event.at - booth.since) : booth.idle
      if (booth.open) times.push({ should: idle, said: event.idleMs })
      booths.set(event.booth, { ...booth, open: event.type === 'BoothOpened', since: event.at, idle: 0 })
    } else if (TAKES.has(event.type) && 'booth' in event && 'ticketId' in event) {
      const booth = at(event.booth)
      if (event.type === 'ActionUndone') booth.since = booth.before
      else if (booth.open) booth.idle += Math.max(0, event.at - booth.since)
      booth.ticket = event.ticketId
    } else if (LEAVES.has(event.type) && 'ticketId' in event)
      for (const [number, booth] of booths)
        if (booth.ticket === event.ticketId)
          booths.set(number, { ...booth, ticket: null, before: booth.since, since: event.at })
  }
  return times
}

it('[S23] over random commands each time in which a booth was open says how much of it was without a ticket', () => {
  let seen = 0
  fc.assert(
    fc.property(moves(), list => {
      const { log } = run(list.filter(({ kind }) => kind !== 'ConfigureHall' && kind !== 'CorrectClock'))
      for (const { should, said } of recount(log)) {
        expect(said).toBe(should)
        if (should > 0) seen++
      }
    }),
    { numRuns: 200 },
  )
  expect(seen).toBeGreaterThan(20)
})
