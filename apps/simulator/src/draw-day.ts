/** One day of visitors: the same for every policy, so that policies are compared on equal days. */
import { exponential, logNormal, type Random } from './random.ts'
import { clockSeconds, type Drawn, isTrace, type Scenario } from './scenario.ts'

/** All times in seconds; `at` since midnight. */
export type Visitor = {
  at: number
  service: string
  priority: boolean
  serviceSeconds: number
  patienceSeconds: number
  noShow: boolean
  /** Sent on to another service, for so long. */
  onward: { service: string; seconds: number } | null
}

/** The visitors of a day in order of arrival. */
export function drawDay(scenario: Scenario, random: Random): Visitor[] {
  const visitors = isTrace(scenario)
    ? scenario.arrivals.map(({ at, patienceSeconds, ...arrival }) => ({
        ...arrival,
        at: clockSeconds(at),
        patienceSeconds: patienceSeconds ?? Number.POSITIVE_INFINITY,
        noShow: false,
        onward: null,
      }))
    : drawVisitors(scenario, random)
  return withinHours(scenario, visitors).sort((a, b) => a.at - b.at)
}

/** Who comes early waits at the door until it opens; who comes late finds it closed. */
function withinHours(scenario: Scenario, visitors: Visitor[]): Visitor[] {
  const opens = clockSeconds(scenario.hall.opens)
  const closes = clockSeconds(scenario.hall.closes)
  return visitors
    .map(visitor => (visitor.at < opens ? { ...visitor, at: opens } : visitor))
    .filter(visitor => visitor.at < closes)
}

const HALF_HOUR = 1800

function drawVisitors(scenario: Drawn, random: Random): Visitor[] {
  const opens = clockSeconds(scenario.hall.opens)
  const closes = clockSeconds(scenario.hall.closes)
  const visitors: Visitor[] = []
  for (const service of scenario.services) {
    const seconds = (letter: string) => {
      const { mean, cv } =
        scenario.services.find(s => s.letter === letter)?.serviceSeconds ?? service.serviceSeconds
      return Math.max(5, Math.round(logNormal(random, mean, cv)))
    }
    for (let from = opens, half = 0; from < closes; from += HALF_HOUR, half++) {
      const expected = service.arrivals[Math.min(half, service.arrivals.length - 1)]!
      if (expected === 0) continue
      const gap = HALF_HOUR / expected
      const until = Math.min(from + HALF_HOUR, closes)
      for (let at = from + exponential(random, gap); at < until; at += exponential(random, gap))
        visitors.push({
          at: Math.round(at * 1000) / 1000,
          service: service.letter,
          priority: random() < service.priorityShare,
          serviceSeconds: seconds(service.letter),
          patienceSeconds:
            service.patienceSeconds === undefined
              ? Number.POSITIVE_INFINITY
              : Math.round(exponential(random, service.patienceSeconds)),
          noShow: random() < service.noShowShare,
          onward: sentOn(service.transfers, seconds, random),
        })
    }
  }
  return visitors
}

function sentOn(
  transfers: Drawn['services'][number]['transfers'],
  seconds: (letter: string) => number,
  random: Random,
): Visitor['onward'] {
  let chance = random()
  for (const { to, share } of transfers) {
    if (chance < share) return { service: to, seconds: seconds(to) }
    chance -= share
  }
  return null
}
