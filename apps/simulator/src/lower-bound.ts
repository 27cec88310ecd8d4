/**
 * Late calls that no policy can avoid on this day, even one that knows the whole day beforehand (docs/late-lower-bound.md).
 *
 * Each second of each booth gets a price. A call in time must begin within its visitor's five minutes at a booth on shift
 * that serves him, and takes that booth for as long as the service lasts. Calls cannot bring in more than what they are
 * worth less the prices they pay, plus what all the seconds together cost: whatever the prices, no policy calls more in
 * time. The prices are then improved step by step, which makes the bound tighter and never wrong.
 */
import type { Visitor } from './draw-day.ts'
import { clockSeconds, type Scenario } from './scenario.ts'
import { shiftsOf } from './simulate-day.ts'
import { targetOf } from './to-hall.ts'

/** `cellSeconds`: prices are constant on cells of so many seconds; each divides the one before, whose prices it refines. */
export type Effort = { rounds: number; cellSeconds: readonly number[] }

const EFFORT: Effort = { rounds: 600, cellSeconds: [60, 20] }
/** In a very large hall there are fewer rounds, so that a day takes a few seconds at the most. */
const WAYS_TRIED = 3e7
/** Rounds without success after which less is hoped for, and how much of its way a price keeps from round to round. */
const PATIENCE = 30
const MOMENTUM = 0.8

/** A group of booths with the same services and the same shifts: they share one row of prices. */
type Group = {
  services: ReadonlySet<string>
  booths: number
  shifts: [number, number][]
  /** Price of a second in each cell, and the sum of the prices up to each cell's beginning. */
  prices: Float64Array
  paid: Float64Array
  /** Seconds that calls take of each cell at the present prices. */
  wanted: Float64Array
  /** Where its prices have been going. */
  trend: Float64Array
}

/** A way to call a visitor in time: a beginning in [from, to], and the seconds it takes the booth. */
type Way = { from: number; to: number; seconds: number; group: Group }

export function lateLowerBound(
  scenario: Scenario,
  visitors: readonly Visitor[],
  { rounds, cellSeconds }: Effort = EFFORT,
): number {
  let most = visitors.length
  let groups: Group[] = []
  for (const [n, cell] of cellSeconds.entries()) {
    const finer = groupBooths(scenario, visitors, cell)
    if (n > 0) refine(groups, finer, cellSeconds[n - 1]! / cell)
    groups = finer
    most = Math.min(most, inTimeAtBest(scenario, visitors, groups, cell, rounds))
  }
  return Math.max(0, Math.ceil(visitors.length - most - 1e-6))
}

function refine(coarse: readonly Group[], fine: readonly Group[], ratio: number): void {
  for (const [g, { prices }] of fine.entries())
    for (let c = 0; c < prices.length; c++) prices[c] = coarse[g]!.prices[Math.floor(c / ratio)] ?? 0
}

/** The lowest bound on calls in time that was found; leaves its prices in the groups. */
function inTimeAtBest(
  scenario: Scenario,
  visitors: readonly Visitor[],
  groups: Group[],
  cell: number,
  roundsAtMost: number,
): number {
  const begin = clockSeconds(scenario.hall.opens)
  const ways = visitors.map(visitor => waysToCall(scenario, visitor, groups))
  let most = visitors.length
  const best = groups.map(({ prices }) => prices.slice())
  /** The bound is hoped to come down by so much; halved when it does not (a level method with Polyak's step). */
  let hope = Math.max(1, most / 10)
  let patience = PATIENCE
  const rounds = Math.min(roundsAtMost, Math.ceil(WAYS_TRIED / Math.max(1, ways.flat().length)))
  for (let round = 0; round < rounds && hope > 0.005; round++) {
    const value = inTimeAtMost(groups, ways, begin, cell)
    if (value < most - hope / 2) patience = PATIENCE
    else if (--patience === 0) {
      hope /= 2
      patience = PATIENCE
    }
    if (value < most) {
      most = value
      for (const [g, { prices }] of groups.entries()) best[g]!.set(prices)
    }
    const target = most - hope
    let norm = 0
    for (const { booths, prices, wanted, trend } of groups)
      for (let c = 0; c < prices.length; c++) {
        // How much a higher price of the cell would raise the bound: its seconds less those that calls take.
        const slope = booths * cell - wanted[c]!
        const next = (slope > 0 && prices[c] === 0 ? 0 : slope) + MOMENTUM * trend[c]!
        trend[c] = next
        norm += next * next
      }
    if (norm === 0) break
    const step = (value - target) / norm
    for (const { prices, trend } of groups)
      for (let c = 0; c < prices.length; c++) prices[c] = Math.max(0, prices[c]! - step * trend[c]!)
  }
  for (const [g, { prices }] of groups.entries()) prices.set(best[g]!)
  return most
}

