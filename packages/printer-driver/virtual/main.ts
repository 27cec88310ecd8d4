/**
 * The virtual printer as a process of its own, as a real printer is:
 *
 *   node virtual/main.ts --tcp PORT --http PORT [--profile NAME] [--data DIR]
 *
 * One JSON line on standard output says when it is ready; logs go to standard error.
 */
import { parseArgs } from 'node:util'
import { servePaper } from './paper-server.ts'
import { startVirtualPrinter } from './start.ts'
import { keepTickets } from './ticket-shelf.ts'

const { values } = parseArgs({
  options: {
    tcp: { type: 'string', default: '0' },
    http: { type: 'string', default: '0' },
    profile: { type: 'string', default: 'tm-t88' },
    data: { type: 'string' },
  },
})

try {
  const printer = await startVirtualPrinter({
    port: portOf('--tcp', values.tcp),
    profile: values.profile,
    // Slow enough to watch, as a ticket printer is.
    mmPerSecond: 200,
  })
  const shelf = await keepTickets(printer, values.data)
  const paper = await servePaper(printer, shelf, portOf('--http', values.http))
  process.stdout.write(
    `${JSON.stringify({ event: 'ready', printer: `${printer.url}?profile=${values.profile}`, paper: paper.url })}\n`,
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
} catch (error) {
  process.stderr.write(`The virtual printer cannot start: ${(error as Error).message}\n`)
  process.exit(1)
}

function portOf(option: string, text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new Error(`${option} takes a port from 0 to 65535, not "${text}"`)
}
