/** What `npm run bench` accepts. Plain JavaScript: it is read before anything is installed. */
import { CommandLineError, meant, readCommandLine } from '../packages/command-line/src/index.mjs'

export const NAMES = /** @type {const} */ ([
  'issuing',
  'http-face',
  'fan-out',
  'back-after-kill',
  'press-to-wire',
  'old-tickets',
  'reports',
  'days',
  'printer-bytes',
  'policy',
])

export const USAGE = `npm run bench -- [--quick] [PART …]

  measures, prints a table, and writes docs/benchmarks.md where all parts were measured
  PART    one of ${NAMES.join(', ')}; all, unless said
  --quick tries each part in seconds, with figures that mean little, and writes nothing
  --help  prints this`

/**
 * The parts asked for, none for all. `--quick` is read by bench/size.ts.
 * @param {string[]} args
 * @throws {CommandLineError}
 */
export function readOptions(args) {
  const help = 'npm run bench -- --help'
  const { values, positionals } = readCommandLine(
    args,
    { help: { type: 'boolean' }, quick: { type: 'boolean' } },
    { words: Number.POSITIVE_INFINITY, help },
  )
  if (values.help) return 'help'
  /** @type {readonly string[]} */
  const known = NAMES
  const unknown = positionals.find(name => !known.includes(name))
  if (unknown !== undefined)
    throw new CommandLineError(
      `There is no part '${unknown}'.${meant(unknown, [...known])} The parts are ${known.join(', ')}.`,
    )
  return positionals
}
