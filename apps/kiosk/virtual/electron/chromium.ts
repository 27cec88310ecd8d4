/** The Chromium behind the windows, with a port on which a test can look at the same pages. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { serveSchemes } from './protocol.ts'

let opening: Promise<BrowserContext> | null = null
let profile = ''

export function openBrowser(): Promise<BrowserContext> {
  opening ??= open()
  return opening
}

async function open(): Promise<BrowserContext> {
  profile = mkdtempSync(path.join(tmpdir(), 'virtual-electron-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    viewport: { width: 1080, height: 1920 },
    permissions: [],
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      ...['--remote-debugging-port=0', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync'],
    ],
  })
  await serveSchemes(context)
  const [port] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  process.stdout.write(`${JSON.stringify({ event: 'window', devTools: `http://127.0.0.1:${port}` })}\n`)
  return context
}

export async function closeBrowser(): Promise<void> {
  const context = await opening?.catch(() => null)
  await context?.close()
  if (profile) rmSync(profile, { recursive: true, force: true })
}
