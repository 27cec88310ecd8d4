/** A shell of the kiosk as a test sees it: some process with some page. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { startProcess } from './process.ts'
import { until } from './until.ts'

export type Shell = {
  name: string
  /** `args`: the kiosk's own command line. */
  open: (args: string[]) => Promise<RunningShell>
}
export type RunningShell = {
  /** The page that is shown now; another one after a crash of the first. */
  page: () => Promise<Page>
  /** What the kiosk's own process said on standard error, for a test that fails. */
  log: () => string
  stop: () => Promise<void>
  /** As a power cut would: the kiosk's own process has no time for anything. */
  kill: () => Promise<void>
}

const kiosk = path.resolve(import.meta.dirname, '../..')
export const CHROMIUM = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    '--disable-sync',
  ],
}
export const PORTRAIT = { width: 1080, height: 1920 }
export const MAIN = path.join(kiosk, 'dist/electron/main.mjs')
export const SCREENS = path.join(kiosk, 'dist/screens')

export function mustBeBuilt(): void {
  for (const file of [MAIN, path.join(SCREENS, 'index.html')])
    if (!existsSync(file)) throw new Error(`${file} is missing. Build first: npm run build -w apps/kiosk`)
}

/** The agent serves the screens; a Chromium shows them. */
export const browserShell: Shell = {
  name: 'browser',
  open: async args => {
    mustBeBuilt()
    const agent = await startProcess<{ kiosk: string }>([
      path.join(kiosk, 'src/agent/main.ts'),
      ...args,
      ...['--port', '0', '--json'],
    ])
    const browser = await chromium.launch(CHROMIUM)
    const page = await browser.newPage({ viewport: PORTRAIT })
    await page.goto(agent.ready.kiosk)
    const end = async (process_: Promise<void>) => {
      await process_
      await browser.close()
    }
    return {
      page: async () => page,
      log: agent.log,
      stop: () => end(agent.stop()),
      kill: () => end(agent.kill()),
    }
  },
}

/** The bundled main and preload of Electron, on the stand-in for its runtime. */
export const virtualElectronShell: Shell = {
  name: 'Electron main and preload, on the stand-in',
  open: async args => {
    mustBeBuilt()
    const register = path.join(kiosk, 'virtual/electron/register.ts')
    const main = await startProcess<{ devTools: string }>(['--import', register, MAIN, ...args, '--json'])
    const browser: Browser = await chromium.connectOverCDP(main.ready.devTools)
    const end = async (process_: Promise<void>) => {
      await process_
      await browser.close().catch(() => {})
    }
    return {
      // A page that crashed is gone before the next one is there.
      page: async () => {
        const last = () => browser.contexts()[0]?.pages().at(-1)
        await until('the window has a page', () => last() !== undefined)
        return last()!
      },
      log: main.log,
      stop: () => end(main.stop()),
      kill: () => end(main.kill()),
    }
  },
}
