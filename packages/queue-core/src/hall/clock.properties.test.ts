/** However wrong the clock was and however often it is set right: numbers, order and the record hold. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { press, replay, smallHall } from '../../testing/test-hall.ts'
import { HALL_POLICY } from '../policy/index.ts'
import { dateInZone } from './calendar.ts'
import type { Command } from './commands.ts'
import { decide } from './decide.ts'
import { dueCommands } from './due-commands.ts'
import { HallEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { emptyHall, type HallState } from './state.ts'
import { isOpen, type Ticket } from './ticket.ts'

const HOUR = 3_600_000
const moves = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('press' as const), by: fc.constantFrom('A', 'B') }) },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constantFrom('next' as const, 'wait' as const), by: fc.nat(600_000) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('correct' as const, 'start' as const),
        by: fc.integer({ min: -60, max: 60 }).map(hours => hours * HOUR),
      }),
    },
  ),
  { maxLength: 60, size: 'max' },
)

/** The hall with a shelf for the tickets that have ended, as the server keeps one. */
function run(
  list: typeof moves extends fc.Arbitrary<infer T> ? T : never,
  seen: (state: HallState, events: HallEvent[], before: string[]) => void,
) {
  const state = emptyHall()
  const log: HallEvent[] = []
  const shelf = new Map<string, Ticket & { date: string }>()
  let at = Date.parse('2026-03-02T08:00:00+07:00')
  const on = (date: string) => [...shelf.values()].filter(its => its.date === date)
  const numbersOn = (date: string) => {
    const issued: Record<string, number> = {}
    for (const { number } of on(date))
      issued[number[0]!] = Math.max(issued[number[0]!] ?? 0, Number(number.slice(1)))
    return issued
  }
  const give = (wish: Command) => {
    const date = dateInZone(smallHall.timezone, at)
    const command = wish.type === 'OpenDay' ? { ...wish, issued: numbersOn(date) } : wish
    const before = queue(state)
    const decision = decide(state, command, HALL_POLICY)
    const events = decision.ok ? decision.events : []
    for (const event of events) evolve(state, event)
    log.push(...events)
    for (const ticket of state.tickets.values())
      if (!isOpen(ticket.state)) shelf.set(ticket.id, { ...ticket, date: ticket.issuedOn ?? state.day!.date })
    seen(state, events, before)
  }
  const meta = () => ({ at, actor: 'test' })
  give({ type: 'ConfigureHall', config: { ...smallHall, alwaysOpen: true }, ...meta() })
  list.forEach((move, n) => {
    const due = () => dueCommands(state, at, HALL_POLICY).forEach(give)
    due()
    if (move.do === 'press') give({ ...press(String(move.by), `t${n}`), ...meta() } as Command)
    else if (move.do === 'next') {
      const booth = { booth: 2, officer: { id: 'sari', anyBooth: true } }
      give({ type: 'OpenBooth', ...meta(), ...booth })
      give({ type: 'FinishTicket', ...meta(), ...booth })
      give({ type: 'CallNext', ...meta(), ...booth })
    } else if (move.do === 'correct') {
      const [from, to] = [at, at + Number(move.by)]
      const date = dateInZone(smallHall.timezone, to)
      const expired = on(date).filter(
        its => its.state === 'expired' && its.endedAt! > to && its.issuedAt <= to,
      )
      at = to
      give({ type: 'CorrectClock', at, actor: 'test', from, before: { issued: numbersOn(date), expired } })
    } else at += Math.abs(Number(move.by))
  })
  return { state, log }
}
const queue = (state: HallState) =>
  [...state.services.values()].flatMap(({ queues }) => queues.normal.map(({ id }) => id))

it('[Q2] [Q22] no number is given twice on one date', () => {
  fc.assert(
    fc.property(moves, list => {
      const given = new Set<string>()
      run(list, (state, events) => {
        for (const event of events) {
          if (event.type !== 'TicketIssued') continue
          const name = `${state.day!.date} ${event.number}`
          expect(given).not.toContain(name)
          given.add(name)
        }
      })
    }),
    { numRuns: 200 },
  )
})

it('[Q10] [Q23] a correction takes nobody out of the queue and keeps its order', () => {
  fc.assert(
    fc.property(moves, list => {
      run(list, (state, events, before) => {
        if (!events.some(({ type }) => type === 'ClockCorrected')) return
        const after = queue(state)
        expect(after.filter(id => before.includes(id))).toEqual(before)
      })
    }),
    { numRuns: 200 },
  )
})

it('[Q16] [Q22] the state rebuilt from the log equals the live state', () => {
  fc.assert(
    fc.property(moves, list => {
      const { state, log } = run(list, () => {})
      expect(replay(log, json => HallEvent.parse(json))).toEqual(state)
      const begin = log.findLastIndex(event => event.type === 'DayOpened')
      if (begin < 0) return
      const rebuilt = evolve(emptyHall(), log[0]!)
      for (const event of log.slice(begin))
        evolve(rebuilt, HallEvent.parse(JSON.parse(JSON.stringify(event))))
      expect(rebuilt).toEqual(state)
    }),
    { numRuns: 200 },
  )
})
