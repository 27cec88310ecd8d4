/** The command line of the display agent, checked. */
import path from 'node:path'
import { addressOf, CommandLineError, readCommandLine } from '@antrean/command-line'

export const USAGE = `Usage: node apps/booth-display/src/agent/main.ts --server URL --displays FILE [options]

  --server URL     the hall's server, e.g. http://192.168.1.10:8300
  --displays FILE  which display hangs where, as JSON:
                   [ { "booth": 3, "url": "serial:/dev/ttyUSB1?family=dmd" },
                     { "wall": true, "url": "tcp://192.168.1.60:4001?family=alpha" } ]
  --code CODE      one-time code that makes this machine a display of the hall; needed once
  --token-file FILE  a device token in place of a code, - for standard input (or ANTREAN_DISPLAY_TOKEN)
  --data DIR       where the token is kept (default ./data/displays)
  --json           prints one JSON line on standard output when ready
`

export type Options = Exclude<ReturnType<typeof readOptions>, 'help'>

/** What was asked for. @throws one sentence about what is wrong */
export function readOptions(args: string[], env: NodeJS.ProcessEnv = process.env) {
  const { values } = readCommandLine(
    args,
    {
      server: { type: 'string' },
      displays: { type: 'string' },
      code: { type: 'string' },
      token: { type: 'string' },
      'token-file': { type: 'string' },
      data: { type: 'string', default: 'data/displays' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    // A token may begin with a dash.
    { anyValue: ['token'] },
  )
  if (values.help) return 'help'
  return {
    json: values.json,
    server: readServer(values.server),
    displays: readFileName(values.displays),
    data: path.resolve(values.data),
    code: values.code,
    // Everybody on the machine can read a command line: a token given there is taken, and not recommended.
    token: values.token ?? (values['token-file'] === undefined ? env.ANTREAN_DISPLAY_TOKEN : undefined),
    tokenFile: values['token-file'],
  }
}

function readServer(url: string | undefined): string {
  if (url === undefined) throw new CommandLineError('--server is missing: the address of the hall’s server.')
  return addressOf('--server', url, 'http://192.168.1.10:8300')
}

function readFileName(file: string | undefined): string {
  if (file === undefined)
    throw new CommandLineError('--displays is missing: the file that says which display hangs where.')
  return path.resolve(file)
}
