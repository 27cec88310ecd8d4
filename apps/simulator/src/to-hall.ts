/** The set-up of the hall that a scenario describes. */
import { DEFAULT_PLACE, type HallConfig } from '@antrean/queue-core'
import { isTrace, type Scenario } from './scenario.ts'

export function toHall(scenario: Scenario): HallConfig {
  const name = { id: 'Simulasi', en: 'Simulation' }
  const { opens, closes, prioritySharePercent, overdueSeconds } = scenario.hall
  return {
    name,
    place: DEFAULT_PLACE,
    timezone: 'UTC',
    opens: opens.slice(0, 5),
    closes: closes.slice(0, 5),
    alwaysOpen: false,
    prioritySharePercent,
    overdueSeconds,
    atRiskPercent: 60,
    autoCallSeconds: null,
    services: lettersOf(scenario).map(letter => ({
      letter,
      unit: letter,
      name,
      matters: [],
      targetSeconds: targetOf(scenario, letter),
      typicalSeconds: Math.max(5, Math.round(typicalSeconds(scenario, letter))),
    })),
    booths: scenario.booths.map(({ number, services }) => ({ number, services })),
  }
}

export const lettersOf = (scenario: Scenario): string[] =>
  [...new Set(scenario.booths.flatMap(booth => booth.services))].sort()

export function targetOf(scenario: Scenario, letter: string): number {
  const own = isTrace(scenario) ? undefined : scenario.services.find(s => s.letter === letter)?.targetSeconds
  return own ?? scenario.hall.targetSeconds
}

function typicalSeconds(scenario: Scenario, letter: string): number {
  if (!isTrace(scenario)) return scenario.services.find(s => s.letter === letter)?.serviceSeconds.mean ?? 480
  const said = scenario.services?.find(service => service.letter === letter)?.typicalSeconds
  if (said !== undefined) return said
  const seen = scenario.arrivals.filter(arrival => arrival.service === letter)
  if (seen.length === 0) return 480
  return seen.reduce((sum, arrival) => sum + arrival.serviceSeconds, 0) / seen.length
}
