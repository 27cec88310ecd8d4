// Virtual counter displays as a process of their own, for the demo and for anyone without hardware:
//
//   node virtual/main.ts --http 8085 --displays 'dmd,cd5220@serial,alpha,panel:1+panel:2'
//
// prints one JSON line when all is ready, and stops on SIGINT or SIGTERM. A second start comes back at the same addresses
// with the first one's page port, and `@tcp:PORT` after each line.

import { cannotListen, exitCodeOf, portOf, readCommandLine } from '@antrean/command-line'
import { parseDisplayList } from './display-list.ts'
import { openHallOfGlass } from './hall-of-glass.ts'
import { servePage } from './http.ts'

const USAGE = `Usage: node packages/display-driver/virtual/main.ts [options]

  --http PORT      TCP port of the page that shows them (default 0: any free one)
  --displays LIST  as dmd,cd5220@serial,alpha,panel:1+panel:2 (default dmd,cd5220,alpha,panel:1+panel:2);
                   NAME=MODEL names one, MODEL@tcp:PORT gives it a port
`

const OPTIONS = {
  http: { type: 'string', default: '0' },
  displays: { type: 'string', default: 'dmd,cd5220,alpha,panel:1+panel:2' },
  help: { type: 'boolean', default: false },
} as const

async function run(args: string[]): Promise<void> {
  const { values } = readCommandLine(args, OPTIONS)
  if (values.help) return void process.stdout.write(USAGE)
  const port = portOf('--http', values.http)
  const glass = await openHallOfGlass(parseDisplayList(values.displays))
  const page = await servePage(glass, port)
  const displays = glass.sights().map(({ name, family, url }) => ({ name, family, url }))
  process.stdout.write(`${JSON.stringify({ event: 'ready', page: page.url, displays })}\n`)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await Promise.all([page.close(), glass.close()])
    process.exitCode = 0
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

run(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${cannotListen(error, '--http') ?? error.message}\n`)
  process.exit(exitCodeOf(error))
})
