/** The command line of the kiosk, checked; both shells read the same one. */
import path from 'node:path'
import { addressOf, CommandLineError, portOf, readCommandLine } from '@antrean/command-line'
import { parsePrinterUrl } from '@antrean/printer-driver'

export const USAGE = `Usage: node apps/kiosk/src/agent/main.ts --server URL --printer URL [options]

  --server URL     the hall's server, e.g. http://192.168.1.10:8300
  --printer URL    serial:/dev/ttyUSB0?baudRate=19200, tcp://HOST:9100, usb:04b8:0202 or virtual:
  --code CODE      one-time code that makes this machine a kiosk or desk printer of the hall; needed once
  --token-file FILE  a device token in place of a code, - for standard input (or ANTREAN_KIOSK_TOKEN)
  --data DIR       where token and journals are kept (default ./data/kiosk)
  --port N         TCP port of the screens, 0 for any free one (default 8301)
  --host ADDRESS   address of the screens (default 127.0.0.1: this machine only)
  --logo FILE      a PNG picture for the top of every ticket, black on white
  --desk           a printer of the desk in place of a kiosk: no screen, and no ticket of its own
  --name NAME      the kiosk's name in its log (default kiosk)
  --json           prints one JSON line on standard output when ready
`

const OPTIONS = {
  server: { type: 'string' },
  printer: { type: 'string' },
  code: { type: 'string' },
  token: { type: 'string' },
  'token-file': { type: 'string' },
  data: { type: 'string', default: 'data/kiosk' },
  port: { type: 'string', default: '8301' },
  host: { type: 'string', default: '127.0.0.1' },
  logo: { type: 'string' },
  name: { type: 'string', default: 'kiosk' },
  desk: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

export type Options = Exclude<ReturnType<typeof readOptions>, 'help'>

/** What was asked for. @throws one sentence about what is wrong */
export function readOptions(args: string[], env: NodeJS.ProcessEnv = process.env) {
  // A token may begin with a dash.
  const { values } = readCommandLine(args, OPTIONS, { anyValue: ['token'] })
  if (values.help) return 'help'
  return {
    json: values.json,
    desk: values.desk,
    name: values.name,
    host: values.host,
    port: portOf('--port', values.port),
    data: path.resolve(values.data),
    logo: values.logo === undefined ? undefined : path.resolve(values.logo),
    server: readServer(values.server),
    printer: readPrinter(values.printer),
    code: values.code,
    // Everybody on the machine can read a command line: a token given there is taken, and not recommended.
    token: values.token ?? (values['token-file'] === undefined ? env.ANTREAN_KIOSK_TOKEN : undefined),
    tokenFile: values['token-file'],
  }
}

function readServer(url: string | undefined): string {
  if (url === undefined) throw new CommandLineError('--server is missing: the address of the hall’s server.')
  return addressOf('--server', url, 'http://192.168.1.10:8300')
}

function readPrinter(url: string | undefined): string {
  if (url === undefined)
    throw new CommandLineError('--printer is missing: the address of the ticket printer.')
  parsePrinterUrl(url)
  return url
}
