/** A slip of the hand at a booth, taken back. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moves } from '../../testing/random-hall.ts'
import { run } from '../../testing/run.ts'
import { officerOf, type TestHall, testHall } from '../../testing/test-hall.ts'
import { HALL_POLICY } from '../policy/index.ts'
import type { CommandOf } from './commands.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { HallState } from './state.ts'

const undo = { type: 'UndoLast' as const, booth: 1 }
const ACTIONS = [
  { type: 'FinishTicket', booth: 1 },
  { type: 'MarkNoShow', booth: 1 },
  { type: 'ParkTicket', booth: 1 },
  { type: 'TransferTicket', booth: 1, service: 'B' },
] as const
function called(): TestHall {
  const hall = testHall().open(1, 2)
  hall.issue('A')
  hall.wait(30).next(1)
  return hall
}
const refused = (hall: TestHall, wish: Parameters<TestHall['ask']>[0] = undo): string | null => {
  const decision = hall.ask(wish)
  return decision.ok ? null : decision.error.code
}
/** Without what may be undone, which an undoing does not bring back. */
function plain(state: HallState): HallState {
  const copy = structuredClone(state)
  for (const booth of copy.booths.values()) booth.undo = null
  return copy
}

describe('the last action of a booth', () => {
  it.each(ACTIONS)(
    '[Q32] $type is undone: the visitor is back at the booth, as if nothing had happened',
    action => {
      const hall = called()
      const before = plain(hall.state)
      hall.do(action)
      const [undone] = hall.wait(10).do(undo)
      expect(undone).toMatchObject({ type: 'ActionUndone', ticketId: 't1', booth: 1 })
      expect(plain(hall.state)).toEqual(before)
      expect(refused(hall)).toBe('nothing-to-undo')
      hall.do(action)
    },
  )

  it('[Q32] is not undone after ten seconds, by somebody else, or under the name of another ticket', () => {
    const hall = called()
    hall.do({ type: 'MarkNoShow', booth: 1 })
    expect(refused(hall, { ...undo, ticketId: 't2' })).toBe('nothing-to-undo')
    expect(refused(hall, { ...undo, officer: officerOf(2) })).toBe('not-your-booth')
    expect(refused(hall, { ...undo, ticketId: 't1' })).toBe(null)
    expect(refused(hall.wait(10))).toBe(null)
    expect(refused(hall.wait(1))).toBe('nothing-to-undo')
  })

  it('[Q32] is not undone where something has followed, at the booth or with the ticket', () => {
    const follows: [(typeof ACTIONS)[number], (hall: TestHall) => unknown][] = [
      [ACTIONS[0], hall => [hall.issue('A'), hall.next(1)]],
      [ACTIONS[1], hall => hall.do({ type: 'PauseBooth', booth: 1 })],
      [ACTIONS[1], hall => hall.do({ type: 'ReturnTicket', ticketId: 't1' })],
      [ACTIONS[2], hall => hall.do({ type: 'CancelTicket', ticketId: 't1' })],
      [ACTIONS[3], hall => hall.next(2)],
    ]
    for (const [action, follow] of follows) {
      const hall = called()
      hall.do(action)
      follow(hall)
      expect(refused(hall)).toBe('nothing-to-undo')
    }
  })

  it('[Q32] is not undone where a case was opened with it, and is where only the paper was heard of', () => {
    const escalated = called()
    escalated.do({ type: 'FinishTicket', booth: 1, escalated: true })
    expect(refused(escalated)).toBe('nothing-to-undo')
    const hall = called()
    hall.do({ type: 'ParkTicket', booth: 1 })
    hall.do({ type: 'RecordPaper', ticketId: 't1', paper: 'printed', copy: false, detail: '' })
    hall.do(undo)
    expect(hall.state.tickets.get('t1')).toMatchObject({ state: 'called', paper: 'printed' })
  })

  it('[Q32] [Q38] brings back what was asked of a copy, unless it has been heard of', () => {
    const asked = { type: 'CopyTicket' as const, ticketId: 't1', desk: { paper: 'kiosk-1', canPrint: true } }
    const paper = { type: 'RecordPaper' as const, ticketId: 't1', copy: true, detail: '' }
    for (const isHeard of [false, true]) {
      const hall = called()
      hall.do({ ...paper, paper: 'printed', copy: false })
      hall.do({ ...asked, copy: 'c1' })
      hall.do({ type: 'FinishTicket', booth: 1 })
      expect(hall.state.tickets.get('t1')!.copy).toBeUndefined()
      if (isHeard) hall.do({ ...paper, paper: 'printed' })
      hall.do(undo)
      expect(hall.state.tickets.get('t1')!.copy?.id).toBe(isHeard ? undefined : 'c1')
    }
  })

  it('[Q32] leaves no trace but its record, in any hall', () => {
    let undone = 0
    fc.assert(
      fc.property(moves(60), list => {
        let before: HallState | null = null
        const kinds = new Set<string>(ACTIONS.map(({ type }) => type))
        run(list, {
          before: (state, { type }) => {
            before = kinds.has(type) ? plain(state) : null
          },
          after({ state, command, events, at }) {
            if (!before || events.length === 0) return
            const { booth, officer } = command as CommandOf<'FinishTicket'>
            const copy = structuredClone(state)
            const decision = decide(
              copy,
              { type: 'UndoLast', booth, officer, at, actor: 'random' },
              HALL_POLICY,
            )
            expect(decision.ok).toBe(true)
            if (decision.ok) for (const event of decision.events) evolve(copy, event)
            undone += 1
            expect(plain(copy)).toEqual(before)
          },
        })
      }),
      { numRuns: 60 },
    )
    expect(undone).toBeGreaterThan(0)
  })
})
