/** Runs random moves through the rules as the server does: what is due first, then the command; step by step. */
import type { Command } from '../src/hall/commands.ts'
import type { HallConfig } from '../src/hall/config.ts'
import { decide } from '../src/hall/decide.ts'
import { dueCommands } from '../src/hall/due-commands.ts'
import type { HallEvent } from '../src/hall/events.ts'
import { evolve } from '../src/hall/evolve.ts'
import type { Decision } from '../src/hall/rejection.ts'
import { emptyHall, type HallState } from '../src/hall/state.ts'
import { HALL_POLICY } from '../src/policy/index.ts'
import { type Move, START, toCommand } from './random-hall.ts'
import { smallHall } from './test-hall.ts'

export type Step = {
  state: HallState
  command: Command
  decision: Decision<HallEvent>
  /** Events of this step. */
  events: HallEvent[]
  at: number
}
type Watch = {
  /** Sees the hall before it is asked. */
  before?: (state: HallState, command: Command) => void
  /** Sees the hall after it was asked and before anything happens. */
  decided?: (state: HallState, command: Command, decision: Decision<HallEvent>) => void
  /** Sees the hall after the events of the command. */
  after?: (step: Step) => void
}

export function run(
  moves: readonly Move[],
  watch: Watch = {},
  setup: Partial<HallConfig> = {},
): { state: HallState; log: HallEvent[]; at: number } {
  const state = emptyHall()
  const log: HallEvent[] = []
  let at = START
  const give = (command: Command) => {
    watch.before?.(state, command)
    const decision = decide(state, command, HALL_POLICY)
    watch.decided?.(state, command, decision)
    const events = decision.ok ? decision.events : []
    for (const event of events) evolve(state, event)
    log.push(...events)
    watch.after?.({ state, command, decision, events, at })
  }
  give({ type: 'ConfigureHall', config: { ...smallHall, ...setup }, at, actor: 'test' })
  moves.forEach((move, n) => {
    at += move.seconds * 1000
    for (const due of dueCommands(state, at, HALL_POLICY)) give(due)
    give(toCommand(move, state, at, n))
  })
  return { state, log, at }
}
