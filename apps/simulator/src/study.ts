/**
 * The study behind docs/simulator-study.md: 200 days of each shipped scenario under every policy, beside the bound that
 * none can beat, with 95 % confidence intervals; and whether forecasts came true. `npm run study -w @antrean/simulator`
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_POLICY, POLICIES, type PolicyName } from '@antrean/queue-core'
import { calibrate } from './calibrate.ts'
import { compare } from './compare.ts'
import { readScenario, type Scenario } from './scenario.ts'

const SEEDS = Number(process.argv[2] ?? 200)
const FOLDER = join(import.meta.dirname, '../scenarios')
const PAGE = join(import.meta.dirname, '../../../docs/simulator-study.md')
const NAMES = Object.keys(POLICIES) as PolicyName[]
const OTHERS = NAMES.filter(name => name !== DEFAULT_POLICY)

type Study = { name: string; visitors: number[]; late: Record<string, number[]>; bound: number[] }

const scenarios = readdirSync(FOLDER).map(file =>
  readScenario(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))),
)
const studies = scenarios.map(study)

writeFileSync(
  PAGE,
  [
    '# What the policies do, measured',
    '',
    `Written by \`npm run study -w @antrean/simulator\`: ${SEEDS} days of each shipped scenario, the same days for every policy.`,
    'Means over the days, ± half the width of the 95 % confidence interval.',
    '',
    '## Late calls in a day',
    table(
      ['scenario', 'visitors', ...NAMES, 'bound'],
      studies.map(s => [
        s.name,
        mean(s.visitors).toFixed(0),
        ...NAMES.map(n => show(s.late[n]!)),
        show(s.bound),
      ]),
    ),
    '',
    `## How many fewer are late under ${DEFAULT_POLICY} than under the others, day by day`,
    'Positive is better; an interval that does not touch 0 is no chance.',
    '',
    table(
      ['scenario', ...OTHERS],
      studies.map(s => [
        s.name,
        ...OTHERS.map(n => show(s.late[n]!.map((late, day) => late - s.late[DEFAULT_POLICY]![day]!))),
      ]),
    ),
    '',
    '## Called in time',
    'As a share of all visitors, and as a share of the most that anybody who knew the whole day beforehand could call in',
    'time.',
    '',
    table(
      ['scenario', ...NAMES, `${DEFAULT_POLICY}, of the most possible`],
      studies.map(s => {
        const all = sum(s.visitors)
        const inTime = (name: string) => all - sum(s.late[name]!)
        return [
          s.name,
          ...NAMES.map(n => percent(inTime(n) / all)),
          percent(inTime(DEFAULT_POLICY) / (all - sum(s.bound))),
        ]
      }),
    ),
    '',
    '## Whether forecasts come true',
    ...calibrations(),
    '',
  ].join('\n'),
)

function study(scenario: Scenario): Study {
  const result: Study = { name: scenario.name ?? '', visitors: [], late: {}, bound: [] }
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { outcomes, lateLowerBound } = compare(scenario, NAMES, { days: 1, seed })
    for (const [name, all] of outcomes) {
      result.late[name] ??= []
      result.late[name].push(all.filter(outcome => outcome.late).length)
    }
    result.visitors.push(outcomes.get(DEFAULT_POLICY)!.length)
    result.bound.push(lateLowerBound)
  }
  process.stderr.write(
    `${result.name}: ${NAMES.map(n => `${n} ${mean(result.late[n]!).toFixed(2)}`).join(', ')}\n`,
  )
  return result
}

function calibrations(): string[] {
  const rows: string[][] = []
  const tenths = Array.from({ length: 10 }, () => ({ count: 0, foretold: 0, happened: 0 }))
  for (const scenario of scenarios) {
    const days = Math.max(2, Math.round(SEEDS / (/1000/.test(scenario.name ?? '') ? 40 : 5)))
    const c = calibrate(scenario, { days, seed: 7, every: /1000/.test(scenario.name ?? '') ? 5 : 1 })
    rows.push([
      scenario.name ?? '',
      `${c.intervals}`,
      percent(c.intervalsHeld),
      `${c.error.toFixed(0)} s`,
      `${c.plainError.toFixed(0)} s`,
    ])
    c.tenths.forEach(({ count, foretold, happened }, n) => {
      tenths[n]!.count += count
      tenths[n]!.foretold += foretold * count
      tenths[n]!.happened += happened * count
    })
    process.stderr.write(`${scenario.name}: ${percent(c.intervalsHeld)} of the intervals held\n`)
  }
  return [
    'Of visitors who could not be called at once: how many of the 80 % intervals held, and the mean error of the expected',
    'wait beside that of "people ahead × mean service time ÷ open booths".',
    '',
    table(['scenario', 'intervals', 'held', 'error', 'error of the plain rule'], rows),
    '',
    'The chance of being late, all scenarios together, by tenths of what was foretold (tickets not yet missed):',
    '',
    table(
      ['foretold', 'tickets', 'foretold in the mean', 'happened'],
      tenths.map(({ count, foretold, happened }, n) => [
        `${n * 10}–${n * 10 + 10} %`,
        `${count}`,
        percent(foretold / Math.max(1, count)),
        percent(happened / Math.max(1, count)),
      ]),
    ),
  ]
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map((_, n) => (n === 0 ? '---' : '---:')), ...rows]
    .map(row => `| ${row.join(' | ')} |`)
    .join('\n')
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: readonly number[]): number {
  return sum(values) / Math.max(1, values.length)
}

function show(values: readonly number[]): string {
  const m = mean(values)
  const variance = sum(values.map(value => (value - m) ** 2)) / Math.max(1, values.length - 1)
  return `${m.toFixed(2)} ± ${(1.96 * Math.sqrt(variance / values.length)).toFixed(2)}`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
