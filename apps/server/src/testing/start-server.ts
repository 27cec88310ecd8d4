/** A real server on a free port and a folder of its own, for tests and measurements: in this process, or as one. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type HallConfig, type Role, referenceHall } from '@antrean/queue-core'
import pino from 'pino'
import { DEMO_STAFF, setUpDemo } from '../demo.ts'
import { type RunningServer, type ServerOptions, startServer } from '../server.ts'

/** Around the clock, so that a test means the same at every hour. */
export const openHallConfig: HallConfig = { ...referenceHall, alwaysOpen: true }

type Tokens = { kiosk: string; display: string }

export type TestServer = {
  url: string
  data: string
  tokens: Tokens
  server: RunningServer
  /** Signs in the demonstration's member of staff with this role, or this name. */
  signIn(who: Role | string): Promise<string>
  stop(): Promise<void>
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'antrean-'))

export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const data = options.data ?? temporaryFolder()
  const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' }, pino.destination(2))
  const server = await startServer({ config: openHallConfig, log, ...options, data })
  const demo = await setUpDemo(server.access, server.folder.demoDevices)
  return {
    url: server.url,
    data,
    tokens: { kiosk: demo.kiosk.token, display: demo.display.token },
    server,
    signIn: who => signIn(server.url, who),
    async stop() {
      await server.stop()
      if (!options.data) rmSync(data, { recursive: true })
    },
  }
}

export type ServerProcess = {
  url: string
  data: string
  tokens: Tokens
  process: ChildProcess
  signIn(who: Role | string): Promise<string>
  /** Resolves when the process is gone; its folder stays. */
  kill(signal: NodeJS.Signals): Promise<void>
}

export const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/** The server as it is in the hall: a process of its own, that can be killed. `args` are further options. */
export async function spawnServer(data: string, args: string[] = []): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    [MAIN, '--port', '0', '--data', data, '--demo', '--always-open', '--json', ...args],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LOG_LEVEL: 'warn' } },
  )
  let said = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    said += text
  })
  const ready = await new Promise<{ api: string; kiosk: { token: string }; display: { token: string } }>(
    (resolve, reject) => {
      let line = ''
      child.stdout.setEncoding('utf8').on('data', text => {
        line += text
        if (line.includes('\n')) resolve(JSON.parse(line))
      })
      child.once('exit', code => reject(new Error(`The server ended with code ${code}: ${said}`)))
    },
  )
  return {
    url: ready.api,
    data,
    tokens: { kiosk: ready.kiosk.token, display: ready.display.token },
    process: child,
    signIn: who => signIn(ready.api, who),
    kill: signal =>
      new Promise(resolve => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill(signal)
      }),
  }
}

async function signIn(url: string, who: Role | string): Promise<string> {
  const { name, password } = DEMO_STAFF.find(({ name, role }) => name === who || role === who)!
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  })
  return ((await response.json()) as { token: string }).token
}
