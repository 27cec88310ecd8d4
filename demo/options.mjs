/** What `npm start` accepts. Plain JavaScript: it is read before anything is installed. */
import path from 'node:path'
import util from 'node:util'
import { nearest } from './nearest.mjs'

/**
 * @typedef {object} Options
 * @property {number} port TCP port of the server; 0 chooses free ones for everything.
 * @property {string} host Address on which the server listens.
 * @property {string | null} publicUrl What visitors' phones call the server; null: the address it listens on.
 * @property {string} data Where the hall's record is kept.
 * @property {string | null} hall The hall's set-up as JSON; null: the reference hall.
 * @property {string | null} printer A real printer's URL in place of the virtual one.
 * @property {boolean} json
 * @property {boolean} dev
 * @property {boolean} hours The hall's own opening hours in place of a hall that is always open.
 */
/** @typedef {{ ask: 'open', options: Options } | { ask: 'help' } | { ask: 'wrong', sentence: string }} Read */

export const USAGE = `npm start -- [options]

  --port N          port of the server (default 8080); kiosk, paper and counter displays take the next three; 0 takes free ones
  --host ADDRESS    address of the server (default 127.0.0.1: this machine only); 0.0.0.0 for walls and phones in the network
  --public-url URL  what visitors' phones call the server, e.g. http://192.168.1.10:8080: the address in the QR code
  --data DIR        where the hall's record is kept (default data/demo)
  --hall FILE       opens another hall than the reference hall: its set-up as JSON
  --printer URL     prints on a real printer, e.g. tcp://192.168.1.50:9100 or serial:/dev/ttyUSB0?baudRate=19200
  --hours           keeps the hall's own opening hours instead of being open around the clock
  --json            prints one JSON line on standard output when ready; logs go to standard error
  --dev             rebuilds the screens and restarts the programs when a source file changes
  --help            prints this`

/** @type {Record<string, { type: 'string' | 'boolean' }>} */
const KNOWN = {
  port: { type: 'string' },
  host: { type: 'string' },
  'public-url': { type: 'string' },
  data: { type: 'string' },
  hall: { type: 'string' },
  printer: { type: 'string' },
  json: { type: 'boolean' },
  dev: { type: 'boolean' },
  hours: { type: 'boolean' },
  help: { type: 'boolean' },
}

/**
 * @param {string[]} args
 * @param {string} root the repository
 * @param {string} cwd where paths are meant from
 * @returns {Read}
 */
export function readOptions(args, root, cwd) {
  const { values, tokens } = util.parseArgs({
    args,
    options: KNOWN,
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  for (const token of tokens) {
    const sentence = complaint(token)
    if (sentence) return { ask: 'wrong', sentence }
  }
  if (values.help) return { ask: 'help' }
  /** @param {string} name */
  const text = name => (typeof values[name] === 'string' ? values[name] : null)
  const port = text('port') ?? '8080'
  if (!/^\d+$/.test(port) || Number(port) > 65_000)
    return { ask: 'wrong', sentence: `--port ${port} is not a port. Give a number from 0 to 65000.` }
  const publicUrl = text('public-url')
  if (publicUrl !== null && !isWebAddress(publicUrl))
    return {
      ask: 'wrong',
      sentence: `--public-url ${publicUrl} is no address. Give one like http://192.168.1.10:8080.`,
    }
  const printer = text('printer')
  if (printer !== null && !/^(serial|tcp|usb|device|virtual):/.test(printer))
    return {
      ask: 'wrong',
      sentence: `--printer ${printer} is no printer's URL: it must start with serial:, tcp:, usb:, device: or virtual:. Give one like tcp://192.168.1.50:9100.`,
    }
  const data = text('data')
  const hall = text('hall')
  return {
    ask: 'open',
    options: {
      port: Number(port),
      host: text('host') ?? '127.0.0.1',
      publicUrl,
      data: data === null ? path.join(root, 'data', 'demo') : path.resolve(cwd, data),
      hall: hall === null ? null : path.resolve(cwd, hall),
      printer,
      json: values.json === true,
      dev: values.dev === true,
      hours: values.hours === true,
    },
  }
}

/**
 * What is wrong with one word of the command line, or null.
 * @param {{ kind: string, name?: string, rawName?: string, value?: string | undefined, inlineValue?: boolean | undefined }} token
 */
function complaint({ kind, name = '', rawName, value, inlineValue }) {
  if (kind === 'positional')
    return `'${value}' belongs to no option. npm passes options on after two dashes: npm start -- --port 9000.`
  if (kind !== 'option') return null
  const option = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined
  if (!option || rawName !== `--${name}`) {
    const meant = nearest(name, Object.keys(KNOWN))
    return `There is no option ${rawName}.${meant ? ` Did you mean --${meant}?` : ''} npm start -- --help lists them.`
  }
  if (option.type === 'boolean') return inlineValue ? `${rawName} takes no value.` : null
  // A value that looks like an option is one: the value itself was forgotten.
  return !value || (!inlineValue && value.startsWith('-'))
    ? `${rawName} needs a value. npm start -- --help says which.`
    : null
}

/** @param {string} text */
function isWebAddress(text) {
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}
