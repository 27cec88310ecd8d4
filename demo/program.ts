/**
 * One program of the hall as a child process: started, watched, started again when it dies, stopped with the rest.
 *
 *   launch ──arguments──▶ program ──one JSON line on stdout──▶ ready
 *          ◀──────────── its log on stderr, passed on ────────
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { END_WITH_PARENT } from './line-to-parent.ts'
import { readableLog } from './log-line.ts'

export type Program<Ready> = {
  name: string
  ready: Ready
  /** The process id now; another after a restart. */
  pid: () => number | undefined
  /** From now on its end is no surprise: a terminal's Ctrl-C reaches every program by itself. */
  retire: () => void
  stop: () => Promise<void>
  /** Starts it again at the same address, from its sources as they are now. */
  renew: () => void
}

type Start<Ready> = {
  name: string
  script: string
  args: string[]
  /** The arguments of a later start, which must come back at the same address. */
  again: (ready: Ready) => string[]
  /** What it says after a later start. */
  onAgain?: ((ready: Ready) => void) | undefined
  /** Logs as the program wrote them, for machines; otherwise what a person at the terminal needs. */
  rawLogs: boolean
}

const RESTART_MS = 500
const STOP_MS = 8000

/** Rejects when the program ends before it is ready: it has said why itself, or its last line is repeated. */
export async function startProgram<Ready>(start: Start<Ready>): Promise<Program<Ready>> {
  let stopping = false
  let child: ChildProcess
  let hasBegun = false
  let renewing = false
  const ready = await run(start.args)
  hasBegun = true

  function run(args: string[]): Promise<Ready> {
    child = spawn(process.execPath, [...END_WITH_PARENT, start.script, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const running = child
    let unshown = ''
    createInterface({ input: running.stderr! }).on('line', line => {
      const shown = start.rawLogs ? line : readableLog(start.name, line, stopping)
      unshown = shown === null ? ` ${line}` : ''
      if (shown !== null) process.stderr.write(`${shown}\n`)
    })
    running.once('exit', () => {
      if (!stopping && hasBegun) setTimeout(restart, RESTART_MS)
    })
    return new Promise((resolve, reject) => {
      createInterface({ input: running.stdout! }).on('line', line => {
        const message = parse(line)
        if (message?.event === 'ready') resolve(message as Ready)
      })
      running.once('exit', code =>
        reject(new Error(`${start.name} ended (${code}) before it was ready.${unshown}`)),
      )
    })
  }

  function restart(): void {
    if (stopping) return
    const why = renewing
      ? 'is started again with what was changed'
      : 'has ended unexpectedly and is started again'
    process.stderr.write(`${start.name} ${why}.\n`)
    renewing = false
    run(start.again(ready))
      .then(anew => start.onAgain?.(anew))
      .catch((error: Error) => process.stderr.write(`${error.message}\n`))
  }

  return {
    name: start.name,
    ready,
    pid: () => child.pid,
    renew: () => {
      renewing = true
      child.kill('SIGTERM')
    },
    retire: () => {
      stopping = true
    },
    stop: () =>
      new Promise(resolve => {
        stopping = true
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
        child.once('exit', () => {
          clearTimeout(late)
          resolve()
        })
        child.kill('SIGTERM')
      }),
  }
}

function parse(line: string): { event?: string } | null {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
