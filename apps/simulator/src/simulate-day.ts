/**
 * One day in virtual time over the very rules of the hall: visitors press, booths open and close by their shifts, a free
 * booth calls at once. Same events at one instant happen together, before anybody is called.
 */
import {
  type Booth,
  type Command,
  decide,
  emptyHall,
  evolve,
  type HallConfig,
  type HallEvent,
  type HallState,
  type Officer,
  type Policy,
  type Ticket,
} from '@antrean/queue-core'
import type { Visitor } from './draw-day.ts'
import { clockSeconds, type Scenario } from './scenario.ts'

/** What became of one visitor. Seconds from the press to the first call; null if never called. */
export type Outcome = { visitor: Visitor; waitSeconds: number | null; late: boolean; booth: number | null }

/** Looks on: at each event before it happens, and at each visitor before he presses; `at` is epoch ms. */
export type Watch = {
  event?: (state: HallState, event: HallEvent) => void
  press?: (state: HallState, at: number, index: number) => void
}

const MONDAY = Date.parse('2026-01-05T00:00:00Z')
const DAY = 86_400_000

export function simulateDay(
  scenario: Scenario,
  config: HallConfig,
  visitors: readonly Visitor[],
  policy: Policy,
  day = 0,
  watch?: Watch,
): Outcome[] {
  const state = emptyHall()
  const midnight = MONDAY + day * DAY
  let now = midnight + clockSeconds(scenario.hall.opens) * 1000
  const give = (command: Wish) => {
    const decision = decide(state, { at: now, actor: 'simulator', ...command } as Command, policy)
    if (!decision.ok) throw new Error(`${command.type}: ${decision.error.message}`)
    for (const event of decision.events) {
      watch?.event?.(state, event)
      evolve(state, event)
    }
    return decision.events
  }
  give({ type: 'ConfigureHall', config })
  give({ type: 'OpenDay' })

  const shifts = shiftChanges(scenario, midnight)
  const onShift = new Set<number>()
  const doneAt = new Map<number, number>()
  let arrived = 0
  let changed = 0

  const nextAt = () => {
    let next = shifts[changed]?.at ?? Number.POSITIVE_INFINITY
    const visitor = visitors[arrived]
    if (visitor) next = Math.min(next, midnight + Math.round(visitor.at * 1000))
    for (const at of doneAt.values()) next = Math.min(next, at)
    return next
  }

  for (now = nextAt(); Number.isFinite(now); now = nextAt()) {
    for (const [number, at] of doneAt) if (at <= now) endService(number)
    while (shifts[changed] && shifts[changed]!.at <= now) changeShift(shifts[changed++]!)
    while (visitors[arrived] && midnight + Math.round(visitors[arrived]!.at * 1000) <= now) press(arrived++)
    callForFreeBooths()
  }
  return visitors.map(outcome)

  function press(index: number): void {
    const visitor = visitors[index]!
    const ticketId = `${index}`
    watch?.press?.(state, now, index)
    give({
      type: 'IssueTicket',
      ticketId,
      token: ticketId,
      service: visitor.service,
      priority: visitor.priority ? 'priority' : 'normal',
      language: 'id',
    })
  }

  function changeShift({ booth, open }: ShiftChange): void {
    const busy = doneAt.has(booth)
    if (open) onShift.add(booth)
    else onShift.delete(booth)
    if (!busy) give({ type: open ? 'OpenBooth' : 'CloseBooth', booth, officer: officerOf(booth) })
  }

  function endService(booth: number): void {
    doneAt.delete(booth)
    const ticket = state.booths.get(booth)!.ticket!
    const visitor = visitors[Number(ticket.id)]!
    const at = { booth, officer: officerOf(booth) }
    if (ticket.state === 'called') {
      // Nobody came; they were called again meanwhile.
      give({ type: 'RecallTicket', ...at })
      give({ type: 'MarkNoShow', ...at })
    } else if (visitor.onward && ticket.transfers === 0 && visitor.onward.service !== ticket.service)
      give({ type: 'TransferTicket', service: visitor.onward.service, ...at })
    else give({ type: 'FinishTicket', ...at })
    if (!onShift.has(booth)) give({ type: 'CloseBooth', ...at })
  }

  function callForFreeBooths(): void {
    const free: Booth[] = []
    for (const booth of state.booths.values()) if (booth.state === 'open' && !booth.ticket) free.push(booth)
    if (free.length > 1) free.sort(policy.boothFirst(state))
    for (const { number } of free) {
      const [called] = give({ type: 'CallNext', booth: number, officer: officerOf(number) })
      if (called?.type !== 'TicketCalled') continue
      const ticket = state.tickets.get(called.ticketId)!
      const visitor = visitors[Number(ticket.id)]!
      const seconds = !comes(visitor, ticket)
        ? scenario.hall.noShowSeconds
        : ticket.transfers > 0
          ? visitor.onward!.seconds
          : visitor.serviceSeconds
      doneAt.set(number, now + Math.round(seconds * 1000))
      if (comes(visitor, ticket)) give({ type: 'StartService', booth: number, officer: officerOf(number) })
    }
  }

  /** A visitor comes who is there and has not left; one who came once is still there when called again. */
  function comes(visitor: Visitor, ticket: Ticket): boolean {
    return (
      !visitor.noShow &&
      firstWait(ticket).firstCalledAt! <= midnight + (visitor.at + visitor.patienceSeconds) * 1000
    )
  }

  function outcome(visitor: Visitor, index: number): Outcome {
    const ticket = state.tickets.get(`${index}`)!
    const { issuedAt, booth } = ticket
    // What is studied is the wait after the press; where somebody is sent on, another begins. [P16]
    const { firstCalledAt, callBy } = firstWait(ticket)
    if (firstCalledAt === null) return { visitor, waitSeconds: null, late: true, booth: null }
    const waitSeconds = (firstCalledAt - issuedAt) / 1000
    return { visitor, waitSeconds, late: firstCalledAt > callBy, booth }
  }
}

const firstWait = (ticket: Ticket): Pick<Ticket, 'firstCalledAt' | 'callBy'> =>
  ticket.waits?.over[0] ?? ticket

type Wish = { type: Command['type'] } & Record<string, unknown>
type ShiftChange = { at: number; booth: number; open: boolean }

const officerOf = (booth: number): Officer => ({ id: `officer ${booth}`, anyBooth: false })

export const shiftsOf = (scenario: Scenario, booth: Scenario['booths'][number]): [number, number][] =>
  (booth.shifts ?? [[scenario.hall.opens, scenario.hall.closes]]).map(([from, to]) => [
    clockSeconds(from),
    clockSeconds(to),
  ])

/** Openings and closings in order of time; at one instant a booth closes before it opens again. */
function shiftChanges(scenario: Scenario, midnight: number): ShiftChange[] {
  const changes: ShiftChange[] = []
  for (const booth of scenario.booths)
    for (const [from, to] of shiftsOf(scenario, booth))
      changes.push(
        { at: midnight + from * 1000, booth: booth.number, open: true },
        { at: midnight + to * 1000, booth: booth.number, open: false },
      )
  return changes.sort((a, b) => a.at - b.at || Number(a.open) - Number(b.open))
}
