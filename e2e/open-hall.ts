/** Opens the whole reference hall as `npm start` does, on free ports and in a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Ready as DemoReady } from '../demo/demo-hall.ts'

/** What the launcher prints; with the virtual printer, so there is always a page of its paper. */
export type Ready = DemoReady & { urls: { paper: string }; pids: Record<string, number> }

export type OpenHall = {
  ready: Ready
  child: ChildProcess
  /** All that was written to standard error so far. */
  log: () => string
  /** Stops it as Ctrl-C does; the exit code. */
  close: () => Promise<number | null>
}

const launch = path.resolve(import.meta.dirname, '..', 'demo', 'launch.ts')

export function temporaryFolder(): { path: string; [Symbol.dispose]: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'antrean-e2e-'))
  return { path: folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Rejects with what it wrote to standard error when it ends before it is ready. */
export function openHall(...args: string[]): Promise<OpenHall> {
  const child = spawn(process.execPath, [launch, '--json', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let log = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    log += text
  })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const close = () => {
    // As a terminal does: to the launcher and to every program that it started.
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGINT')
    return ended
  }
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', line =>
      resolve({ ready: JSON.parse(line), child, log: () => log, close }),
    )
    ended.then(code => reject(new Error(`The hall ended (${code}) before it was ready:\n${log}`)))
  })
}

/** Calls `look` until it gives something other than false, null or undefined; fails after `seconds`. */
export async function eventually<T>(
  look: () => T | Promise<T>,
  seconds = 20,
): Promise<Exclude<T, false | null | undefined>> {
  const end = performance.now() + seconds * 1000
  let last: unknown
  while (performance.now() < end) {
    try {
      const found = await look()
      if (found !== false && found !== null && found !== undefined)
        return found as Exclude<T, false | null | undefined>
    } catch (error) {
      last = error
    }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`It did not happen within ${seconds} s: ${look.toString().slice(0, 200)}`, { cause: last })
}
