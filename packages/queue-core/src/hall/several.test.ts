/** One ticket for several services. */
import { describe, expect, it } from 'vitest'
import { severalHall, smallHall, type TestHall, testHall } from '../../testing/test-hall.ts'
import type { HallConfig } from './config.ts'
import type { Ticket } from './ticket.ts'
import { aheadOf } from './wait.ts'

const SECOND = 1000

/** A ticket for A and then B, called to booth 1 after so many seconds. */
function called(after = 60, config: HallConfig = severalHall): { hall: TestHall; ticket: Ticket } {
  const hall = testHall(config).open(1, 2)
  const ticket = hall.issueFor('A', 'B')
  hall.wait(after).next(1)
  return { hall, ticket }
}
const refused = (hall: TestHall, wish: Parameters<TestHall['ask']>[0]): string | null => {
  const decision = hall.ask(wish)
  return decision.ok ? null : decision.error.code
}
const wish = (first: string, ...further: string[]) => ({
  ...{ type: 'IssueTicket' as const, ticketId: 'x', token: 'x', service: first, further },
  ...{ priority: 'normal' as const, language: 'id' },
})

describe('a ticket for several services', () => {
  it('[Q56] is one number, of the first, and names each service once', () => {
    const hall = testHall(severalHall)
    expect(hall.issueFor('B', 'A').number).toBe('B001')
    expect(hall.issue('A').number).toBe('A001')
    expect(refused(hall, wish('A', 'A'))).toBe('same-service')
    expect(refused(hall, wish('A', 'B', 'B'))).toBe('same-service')
    expect(refused(hall, wish('A', 'Z'))).toBe('unknown-service')
    expect(refused(hall, wish('A', 'B', 'C'))).toBe(null)
  })

  it('[Q56] takes as many as the set-up says, and none where it says nothing', () => {
    const one = testHall({ ...severalHall, furtherServices: 1 })
    expect(refused(one, wish('A', 'B', 'C'))).toBe('too-many-services')
    expect(refused(one, wish('A', 'B'))).toBe(null)
    expect(refused(testHall(), wish('A', 'B'))).toBe('too-many-services')
  })

  it('[Q56] takes a further service only where a ticket of its own would be given now', () => {
    const hall = testHall(severalHall)
    hall.do({ type: 'CloseService', service: 'B' })
    expect(refused(hall, wish('A', 'B'))).toBe('service-closed')
    expect(refused(hall, wish('A', 'C'))).toBe(null)
    const morning = testHall({
      ...severalHall,
      services: severalHall.services.map(its =>
        its.letter === 'B' ? { ...its, hours: { mon: [{ from: '09:00', to: '10:00' }] } } : its,
      ),
    } as HallConfig)
    expect(refused(morning, wish('A', 'B'))).toBe('service-closed')
  })

  it('[Q56] of one service is as it always was', () => {
    const hall = testHall(severalHall)
    const ticket = hall.issueFor('A')
    expect(ticket).not.toHaveProperty('several')
    expect(hall.events.at(-1)).not.toHaveProperty('further')
  })

  it('[Q57] waits for the next by itself, with the same number and a promise from that moment', () => {
    const { hall, ticket } = called()
    const [finished] = hall.wait(200).finish(1)
    expect(finished).toMatchObject({ next: { service: 'B', callBy: hall.at + 300 * SECOND } })
    expect(ticket).toMatchObject({ number: 'A001', state: 'waiting', service: 'B', endedAt: null, calls: 0 })
    expect(ticket).toMatchObject({ callBy: hall.at + 300 * SECOND, firstCalledAt: null, booth: null })
    expect(ticket.several).toMatchObject({ further: [], service: 'B', from: hall.at })
    expect(hall.state.booths.get(1)).toMatchObject({ ticket: null, finished: null })
    expect(hall.wait(30).next(2)).toBe('A001')
    hall.finish(2)
    expect(ticket).toMatchObject({ state: 'done', endedAt: hall.at })
  })

  it('[Q57] keeps of each leg when it began, by when it was promised and who called it', () => {
    const { hall, ticket } = called(301)
    hall.do({ type: 'MarkMissed', ticketId: ticket.id })
    const began = ticket.issuedAt
    const at = hall.wait(60).at
    hall.do({ type: 'FinishTicket', booth: 1, actor: 'staff:7' } as never)
    expect(ticket.several!.over).toMatchObject([
      {
        service: 'A',
        from: began,
        callBy: began + 300 * SECOND,
        firstCalledAt: began + 301 * SECOND,
        firstBooth: 1,
      },
    ])
    expect(ticket.several!.over[0]).toMatchObject({
      endedAt: at,
      booth: 1,
      state: 'done',
      servedBy: 'staff:7',
    })
    expect(ticket).not.toHaveProperty('servedBy')
  })

  it('[Q57] goes on where the first goes on as a case', () => {
    const { hall, ticket } = called()
    hall.do({ type: 'FinishTicket', booth: 1, escalated: true })
    expect(ticket).toMatchObject({ state: 'waiting', service: 'B' })
    expect(ticket.several!.over[0]!.state).toBe('escalated')
  })

  it('[Q58] is promised like somebody who comes now, where that makes nobody late', () => {
    const slow = severalHall.services.map(its => ({ ...its, targetSeconds: its.letter === 'A' ? 900 : 300 }))
    const { hall, ticket } = called(60, { ...severalHall, services: slow })
    const neighbour = hall.issue('A')
    hall.finish(1)
    expect(ticket.callBy).toBe(hall.at + 300 * SECOND)
    expect(ticket.callBy).toBeLessThan(neighbour.callBy)
  })

  it('[Q58] stands behind everybody who waits for a booth that serves it, where somebody would be late otherwise', () => {
    const slow = severalHall.services.map(its => ({
      ...its,
      ...{ targetSeconds: its.letter === 'A' ? 475 : 300, typicalSeconds: 480 },
    }))
    const { hall, ticket } = called(60, { ...severalHall, services: slow })
    hall.wait(10)
    const others = [hall.issue('A'), hall.issue('A')]
    hall.finish(1)
    expect(ticket.callBy).toBe(others[1]!.callBy + 1)
  })

  it('[Q59] is served where its next service was closed for the day meanwhile', () => {
    const { hall, ticket } = called()
    hall.do({ type: 'CloseService', service: 'B' })
    hall.do({ type: 'CloseEarly', why: { id: 'Listrik padam', en: 'A power cut' } })
    hall.finish(1)
    expect(ticket).toMatchObject({ state: 'waiting', service: 'B', callBy: hall.at + 300 * SECOND })
    expect(hall.next(2)).toBe('A001')
  })

  it('[Q59] keeps a set-up from taking away a service that is to come; one that went meanwhile is passed over', () => {
    const hall = testHall(severalHall).open(1)
    const ticket = hall.issueFor('A', 'C', 'B')
    const without = {
      ...severalHall,
      services: smallHall.services.slice(0, 2),
      booths: smallHall.booths.slice(0, 2),
    }
    expect(refused(hall, { type: 'ConfigureHall', config: without })).toBe('service-busy')
    hall.next(1)
    hall.do({ type: 'MarkNoShow', booth: 1 })
    hall.do({ type: 'ConfigureHall', config: without })
    hall.do({ type: 'ReturnTicket', ticketId: ticket.id })
    hall.next(1)
    hall.finish(1)
    expect(ticket).toMatchObject({ state: 'waiting', service: 'B', several: { further: [] } })
  })

  it('[Q60] a miss of an earlier leg is acknowledged by its ticket, and the next leg is missed on its own', () => {
    const { hall, ticket } = called(301)
    hall.do({ type: 'MarkMissed', ticketId: ticket.id })
    hall.finish(1)
    expect(hall.state.breaches.has(ticket.id)).toBe(false)
    const acknowledge = { type: 'AcknowledgeMiss' as const, ticketId: ticket.id }
    expect(hall.do(acknowledge)).toHaveLength(1)
    expect(hall.do(acknowledge)).toEqual([])
    expect(ticket.several!.over[0]!.breach!.acknowledgedAt).toBe(hall.at)
    hall.wait(301).do({ type: 'MarkMissed', ticketId: ticket.id })
    expect(hall.state.breaches.get(ticket.id)).toMatchObject({ missedAt: hall.at, acknowledgedAt: null })
    expect(hall.do(acknowledge)).toHaveLength(1)
  })

  it('[Q60] acknowledging what was missed before says nothing of the present leg', () => {
    const { hall, ticket } = called(301)
    hall.do({ type: 'MarkMissed', ticketId: ticket.id })
    hall.finish(1)
    hall.do({ type: 'MarkAtRisk', ticketId: ticket.id })
    hall.do({ type: 'AcknowledgeMiss', ticketId: ticket.id })
    hall.wait(301).do({ type: 'MarkMissed', ticketId: ticket.id })
    expect(hall.state.breaches.get(ticket.id)).toMatchObject({ acknowledgedAt: null })
  })

  it('[Q60] a free booth has its whole time before the hall calls for it', () => {
    const { hall } = called(60, { ...severalHall, autoCallSeconds: 60 })
    hall.wait(600).finish(1)
    expect(hall.dueTypes()).not.toContain('AutoCall')
    expect(hall.wait(60).dueTypes()).toContain('AutoCall')
  })

  it('[Q62] ends with the service of now, where the officer of its booth says that the rest is not needed', () => {
    const { hall, ticket } = called()
    const drop = { type: 'DropFurther' as const, booth: 1, person: { ref: 'n', hash: 'h' } }
    expect(refused(hall, { ...drop, officer: { id: 'other', anyBooth: false } })).toBe('not-your-booth')
    expect(hall.do(drop)).toMatchObject([{ type: 'FurtherDropped', booth: 1, person: { ref: 'n' } }])
    expect(ticket.several).toMatchObject({ further: [], dropped: ['B'] })
    hall.finish(1)
    expect(ticket.state).toBe('done')
  })

  it('[Q63] a no-show ends it with all that was to come, and who is taken back goes on', () => {
    const { hall, ticket } = called()
    hall.do({ type: 'MarkNoShow', booth: 1 })
    expect(ticket.state).toBe('no-show')
    hall.do({ type: 'ReturnTicket', ticketId: ticket.id })
    hall.next(1)
    hall.finish(1)
    expect(ticket).toMatchObject({ state: 'waiting', service: 'B' })
    hall.next(2)
    hall.wait(5).do({ type: 'MarkNoShow', booth: 2 })
    hall.do({ type: 'ReturnTicket', ticketId: ticket.id })
    expect(ticket).toMatchObject({ state: 'waiting', service: 'B', callBy: hall.at + 300 * SECOND })
  })

  it('[Q63] a transfer and parking change the leg alone', () => {
    const { hall, ticket } = called()
    hall.do({ type: 'StartService', booth: 1 })
    hall.wait(60).open(3).do({ type: 'TransferTicket', booth: 1, service: 'C' })
    hall.next(3)
    hall.do({ type: 'ParkTicket', booth: 3 })
    hall.do({ type: 'ResumeTicket', booth: 3, ticketId: ticket.id })
    hall.finish(3)
    expect(ticket).toMatchObject({ state: 'waiting', service: 'B' })
    expect(ticket.several!.over).toMatchObject([
      {
        service: 'A',
        lastService: 'C',
        booth: 3,
        waits: [{ service: 'A', firstBooth: 1 }],
        waitService: 'C',
      },
    ])
    for (const gone of ['transferredAt', 'waits']) expect(ticket).not.toHaveProperty(gone)
  })

  it('[Q63] an undone finish is no finish: the visitor is back, with the miss of that leg', () => {
    const { hall, ticket } = called(301)
    hall.do({ type: 'MarkMissed', ticketId: ticket.id })
    const before = structuredClone({ ticket, breach: hall.state.breaches.get(ticket.id) })
    hall.finish(1)
    hall.do({ type: 'UndoLast', booth: 1 })
    expect({ ticket, breach: hall.state.breaches.get(ticket.id) }).toEqual(before)
    expect(aheadOf(hall.state, ticket.id)).toBe(0)
    expect(hall.next(2)).toBe(null)
  })

  it('[Q63] at the end of the day what is to come is over', () => {
    const { hall, ticket } = called()
    hall.do({ type: 'StartService', booth: 1 })
    hall.do({ type: 'CloseDay' })
    expect(ticket).toMatchObject({ state: 'done', several: { further: ['B'], over: [] } })
  })

  it('[Q65] is told again when the next turn is near', () => {
    const { hall, ticket } = called()
    hall.do({ type: 'ParkTicket', booth: 1 })
    hall.do({ type: 'AskMessages', ticketId: ticket.id, person: { ref: 'm', hash: 'h' }, language: 'id' })
    hall.do({ type: 'ResumeTicket', booth: 1, ticketId: ticket.id })
    ticket.nearAt = hall.at
    hall.finish(1)
    expect(hall.do({ type: 'MarkNear', ticketId: ticket.id })).toMatchObject([{ type: 'TurnNear' }])
  })
})
