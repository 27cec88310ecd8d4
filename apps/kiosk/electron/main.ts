/**
 * Electron's main process, thin: the agent of the kiosk with a window on top.
 *
 *   agent ◀──── ipc, checked ──── preload (sandboxed) ◀──── screens (kiosk://screens)
 *
 * The agent runs in this process (docs/decisions/0052): what it must not forget is on disk before it matters.
 */
import path from 'node:path'
import { exitCodeOf } from '@antrean/command-line'
import { harmless } from '@antrean/command-line/background'
import { app, Menu, powerSaveBlocker } from 'electron'
import pino, { type Logger } from 'pino'
import { type OpenKiosk, openKiosk } from '../src/agent/open-kiosk.ts'
import { type Options, readOptions, USAGE } from '../src/agent/options.ts'
import { answerScreens } from './answer-screens.ts'
import { openKioskWindow } from './kiosk-window.ts'
import { denyPermissions } from './permissions.ts'
import { declareScreens, SCREENS_URL, serveScreens } from './screens-protocol.ts'

declareScreens()
start().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  app.exit(exitCodeOf(error))
})

async function start(): Promise<void> {
  const options = readOptions(ownArguments())
  if (options === 'help') {
    process.stdout.write(USAGE)
    return app.exit(0)
  }
  // The lock lies in this folder, so two kiosks on one machine need two data folders.
  app.setPath('userData', path.join(options.data, 'window'))
  if (!app.requestSingleInstanceLock())
    throw new Error(`A kiosk with the data folder ${options.data} is open already.`)
  const log = pino({ name: options.name, level: process.env.LOG_LEVEL ?? 'info' }, pino.destination(2))
  await app.whenReady()
  const kiosk = await openKiosk(options, log)
  closeWith(kiosk, log)
  await openWindow(kiosk, options, log)
}

async function openWindow(kiosk: OpenKiosk, options: Options, log: Logger): Promise<void> {
  Menu.setApplicationMenu(null)
  powerSaveBlocker.start('prevent-display-sleep')
  denyPermissions()
  serveScreens(path.join(import.meta.dirname, '../screens'))
  const tellFailure = harmless(log, 'What broke off on the screen could not be told.', (why: string) =>
    kiosk.agent.screenFailed({ detail: why.slice(0, 500) }),
  )
  const window = openKioskWindow(log, tellFailure)
  answerScreens(kiosk.agent, window)
  app.on('second-instance', () => window.focus())
  await window.loadURL(SCREENS_URL)
  if (options.json) process.stdout.write(`${JSON.stringify({ event: 'ready', kiosk: SCREENS_URL })}\n`)
  log.info({ server: options.server, printer: options.printer }, 'The kiosk is ready.')
}

/** Whatever ends the application, the agent first finishes what it writes. */
function closeWith(kiosk: OpenKiosk, log: Logger): void {
  let closing = false
  app.on('before-quit', event => {
    event.preventDefault()
    if (closing) return
    closing = true
    log.info('The kiosk stops.')
    kiosk.close().then(
      () => app.exit(0),
      error => {
        log.fatal({ err: error }, 'The kiosk could not stop in order.')
        app.exit(1)
      },
    )
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
}

/** What follows the script, or the program when it is packaged: before that come the runtime's own switches. */
function ownArguments(): string[] {
  const script = process.argv.findIndex(argument => /\bmain\.mjs$/.test(argument))
  return process.argv.slice(Math.max(script, 0) + 1)
}
