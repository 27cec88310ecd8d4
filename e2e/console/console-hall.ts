/**
 * A hall for the console's tests: the real server on a folder of its own, and a cable to it that can be cut.
 *
 *   browser ──▶ cable (TCP) ──▶ server
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { callServer } from '../call.ts'
import { openCable } from './cable.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
const main = path.join(root, 'apps', 'server', 'src', 'main.ts')
const screens = path.join(root, 'apps', 'console', 'dist')

type Ready = {
  api: string
  kiosk: { token: string }
  staff: { name: string; password: string; role: string }[]
}
export type Issued = {
  id: string
  number: string
  state: string
  booth: number | null
  calls: number
  /** Of its visitor's page. */
  url: string
}

/** `more`: further options of the server, e.g. `--hall FILE`. */
export async function openConsoleHall(...more: string[]) {
  const data = mkdtempSync(path.join(tmpdir(), 'antrean-console-'))
  const child = spawn(
    process.execPath,
    [
      main,
      '--port',
      '0',
      '--data',
      data,
      '--demo',
      '--always-open',
      '--json',
      '--screens',
      `console=${screens}`,
      ...more,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LOG_LEVEL: 'warn' } },
  )
  let log = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    log += text
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const ready = await new Promise<Ready>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', line => resolve(JSON.parse(line)))
    ended.then(() => reject(new Error(`The server ended before it was ready:\n${log}`)))
  })
  const cable = await openCable(Number(new URL(ready.api).port))

  const call = <Value>(method: string, route: string, body?: object, token = ready.kiosk.token) =>
    callServer<Value>(ready.api, method, route, token, body)
  const person = (name: string) => ready.staff.find(its => its.name === name)!

  return {
    api: ready.api,
    kioskToken: ready.kiosk.token,
    cable,
    /** Through the cable. */
    url: `http://127.0.0.1:${cable.port}/console/`,
    person,
    issue: (service: string, more: object = {}) => call<Issued>('POST', 'tickets', { service, ...more }),
    ticket: (id: string) => call<Issued>('GET', `tickets/${id}`),
    session: async (name: string) =>
      (await call<{ token: string }>('POST', 'session', { name, password: person(name).password })).token,
    call,
    async close() {
      await cable.close()
      child.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}
export type ConsoleHall = Awaited<ReturnType<typeof openConsoleHall>>

/** A desk with a keyboard: its own profile, English for sentences as the server says them. */
export async function openDesk(
  browser: Browser,
  hall: ConsoleHall,
  language: 'id' | 'en' = 'en',
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  await context.addInitScript(
    kept => localStorage.getItem('antrean-console') ?? localStorage.setItem('antrean-console', kept),
    JSON.stringify({ language }),
  )
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(hall.url)
  return page
}

/** By keyboard alone. */
export async function signIn(
  page: Page,
  { name, password }: { name: string; password: string },
): Promise<void> {
  await page.locator('[name=name]').waitFor()
  await page.keyboard.type(name)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.locator('.top-bar nav').waitFor()
}
