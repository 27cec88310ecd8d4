/** The words of a command line, each an option that the program knows or a word that it takes. */
import { parseArgs } from 'node:util'
import { CommandLineError } from './command-line-error.mjs'
import { meant } from './nearest.mjs'
import { release } from './release.mjs'

/**
 * @typedef {{ type: 'string' | 'boolean', default?: string | boolean | string[], multiple?: boolean }} Option
 * @typedef {{
 *   words?: number,
 *   anyValue?: string[],
 *   help?: string
 * }} Manner `words`: so many that belong to no option are taken; none unless said. `anyValue`: options whose value may look like an
 *   option, as a token does. `help`: what shows all options.
 */

/**
 * Like node:util's parseArgs, and every complaint is a sentence that says what was meant. `--version` is answered here, for
 * every program alike: it says the release and ends the process.
 * @template {Record<string, Option>} const O
 * @param {string[]} args
 * @param {O} options
 * @param {Manner} [manner]
 * @returns {{ values: ReturnType<typeof parseArgs<{ options: O, allowPositionals: true }>>['values'], positionals: string[] }}
 * @throws {CommandLineError}
 */
export function readCommandLine(args, options, { words = 0, anyValue = [], help = '--help' } = {}) {
  const { values, positionals, tokens } = parseArgs({
    args: joined(args, anyValue),
    options: /** @type {any} */ (options),
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  if (tokens.some(token => token.kind === 'option' && token.rawName === '--version')) {
    process.stdout.write(`${release()}\n`)
    process.exit(0)
  }
  for (const token of tokens) {
    const sentence = token.kind === 'option' ? complaint(token, options, help) : null
    if (sentence !== null) throw new CommandLineError(sentence)
  }
  if (positionals.length > words)
    throw new CommandLineError(
      `'${positionals[words]}' belongs to no option. ${help} lists them; npm passes on only what stands after two dashes (--).`,
    )
  return { values: /** @type {any} */ (values), positionals }
}

/**
 * `--token -abc` as `--token=-abc`, which parseArgs cannot take for another option.
 * @param {string[]} args @param {string[]} anyValue
 */
function joined(args, anyValue) {
  /** @type {string[]} */
  const all = []
  for (let i = 0; i < args.length; i++) {
    const [word = '', value] = [args[i], args[i + 1]]
    const takesIt = value !== undefined && anyValue.some(name => word === `--${name}`)
    all.push(takesIt ? `${word}=${value}` : word)
    if (takesIt) i++
  }
  return all
}

/**
 * What is wrong with one word, or null.
 * @param {{ name: string, rawName: string, value?: string | undefined, inlineValue?: boolean | undefined }} token
 * @param {Record<string, Option>} options
 * @param {string} help
 */
function complaint({ name, rawName, value, inlineValue }, options, help) {
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (!option || rawName !== `--${name}`)
    return `There is no option ${rawName}.${meant(name, Object.keys(options), '--')} ${help} lists them.`
  if (option.type === 'boolean') return inlineValue ? `${rawName} takes no value.` : null
  // A value that looks like an option is one: the value itself was forgotten.
  return !value || (!inlineValue && value.startsWith('--'))
    ? `${rawName} needs a value. ${help} says which.`
    : null
}
