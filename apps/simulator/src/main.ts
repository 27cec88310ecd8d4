/** `npm run simulate`: a hall in virtual time, over the very rules of the real one. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_POLICY, plainText } from '@antrean/queue-core'
import { writeCharts } from './charts.ts'
import { compare } from './compare.ts'
import { figuresOf } from './figures.ts'
import { readOptions, USAGE } from './options.ts'
import { report } from './report.ts'
import { clockSeconds, readScenario, type Scenario } from './scenario.ts'

if (process.argv.includes('--help')) {
  process.stdout.write(`${USAGE}\n`)
  process.exit(0)
}

const SHIPPED = join(import.meta.dirname, '../scenarios')

try {
  const options = readOptions(process.argv.slice(2))
  const scenario = load(options.scenario)
  const comparison = compare(scenario, options.policies, options)
  const closes = clockSeconds(scenario.hall.closes)
  if (options.charts) writeCharts(options.charts, scenario, comparison)
  if (options.json) {
    const policies = Object.fromEntries(
      [...comparison.outcomes].map(([name, all]) => [name, figuresOf(all, closes)]),
    )
    const { lateLowerBound } = comparison
    process.stdout.write(`${JSON.stringify({ policies, defaultPolicy: DEFAULT_POLICY, lateLowerBound })}\n`)
  } else process.stdout.write(`${report(comparison, closes, DEFAULT_POLICY)}\n`)
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n\n${USAGE}\n`)
  process.exitCode = 1
}

function load(name: string): Scenario {
  const shipped = join(SHIPPED, `${name}.json`)
  const path = existsSync(name) ? name : shipped
  if (!existsSync(path)) throw new Error(`There is no scenario "${name}": neither a file nor a shipped one.`)
  try {
    return readScenario(JSON.parse(plainText(readFileSync(path))))
  } catch (error) {
    throw new Error(`${name} is not a scenario. ${(error as Error).message}`)
  }
}
