/** What the command line asks for; throws a sentence that names the option that is wrong. */
import { parseArgs } from 'node:util'
import { POLICIES, type PolicyName } from '@antrean/queue-core'

export type Options = {
  scenario: string
  policies: PolicyName[]
  days: number
  seed: number
  json: boolean
  charts: string | undefined
}

export const USAGE = `npm run simulate -- --scenario FILE [--policy P,…] [--days N] [--seed S] [--json] [--charts DIR]
  --scenario FILE  a scenario or a recorded trace, or the name of one that is shipped (docs/simulator.md)
  --policy P,…     of ${Object.keys(POLICIES).join(', ')}; all, unless said
  --days N         days to simulate, 1 unless said
  --seed S         the same seed draws the same days, 1 unless said
  --json           one JSON object on standard output, and nothing else
  --charts DIR     writes charts as SVG files into DIR`

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      scenario: { type: 'string' },
      policy: { type: 'string' },
      days: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      charts: { type: 'string' },
    },
  })
  if (!values.scenario) throw new Error('Say which scenario: --scenario FILE.')
  return {
    scenario: values.scenario,
    policies: values.policy === undefined ? (Object.keys(POLICIES) as PolicyName[]) : policies(values.policy),
    days: whole('--days', values.days, 1, 100_000),
    seed: whole('--seed', values.seed, 0, Number.MAX_SAFE_INTEGER),
    json: values.json,
    charts: values.charts,
  }
}

function policies(list: string): PolicyName[] {
  const names = list.split(',').map(name => name.trim())
  for (const name of names)
    if (!Object.hasOwn(POLICIES, name))
      throw new Error(
        `--policy: there is no policy "${name}". Choose from ${Object.keys(POLICIES).join(', ')}.`,
      )
  return [...new Set(names)] as PolicyName[]
}

function whole(option: string, text: string, min: number, max: number): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < min || value > max)
    throw new Error(`${option} is a whole number from ${min} to ${max}, not "${text}".`)
  return value
}
