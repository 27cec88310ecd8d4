/** What is asked at the end: of a finish, of a pause, of a close. */
import { describe, expect, it } from 'vitest'
import { askingHall, type TestHall, testHall } from '../../testing/test-hall.ts'
import { HallConfig } from './config.ts'

const finish = { type: 'FinishTicket' as const, booth: 1 }
function called(config = askingHall): TestHall {
  const hall = testHall(config).open(1, 2)
  hall.issue('A')
  hall.wait(30).next(1)
  return hall
}
const refused = (hall: TestHall, wish: Parameters<TestHall['ask']>[0]): string | null => {
  const decision = hall.ask(wish)
  return decision.ok ? null : decision.error.code
}

describe('a finish', () => {
  it('[Q33] says the matter and the outcome where its service asks, as the set-up calls them in Indonesian', () => {
    const hall = called()
    expect(refused(hall, finish)).toBe('matter-needed')
    expect(refused(hall, { ...finish, matter: 'KK' })).toBe('outcome-needed')
    const [finished] = hall.do({ ...finish, matter: 'Identity card', outcome: 'Ditolak' })
    expect(finished).toMatchObject({ type: 'TicketFinished', matter: 'KTP', outcome: 'Ditolak' })
    expect(hall.state.tickets.get('t1')).toMatchObject({ matter: 'KTP', outcome: 'Ditolak' })
  })

  it('[Q33] asks nothing where the set-up does not, nor of what goes on as a case', () => {
    expect(called().do({ ...finish, escalated: true })).toHaveLength(1)
    const bare = testHall().open(1)
    bare.issue('A')
    bare.next(1)
    const [finished] = bare.finish(1)
    expect(finished).not.toHaveProperty('outcome')
    expect(finished).not.toHaveProperty('matter')
  })

  it('[Q33] asks by the lists of the service that the ticket was sent on to', () => {
    const hall = called()
    hall.do({ type: 'TransferTicket', booth: 1, service: 'B' })
    hall.next(2)
    expect(refused(hall, { type: 'FinishTicket', booth: 2, outcome: 'Selesai' })).toBe('unknown-outcome')
    hall.finish(2)
  })

  it('[Q33] a service that has one matter says it by itself', () => {
    const one = (service: HallConfig['services'][number]) => ({
      ...service,
      matters: service.matters.slice(0, 1),
    })
    const hall = called({ ...askingHall, services: askingHall.services.map(one) })
    const [finished] = hall.do({ ...finish, outcome: 'Selesai' })
    expect(finished).toMatchObject({ matter: 'KK' })
  })

  it('[Q33] that is undone leaves nothing of it', () => {
    const hall = called()
    hall.do({ ...finish, matter: 'KK', outcome: 'Selesai' })
    hall.do({ type: 'UndoLast', booth: 1 })
    expect(hall.state.tickets.get('t1')).not.toHaveProperty('outcome')
  })
})

describe('a pause and a close', () => {
  it('[Q34] have a reason of their own list, which stands at the booth until it opens again', () => {
    const hall = testHall(askingHall).open(1)
    const booth = hall.state.booths.get(1)!
    expect(refused(hall, { type: 'PauseBooth', booth: 1 })).toBe('reason-not-chosen')
    expect(hall.do({ type: 'PauseBooth', booth: 1, reason: 'A break' })[0]).toMatchObject({
      reason: 'Istirahat',
    })
    expect(booth.reason).toBe('Istirahat')
    hall.open(1)
    expect(booth).not.toHaveProperty('reason')
    expect(refused(hall, { type: 'CloseBooth', booth: 1, reason: 'Istirahat' })).toBe('unknown-reason')
    hall.do({ type: 'CloseBooth', booth: 1, reason: 'Selesai bertugas' })
    expect(booth.reason).toBe('Selesai bertugas')
  })

  it('[Q34] ask nothing where the set-up has no list, and nobody where the hall itself closes a booth', () => {
    const bare = testHall().open(1)
    bare.do({ type: 'PauseBooth', booth: 1 })
    expect(bare.do({ type: 'CloseBooth', booth: 1 })[0]).not.toHaveProperty('reason')
    const hall = testHall(askingHall).open(1, 2)
    hall.do({
      type: 'CloseBooth',
      booth: 1,
      officer: { id: 'system', anyBooth: true },
      actor: 'system',
    } as never)
    hall.do({ type: 'CloseDay' })
    expect([...hall.state.booths.values()].every(({ state }) => state === 'closed')).toBe(true)
  })
})

it('[Q33] [Q34] a list names each choice once, and nine at the most', () => {
  const named = (id: string) => ({ id, en: id })
  const some = Array.from({ length: 10 }, (_, n) => named(String(n)))
  // Booths name services that are left out here.
  const ofA = { ...askingHall, booths: [{ number: 1, services: ['A'] }] }
  const good = (outcomes: unknown) =>
    HallConfig.safeParse({ ...ofA, services: [{ ...askingHall.services[0], outcomes }] }).success
  expect(good(some.slice(0, 9))).toBe(true)
  expect(good(some)).toBe(false)
  expect(good([named('x'), named('x')])).toBe(false)
  expect(
    HallConfig.safeParse({
      ...ofA,
      services: [askingHall.services[0]],
      pauseReasons: [named('x'), named('x')],
    }).success,
  ).toBe(false)
})
