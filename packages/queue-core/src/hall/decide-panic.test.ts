/** A call for help from a booth. */
import { describe, expect, it } from 'vitest'
import { officerOf, type TestHall, testHall } from '../../testing/test-hall.ts'

const panic = { type: 'CallPanic' as const, booth: 1 }
const colleague = officerOf(2)
const supervisor = { id: 'dewi', anyBooth: true }
const take = { type: 'TakePanic' as const, booth: 1, officer: colleague }
const end = { type: 'EndPanic' as const, booth: 1, officer: colleague, person: { ref: 'r', hash: 'h' } }
const refused = (hall: TestHall, wish: Parameters<TestHall['ask']>[0]): string | null => {
  const decision = hall.ask(wish)
  return decision.ok ? null : decision.error.code
}
const its = (hall: TestHall) => hall.state.booths.get(1)!.panic

describe('a call for help', () => {
  it('[Q35] goes out once, with a visitor at the booth and in a pause alike, and changes nothing else there', () => {
    const hall = testHall().open(1, 2)
    hall.issue('A')
    hall.next(1)
    hall.do({ type: 'ParkTicket', booth: 1 })
    const { panic: _, ...before } = structuredClone(hall.state.booths.get(1)!)
    expect(hall.wait(1).do(panic)).toEqual([
      { type: 'PanicCalled', at: hall.at, actor: 'test', booth: 1, officer: 'officer-1' },
    ])
    expect(hall.do(panic)).toEqual([])
    const { panic: called, ...after } = structuredClone(hall.state.booths.get(1)!)
    // What was done last can still be taken back.
    expect(after).toEqual(before)
    expect(called).toEqual({ at: hall.at, officer: 'officer-1' })
    const paused = testHall().open(1)
    paused.do({ type: 'PauseBooth', booth: 1 })
    expect(refused(paused, panic)).toBe(null)
  })

  it('[Q36] is taken up by the first who says so, and stays theirs', () => {
    const hall = testHall().open(1, 2)
    hall.do(panic)
    hall.wait(5).do(take)
    expect(its(hall)?.taken).toEqual({ at: hall.at, officer: 'officer-2' })
    expect(hall.wait(5).do({ ...take, officer: supervisor })).toEqual([])
    expect(its(hall)?.taken?.officer).toBe('officer-2')
  })

  it('[Q36] is answered by others alone, and ended by whoever took it or a supervisor, with their word', () => {
    const hall = testHall().open(1, 2)
    hall.do(panic)
    for (const type of ['TakePanic', 'EndPanic'] as const)
      expect(refused(hall, { type, booth: 1 })).toBe('own-panic')
    expect(refused(hall, end)).toBe('panic-not-yours')
    expect(refused(hall, { ...end, officer: supervisor })).toBe(null)
    hall.do(take)
    expect(hall.do(end)).toMatchObject([{ type: 'PanicEnded', officer: 'officer-2', person: { ref: 'r' } }])
    expect(its(hall)).toBeUndefined()
    expect(refused(hall, take)).toBe('no-panic')
  })

  it('[Q35] [Q36] stands while its booth closes, until somebody else ends it', () => {
    const hall = testHall().open(1, 2)
    hall.do(panic)
    hall.do({ type: 'CloseBooth', booth: 1 })
    expect(its(hall)).toBeDefined()
    // Whoever called does not end it from elsewhere either.
    expect(refused(hall, { type: 'TakePanic', booth: 1 })).toBe('own-panic')
  })
})
