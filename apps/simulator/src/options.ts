/** What the command line asks for; throws a sentence that names the option that is wrong. */
import { CommandLineError, meant, readCommandLine, wholeNumberOf } from '@antrean/command-line'
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

export function readOptions(args: string[]): Options | 'help' {
  const { values } = readCommandLine(
    args,
    {
      scenario: { type: 'string' },
      policy: { type: 'string' },
      days: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      charts: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
    { help: 'npm run simulate -- --help' },
  )
  if (values.help) return 'help'
  if (!values.scenario) throw new CommandLineError('Say which scenario: --scenario FILE.')
  return {
    scenario: values.scenario,
    policies: values.policy === undefined ? (Object.keys(POLICIES) as PolicyName[]) : policies(values.policy),
    days: wholeNumberOf('--days', values.days, 1, 100_000),
    seed: wholeNumberOf('--seed', values.seed, 0, Number.MAX_SAFE_INTEGER),
    json: values.json,
    charts: values.charts,
  }
}

function policies(list: string): PolicyName[] {
  const known = Object.keys(POLICIES)
  const names = list.split(',').map(name => name.trim())
  for (const name of names)
    if (!Object.hasOwn(POLICIES, name))
      throw new CommandLineError(
        `--policy: there is no policy "${name}".${meant(name, known)} Choose from ${known.join(', ')}.`,
      )
  return [...new Set(names)] as PolicyName[]
}
