/** Starts on wrong and right dates where only HTTP speaks, and nobody else has a clock: numbers and order hold. */
import { brokenOff, isOpen, isoInZone } from '@antrean/queue-core'
import { smallHall } from '@antrean/queue-core/testing'
import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { startClock } from './clock.ts'
import { checkClock } from './clock-check.ts'
import { correctClock } from './commands/clock-command.ts'
import { ask } from './hall/asked.ts'
import { decideBatch } from './hall/decide-batch.ts'
import { emptyLive, rebuild } from './hall/live.ts'
import type { Submission } from './hall/submission.ts'
import { openStore } from './store/sqlite/open-store.ts'
import type { Store } from './store/store.ts'
import { atBooth, issue, submission } from './testing/submissions.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const config = { ...smallHall, alwaysOpen: true }

/** `days`: how far off the machine's clock is when it starts. */
type Move =
  | { do: 'press' | 'next' | 'finish' | 'close' | 'correct' }
  | { do: 'wait'; ms: number }
  | { do: 'start'; days: number }

const movesWith = (days: fc.Arbitrary<number>, longestWait = 15 * HOUR) =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.record({ do: fc.constant('press' as const) }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('next' as const, 'finish' as const) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('correct' as const) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(longestWait) }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('start' as const), days }) },
    ),
    { maxLength: 40, size: 'max' },
  )

let store: Store | null = null
afterEach(() => store?.close())

/** `seen` after every move: what was given, and the state. */
async function run(
  moves: Move[],
  seen: (hall: ReturnType<typeof hallOf>, move: Move) => void,
): Promise<void> {
  store?.close()
  store = openStore(':memory:')
  const hall = hallOf(store)
  for (const move of [{ do: 'start', days: 0 } as Move, ...moves]) {
    if (move.do === 'start') hall.start(move.days)
    else if (move.do === 'wait') hall.wait(move.ms)
    else if (move.do === 'correct') await hall.correct()
    else await hall.post(move.do)
    seen(hall, move)
  }
}

/** A server without its network, killed and started at will on a machine that may be wrong. */
function hallOf(store: Store) {
  const log = { real: Date.parse('2026-03-02T08:00:00+07:00'), off: 0, steady: 0 }
  const given: string[] = []
  let live = emptyLive()
  let [clock, check] = boot()

  function boot() {
    const { steady } = log
    const clock = startClock(
      {
        wall: () => log.real + log.off,
        steady: () => log.steady - steady,
        sinceBoot: () => log.steady - steady,
      },
      () => {},
    )
    const iso = (at: number) => isoInZone(config.timezone, at)
    return [clock, checkClock(clock, iso, () => live.state.day)] as const
  }

  function commit(list: Submission[]) {
    const now = clock.now()
    const { batch, told } = decideBatch(live, ask(store, live, list, now), now)
    store.write(batch)
    for (const { event } of batch.events) {
      if (event.type === 'ClockCorrected') clock.set(event.at)
      if (event.type === 'TicketIssued') given.push(`${live.state.day!.date} ${event.number}`)
    }
    return told
  }
  const asHall = () => ({ store, live, submit: async (one: Submission) => commit([one])[0]! }) as never
  const by = { commandId: null, actor: 'system', fingerprint: 'clock' }

  return {
    given,
    get state() {
      return live.state
    },
    open: () => [...live.state.tickets.values()].filter(({ state }) => isOpen(state)),
    line: () => [...live.state.services.values()].flatMap(({ queues }) => queues.normal.map(({ id }) => id)),
    start(days: number) {
      log.off = days * DAY
      live = rebuild(store)
      ;[clock, check] = boot()
      const last = store.log.lastAt()
      check.begin(last, last === null ? null : brokenOff(live.state, last))
      if (last === null)
        commit([submission(({ at }) => ({ type: 'ConfigureHall', at, actor: 'test', config }))])
      commit([])
    },
    wait(ms: number) {
      for (let left = ms; left > 0; left -= HOUR) {
        log.real += Math.min(left, HOUR)
        log.steady += Math.min(left, HOUR)
        commit([])
      }
    },
    async correct() {
      await correctClock(asHall(), log.real, by)
      commit([])
    },
    async post(what: 'press' | 'next' | 'finish' | 'close') {
      log.real += 1_000
      log.steady += 1_000
      const right = check.released(true)
      if (right) await correctClock(asHall(), right.at, by, right.unvouched)
      commit([])
      if (what === 'press') commit([issue('A')])
      else if (what === 'next') commit([atBooth('OpenBooth'), atBooth('CallNext')])
      else if (what === 'finish') commit([atBooth('FinishTicket')])
      else
        commit([
          submission(({ at, actor }) => ({
            type: 'CloseBooth',
            at,
            actor,
            booth: 1,
            officer: { id: 'sari', anyBooth: false },
          })),
        ])
    },
  }
}

const anyDays = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -40, max: 40 }))
const notTheNext = anyDays.filter(days => days !== 1)
/** All moves lie within one real day: whom a clock left wrong for days has expired may be of another day. */
const SHORT = HOUR / 3

it('[Q2] [Q3] [Q22] no number is given twice on one date', async () => {
  await fc.assert(
    fc.asyncProperty(movesWith(anyDays), async moves => {
      await run(moves, ({ given }) => expect(new Set(given).size).toBe(given.length))
    }),
    { numRuns: 100 },
  )
})

it('[Q2] no two who wait hold one number, but for a start on the very next date: then their papers bear different dates', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(movesWith(anyDays, SHORT), movesWith(notTheNext, SHORT)), async moves => {
      const next = moves.some(move => move.do === 'start' && move.days === 1)
      await run(moves, hall => {
        const names = hall.open().map(({ number, paperDate }) => `${number} ${(next && paperDate) || ''}`)
        expect(new Set(names).size).toBe(names.length)
      })
    }),
    { numRuns: 100 },
  )
})

it('[Q2] a date that a correction made the open day’s goes on after its numbers, though it never began', async () => {
  const moves: Move[] = [
    { do: 'start', days: 3 },
    { do: 'wait', ms: 16 * HOUR },
    ...(['next', 'correct', 'press', 'next', 'finish'] as const).map(what => ({ do: what })),
    { do: 'start', days: 1 },
    ...(['next', 'correct', 'press'] as const).map(what => ({ do: what })),
  ]
  await run(moves, ({ given }) => expect(new Set(given).size).toBe(given.length))
})

it('[Q10] [Q23] whoever waits over a start or a correction keeps their place', async () => {
  await fc.assert(
    fc.asyncProperty(movesWith(anyDays), async moves => {
      let before: string[] = []
      await run(moves, hall => {
        const now = hall.line()
        expect(now.filter(id => before.includes(id))).toEqual(before.filter(id => now.includes(id)))
        before = now
      })
    }),
    { numRuns: 100 },
  )
})
