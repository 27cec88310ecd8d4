/** What `npm start` accepts. Plain JavaScript: it is read before anything is installed. */
import path from 'node:path'
import { addressOf, CommandLineError, portOf, readCommandLine } from '../packages/command-line/src/index.mjs'

/**
 * @typedef {object} Options
 * @property {number} port TCP port of the server; 0 chooses free ones for everything.
 * @property {string} host Address on which the server listens.
 * @property {string | null} publicUrl What visitors' phones call the server; null: the address it listens on.
 * @property {string} data Where the hall's record is kept.
 * @property {string | null} hall The hall's set-up as JSON; null: the reference hall.
 * @property {string | null} printer A real printer's URL in place of the virtual one.
 * @property {string | null} smtp A mail server for messages to visitors.
 * @property {string | null} smsHttp Kannel's sendsms, or what speaks like it, for messages to visitors.
 * @property {boolean} json
 * @property {boolean} dev
 * @property {boolean} empty An empty data folder is set up in the browser.
 * @property {boolean} hours The hall's own opening hours in place of a hall that is always open.
 */
/** @typedef {{ ask: 'open', options: Options } | { ask: 'help' } | { ask: 'wrong', sentence: string }} Read */

export const USAGE = `npm start -- [options]

  --port N          port of the server (default 8080); kiosk, paper and counter displays take the next three; 0 takes free ones
  --host ADDRESS    address of the server (default 127.0.0.1: this machine only); 0.0.0.0 for walls and phones in the network
  --public-url URL  what visitors' phones call the server, e.g. http://192.168.1.10:8080: the address in the QR code
  --data DIR        where the hall's record is kept (default data/demo)
  --hall FILE       opens another hall than the reference hall: its set-up as JSON
  --empty           a hall of your own: an empty data folder is set up in the browser, behind a code that stands here
  --printer URL     prints on a real printer, e.g. tcp://192.168.1.50:9100 or serial:/dev/ttyUSB0?baudRate=19200
  --smtp URL        sends messages by this mail server, e.g. smtp://127.0.0.1:2525
  --sms-http URL    sends short messages by this gateway (Kannel's sendsms), e.g. http://127.0.0.1:13013/cgi-bin/sendsms
  --hours           keeps the hall's own opening hours instead of being open around the clock
  --json            prints one JSON line on standard output when ready; logs go to standard error
  --dev             rebuilds the screens and restarts the programs when a source file changes
  --version         prints the release
  --help            prints this`

const KNOWN = /** @type {const} */ ({
  port: { type: 'string' },
  host: { type: 'string' },
  'public-url': { type: 'string' },
  data: { type: 'string' },
  hall: { type: 'string' },
  printer: { type: 'string' },
  smtp: { type: 'string' },
  'sms-http': { type: 'string' },
  json: { type: 'boolean' },
  dev: { type: 'boolean' },
  hours: { type: 'boolean' },
  empty: { type: 'boolean' },
  help: { type: 'boolean' },
})

const HELP = 'npm start -- --help'
/** The hall takes four ports in a row. */
const MOST_PORT = 65_000

/**
 * @param {string[]} args
 * @param {string} root the repository
 * @param {string} cwd where paths are meant from
 * @returns {Read}
 */
export function readOptions(args, root, cwd) {
  try {
    return read(args, root, cwd)
  } catch (error) {
    if (error instanceof CommandLineError) return { ask: 'wrong', sentence: error.message }
    throw error
  }
}

/**
 * @param {string[]} args @param {string} root @param {string} cwd
 * @returns {Read}
 */
function read(args, root, cwd) {
  const { values, positionals } = readCommandLine(args, KNOWN, {
    help: HELP,
    words: Number.POSITIVE_INFINITY,
  })
  if (positionals.length > 0)
    throw new CommandLineError(
      `'${positionals[0]}' belongs to no option. npm passes options on after two dashes: npm start -- --port 9000.`,
    )
  if (values.help) return { ask: 'help' }
  const { data, hall, printer = null, host } = values
  const publicUrl = values['public-url']
  if (printer !== null && !/^(serial|tcp|usb|device|queue|virtual):/.test(printer))
    throw new CommandLineError(
      `--printer ${printer} is no printer's URL: it must start with serial:, tcp:, usb:, device:, queue: or virtual:. Give one like tcp://192.168.1.50:9100.`,
    )
  return {
    ask: 'open',
    options: {
      port: portOf('--port', values.port ?? '8080', MOST_PORT),
      host: host ?? '127.0.0.1',
      publicUrl:
        publicUrl === undefined ? null : addressOf('--public-url', publicUrl, 'http://192.168.1.10:8080'),
      data: data === undefined ? path.join(root, 'data', 'demo') : path.resolve(cwd, data),
      hall: hall === undefined ? null : path.resolve(cwd, hall),
      printer,
      smtp: channelOf('--smtp', values.smtp, /^smtps?:$/, 'smtp://127.0.0.1:2525'),
      smsHttp: channelOf(
        '--sms-http',
        values['sms-http'],
        /^https?:$/,
        'http://127.0.0.1:13013/cgi-bin/sendsms',
      ),
      json: values.json === true,
      dev: values.dev === true,
      hours: values.hours === true,
      empty: values.empty === true,
    },
  }
}

/**
 * @param {string} option @param {string | undefined} url @param {RegExp} protocols @param {string} example
 * @returns {string | null}
 */
function channelOf(option, url, protocols, example) {
  if (url === undefined) return null
  const known = URL.canParse(url) ? new URL(url) : null
  if (!known?.hostname || !protocols.test(known.protocol))
    throw new CommandLineError(`${option} ${url} is no address. Give one like ${example}.`)
  return url
}
