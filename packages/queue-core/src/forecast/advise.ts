/** What a supervisor can do about it: each booth that is not at work, tried out by playing the next hours forward. */
import type { Booth, HallState } from '../hall/state.ts'
import { chance } from './chance.ts'
import { outlookOf } from './forecast.ts'
import { play } from './future.ts'
import type { History } from './history.ts'

export type Advice = {
  kind: 'open-booth' | 'resume-booth'
  booth: number
  /** Those of its services whose visitors it would call in time, most first. */
  services: string[]
  /** Fewer late calls among all who wait now or come within the horizon. */
  fewerLate: number
}

/** Advice looks so far ahead, in ms: what is done now shows by then. */
export const ADVICE_HORIZON = 15 * 60_000
const WAYS = 60
/** What helps less than this is not worth saying. */
const WORTH = 0.5

/** In order of effect; empty where nothing helps. */
export function advise(state: HallState, history: History, at: number): Advice[] {
  const now = late(state, history, at, null)
  if (sum(now) < WORTH) return []
  const advice: Advice[] = []
  /** Booths for the same services help equally. */
  const tried = new Map<string, Map<string, number>>()
  for (const booth of state.booths.values()) {
    if (booth.state === 'open') continue
    const key = booth.services.toSorted().join('')
    const then = tried.get(key) ?? late(state, history, at, booth)
    tried.set(key, then)
    const saved = new Map([...now].map(([letter, count]) => [letter, count - (then.get(letter) ?? 0)]))
    const fewerLate = sum(saved)
    if (fewerLate < WORTH) continue
    const services = booth.services
      .filter(letter => (saved.get(letter) ?? 0) > 0)
      .sort((a, b) => saved.get(b)! - saved.get(a)!)
    advice.push({
      kind: booth.state === 'paused' ? 'resume-booth' : 'open-booth',
      booth: booth.number,
      services: services.length > 0 ? services : [...booth.services],
      fewerLate: Math.round(fewerLate),
    })
  }
  return advice.sort((a, b) => b.fewerLate - a.fewerLate || a.booth - b.booth)
}

/** Late calls of each service in the mean, with one more booth at work or as it is; the same chances for both. */
function late(state: HallState, history: History, at: number, booth: Booth | null): Map<string, number> {
  const opened = new Set(booth ? [booth.number] : [])
  const outlook = outlookOf(state, history, at, ADVICE_HORIZON + longestTarget(state), opened)
  const counts = new Map<string, number>([...state.services.keys()].map(letter => [letter, 0]))
  const add = (letter: string, n: number) => counts.set(letter, counts.get(letter)! + n / WAYS)
  for (let way = 0; way < WAYS; way++) {
    const future = play(outlook, chance(way))
    outlook.tickets.forEach(({ service, callBy, firstCalledAt }, n) => {
      if (firstCalledAt === null && callBy >= at && future.calledAt[n]! > callBy) add(service, 1)
    })
    for (const [letter, n] of future.lateComers) add(letter, n)
  }
  return counts
}

const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((total, n) => total + n, 0)

const longestTarget = (state: HallState): number =>
  Math.max(...[...state.services.values()].map(({ config }) => config.targetSeconds)) * 1000
