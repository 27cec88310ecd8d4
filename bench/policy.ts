/** The rules without a server: choosing among 10,000 who wait, issuing, a foretold hall, and a year of simulated days. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import {
  type Command,
  decide,
  emptyHall,
  emptyHistory,
  evolve,
  fewestLate,
  forecast,
  HALL_POLICY,
  type HallState,
  referenceHall,
} from '@antrean/queue-core'
import { median, ms, p99, perSecond, type Row } from './row.ts'
import { quick, sized } from './size.ts'

const WAITING = 10_000
const ISSUES = sized(300_000, 30_000)
const CHOICES = sized(2_000, 200)
/** Ms in which they come: half are past their five minutes when the choice is made. */
const SPAN = 600_000
const OPENS = Date.parse('2026-03-02T08:00:00+07:00')
const simulator = path.resolve(import.meta.dirname, '..', 'apps', 'simulator', 'src', 'main.ts')

export async function policy(): Promise<Row[]> {
  const { state } = issued(WAITING)
  const { rate } = issued(ISSUES)
  const at = OPENS + SPAN
  const choices = timed(CHOICES, round => fewestLate(state, state.booths.get(1 + (round % 6))!, at))
  const forecasts = timed(20, () => forecast(state, emptyHistory(), at))
  const begun = performance.now()
  execFileSync(process.execPath, [
    simulator,
    '--scenario',
    'ordinary-day',
    '--days',
    `${sized(365, 10)}`,
    '--json',
  ])
  return [
    {
      what: `choosing the next of ${WAITING.toLocaleString('en')} who wait, median`,
      value: ms(median(choices)),
    },
    { what: 'the same, p99', value: ms(p99(choices)), aim: '< 1 ms' },
    { what: 'issuing: decide and evolve', value: perSecond(rate, 'tickets'), aim: '> 300,000/s' },
    { what: 'a forecast of the whole hall while they wait, median', value: ms(median(forecasts)) },
    {
      what: `${quick ? 'ten days' : 'a year'} of simulated ordinary days, all policies and the bound`,
      value: `${((performance.now() - begun) / 1000).toFixed(1)} s`,
      aim: '< 60 s',
    },
  ]
}

/** A hall in which everybody waits: half can still be called in time, half were missed. */
function issued(count: number): { state: HallState; rate: number } {
  const state = emptyHall()
  give(state, { type: 'ConfigureHall', config: referenceHall, at: OPENS, actor: 'bench' })
  give(state, { type: 'OpenDay', at: OPENS, actor: 'bench' })
  for (const { number } of referenceHall.booths)
    give(state, {
      type: 'OpenBooth',
      booth: number,
      officer: { id: `officer ${number}`, anyBooth: false },
      at: OPENS,
      actor: 'bench',
    })
  const begun = performance.now()
  for (let n = 0; n < count; n++)
    give(state, {
      type: 'IssueTicket',
      ticketId: `t${n}`,
      token: `${n}`,
      service: 'ABCDE'[n % 5]!,
      priority: n % 12 === 0 ? 'priority' : 'normal',
      language: 'id',
      at: OPENS + Math.floor((n / count) * SPAN),
      actor: 'bench',
    })
  return { state, rate: count / ((performance.now() - begun) / 1000) }
}

function give(state: HallState, command: Command): void {
  const decision = decide(state, command, HALL_POLICY)
  if (!decision.ok) throw new Error(decision.error.message)
  for (const event of decision.events) evolve(state, event)
}

function timed(rounds: number, run: (round: number) => unknown): number[] {
  for (let round = 0; round < Math.ceil(rounds / 10); round++) run(round)
  return Array.from({ length: rounds }, (_, round) => {
    const begun = performance.now()
    run(round)
    return performance.now() - begun
  })
}