/** Calls in time at the most, by the present prices; notes what each cell is wanted for. */
function inTimeAtMost(groups: Group[], ways: Way[][], begin: number, cell: number): number {
  let value = 0
  for (const { booths, prices, paid, wanted } of groups) {
    wanted.fill(0)
    let sum = 0
    for (let c = 0; c < prices.length; c++) {
      sum += prices[c]! * cell
      paid[c + 1] = sum
    }
    value += sum * booths
  }
  for (const options of ways) {
    let cheapest = 1
    let chosen: Way | null = null
    let chosenAt = 0
    for (const way of options) {
      // Nothing is cheaper than nothing, and on most of a day most seconds cost nothing.
      if (cheapest <= 0) break
      const weigh = (at: number) => {
        const cost =
          paidUntil(way.group, at + way.seconds, begin, cell) - paidUntil(way.group, at, begin, cell)
        if (cost < cheapest) {
          cheapest = cost
          chosen = way
          chosenAt = at
        }
      }
      weigh(way.from)
      weigh(way.to)
      // The cost is linear between two beginnings at which neither the begin nor the end crosses a cell.
      for (let at = nextEdge(way.from, begin, cell); at < way.to && cheapest > 0; at += cell) weigh(at)
      const firstEnd = nextEdge(way.from + way.seconds, begin, cell)
      for (let at = firstEnd - way.seconds; at < way.to && cheapest > 0; at += cell) weigh(at)
    }
    if (!chosen) continue
    value += 1 - cheapest
    take(chosen, chosenAt, begin, cell)
  }
  return value
}

const nextEdge = (at: number, begin: number, cell: number) =>
  begin + (Math.floor((at - begin) / cell) + 1) * cell

function paidUntil({ paid, prices }: Group, at: number, begin: number, cell: number): number {
  const c = Math.min(Math.floor((at - begin) / cell), prices.length)
  if (c >= prices.length) return paid[prices.length]!
  return paid[c]! + prices[c]! * (at - begin - c * cell)
}

function take({ group, seconds }: Way, at: number, begin: number, cell: number): void {
  const end = at + seconds
  for (let c = Math.floor((at - begin) / cell); c < group.wanted.length; c++) {
    const from = Math.max(at, begin + c * cell)
    const to = Math.min(end, begin + (c + 1) * cell)
    if (to <= from) break
    group.wanted[c]! += to - from
  }
}

function groupBooths(scenario: Scenario, visitors: readonly Visitor[], cell: number): Group[] {
  const begin = clockSeconds(scenario.hall.opens)
  const longest = visitors.reduce((most, visitor) => Math.max(most, visitor.serviceSeconds), 0)
  const groups = new Map<string, Group>()
  for (const booth of scenario.booths) {
    const shifts = shiftsOf(scenario, booth)
    const key = JSON.stringify([[...booth.services].sort(), shifts])
    const known = groups.get(key)
    if (known) {
      known.booths += 1
      continue
    }
    const end = Math.max(...shifts.map(([, to]) => to)) + longest
    const cells = Math.max(1, Math.ceil((end - begin) / cell))
    groups.set(key, {
      services: new Set(booth.services),
      booths: 1,
      shifts,
      prices: new Float64Array(cells),
      paid: new Float64Array(cells + 1),
      wanted: new Float64Array(cells),
      trend: new Float64Array(cells),
    })
  }
  return [...groups.values()]
}

/** Who has left before the call, or does not come at all, takes the booth only for as long as it waits for him. */
function waysToCall(scenario: Scenario, visitor: Visitor, groups: Group[]): Way[] {
  const { at, noShow, patienceSeconds, serviceSeconds } = visitor
  const by = at + targetOf(scenario, visitor.service)
  const gone = at + patienceSeconds
  const ways: Way[] = []
  for (const group of groups) {
    if (!group.services.has(visitor.service)) continue
    for (const [from, to] of group.shifts) {
      const add = (first: number, last: number, seconds: number) => {
        if (last >= first) ways.push({ from: first, to: last, seconds, group })
      }
      const [first, last] = [Math.max(at, from), Math.min(by, to)]
      if (noShow) add(first, last, scenario.hall.noShowSeconds)
      else {
        add(first, Math.min(last, gone), serviceSeconds)
        if (gone < last) add(Math.max(first, gone), last, scenario.hall.noShowSeconds)
      }
    }
  }
  return ways
}
