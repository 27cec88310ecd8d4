/** `npm run simulate`: a hall in virtual time, over the very rules of the real one. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CommandLineError, meant, readNamedJson, whyNotFolder } from '@antrean/command-line'
import { DEFAULT_POLICY } from '@antrean/queue-core'
import { writeCharts } from './charts.ts'
import { compare } from './compare.ts'
import { figuresOf } from './figures.ts'
import { type Options, readOptions, USAGE } from './options.ts'
import { report } from './report.ts'
import { clockSeconds, readScenario, type Scenario } from './scenario.ts'

const SHIPPED = join(import.meta.dirname, '../scenarios')

try {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') process.stdout.write(`${USAGE}\n`)
  else simulate(options)
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}

function simulate(options: Options): void {
  // Before the days are played, which may take minutes.
  const unusable = options.charts && whyNotFolder(resolve(options.charts))
  if (unusable)
    throw new CommandLineError(`The charts cannot go to ${options.charts}: ${unusable}. Correct --charts.`)
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
}

function load(name: string): Scenario {
  const shipped = join(SHIPPED, `${name}.json`)
  const path = existsSync(name) ? name : shipped
  if (!existsSync(path)) {
    const known = readdirSync(SHIPPED).map(file => file.replace(/\.json$/, ''))
    throw new CommandLineError(
      `There is no scenario "${name}": neither a file nor a shipped one.${meant(name, known)} Shipped are ${known.join(', ')}.`,
    )
  }
  const json = readNamedJson('The scenario', path, 'Correct --scenario.')
  try {
    return readScenario(json)
  } catch (error) {
    throw new CommandLineError(`${name} is not a scenario. ${(error as Error).message}`)
  }
}
