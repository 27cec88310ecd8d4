/** What `npm start` accepts. */
import path from 'node:path'
import { parseArgs } from 'node:util'

export type Options = {
  /** TCP port of the server; 0 chooses free ones for everything. */
  port: number
  /** Where the hall's record is kept. */
  data: string
  /** The hall's set-up as JSON; null: the reference hall. */
  hall: string | null
  /** A real printer's URL in place of the virtual one. */
  printer: string | null
  json: boolean
  dev: boolean
  /** The hall's own opening hours in place of a hall that is always open. */
  hours: boolean
}

export const USAGE = `npm start -- [options]

  --port N       port of the server (default 8080); kiosk, paper and counter displays take the next three; 0 takes free ones
  --data DIR     where the hall's record is kept (default data/demo)
  --hall FILE    opens another hall than the reference hall: its set-up as JSON
  --printer URL  prints on a real printer, e.g. tcp://192.168.1.50:9100 or serial:/dev/ttyUSB0?baudRate=19200
  --hours        keeps the hall's own opening hours instead of being open around the clock
  --json         prints one JSON line on standard output when ready; logs go to standard error
  --dev          rebuilds the screens and restarts the programs when a source file changes
  --help         prints this`

/** Throws an Error with one clear sentence. */
export function readOptions(args: string[], root: string, cwd: string): Options | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '8080' },
      data: { type: 'string' },
      hall: { type: 'string' },
      printer: { type: 'string' },
      json: { type: 'boolean', default: false },
      dev: { type: 'boolean', default: false },
      hours: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65_000)
    throw new Error(`--port ${values.port} is not a port. Give a number from 0 to 65000.`)
  return {
    port,
    data: values.data === undefined ? path.join(root, 'data', 'demo') : path.resolve(cwd, values.data),
    hall: values.hall === undefined ? null : path.resolve(cwd, values.hall),
    printer: values.printer ?? null,
    json: values.json,
    dev: values.dev,
    hours: values.hours,
  }
}
