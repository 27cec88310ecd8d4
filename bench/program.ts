/** Starts a program of the repository for a benchmark, in a folder that is removed afterwards. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

const root = path.resolve(import.meta.dirname, '..')

export type Running<Ready> = { ready: Ready; pid: number; startMs: number; stop: () => Promise<void> }

/** `script` is a path within the repository; it prints one JSON line when it is ready. */
export function startProgram<Ready>(script: string, args: string[]): Promise<Running<Ready>> {
  const begun = performance.now()
  const child = spawn(process.execPath, [path.join(root, script), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // Also where the benchmark itself breaks off.
  const end = () => child.kill('SIGTERM')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  const log: string[] = []
  createInterface({ input: child.stderr }).on('line', line => {
    log.push(line)
    if (log.length > 20) log.shift()
  })
  const stop = () =>
    new Promise<void>(resolve => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve()
      child.once('exit', () => resolve())
      child.kill('SIGTERM')
    })
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', line =>
      resolve({
        ready: JSON.parse(line) as Ready,
        pid: child.pid!,
        startMs: performance.now() - begun,
        stop,
      }),
    )
    child.once('exit', code => reject(new Error(`${script} ended (${code}):\n${log.join('\n')}`)))
  })
}

export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'antrean-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export type ServerReady = {
  api: string
  kiosk: { token: string }
  display: { token: string }
  staff: { name: string; password: string; role: string }[]
  booths: { number: number; services: string[] }[]
}

export const startServer = (data: string, ...more: string[]): Promise<Running<ServerReady>> =>
  startProgram('apps/server/src/main.ts', [
    ...['--port', '0', '--data', data, '--demo', '--always-open', '--json'],
    ...more,
  ])

/** Signs the demonstration's officer in, or another of its staff; the session's token. */
export async function signIn({ api, staff }: ServerReady, as = 'officer'): Promise<string> {
  const { name, password } = staff.find(({ role }) => role === as)!
  const answer = await fetch(`${api}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  })
  return ((await answer.json()) as { token: string }).token
}
