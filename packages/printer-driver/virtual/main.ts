/**
 * The virtual printer as a process of its own, as a real printer is:
 *
 *   node virtual/main.ts --tcp PORT --http PORT [--profile NAME] [--data DIR]
 *
 * One JSON line on standard output says when it is ready; logs go to standard error.
 */
import { resolve } from 'node:path'
import {
  CommandLineError,
  cannotListen,
  exitCodeOf,
  portOf,
  readCommandLine,
  whyNotFolder,
} from '@antrean/command-line'
import { servePaper } from './paper-server.ts'
import { startVirtualPrinter } from './start.ts'
import { keepTickets } from './ticket-shelf.ts'

const USAGE = `Usage: node packages/printer-driver/virtual/main.ts [options]

  --tcp PORT      TCP port on which it prints (default 0: any free one)
  --http PORT     TCP port of the page that shows the paper (default 0: any free one)
  --profile NAME  the model that it is, as tm-t88 (the default), or a JSON file with its data
  --data DIR      keeps the tickets in this folder (default: only while it runs)
`

const OPTIONS = {
  tcp: { type: 'string', default: '0' },
  http: { type: 'string', default: '0' },
  profile: { type: 'string', default: 'tm-t88' },
  data: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

async function run(args: string[]): Promise<void> {
  const { values } = readCommandLine(args, OPTIONS)
  if (values.help) return void process.stdout.write(USAGE)
  const { data, profile } = values
  const [port, page] = [portOf('--tcp', values.tcp), portOf('--http', values.http)]
  const unusable = data === undefined ? null : whyNotFolder(resolve(data))
  if (unusable)
    throw new CommandLineError(
      `The data folder ${data} cannot be used: ${unusable}. Choose another with --data.`,
    )
  const printer = await startVirtualPrinter({
    port,
    profile,
    // Slow enough to watch, as a ticket printer is.
    mmPerSecond: 200,
  })
  const shelf = await keepTickets(printer, data)
  const paper = await servePaper(printer, shelf, page)
  process.stdout.write(
    `${JSON.stringify({ event: 'ready', printer: `${printer.url}?profile=${profile}`, paper: paper.url })}\n`,
  )
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    await paper.close()
    await printer.close()
    await shelf.close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

run(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${cannotListen(error, '--tcp or --http') ?? error.message}\n`)
  process.exit(exitCodeOf(error))
})
