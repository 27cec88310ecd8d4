/** The browser shell as a process, or a desk printer without a screen: options in, one of them running, an orderly end. What goes wrong is one sentence. */
import path from 'node:path'
import { endOnSignal, exitCodeOf } from '@antrean/command-line'
import pino from 'pino'
import { openKiosk } from './open-kiosk.ts'
import { readOptions, USAGE } from './options.ts'
import { serveScreens } from './serve-screens.ts'

const SCREENS = path.join(import.meta.dirname, '../../dist/screens')

async function run(args: string[]): Promise<void> {
  const options = readOptions(args)
  if (options === 'help') {
    process.stdout.write(USAGE)
    return
  }
  const log = pino(
    { name: options.name, level: process.env.LOG_LEVEL ?? 'info' },
    pino.destination({ fd: 2, sync: true }),
  )
  const kiosk = await openKiosk(options, log)
  const screens = options.desk
    ? null
    : await serveScreens(kiosk.agent, { ...options, folder: SCREENS }).catch(async error => {
        await kiosk.close()
        throw error
      })
  const stop = async () => {
    await screens?.close()
    await kiosk.close()
  }
  endOnSignal(stop, log, 'The kiosk')
  const url = screens?.url ?? null
  if (options.json) process.stdout.write(`${JSON.stringify({ event: 'ready', kiosk: url })}\n`)
  log.info(
    { ...(url && { kiosk: url }), server: options.server, printer: options.printer },
    options.desk ? 'The desk printer is ready.' : 'The kiosk is ready.',
  )
}

run(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(exitCodeOf(error))
})
