/** A program of the hall as its own process: started, known by its JSON line, stopped or killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export type RunningProcess<Ready> = {
  ready: Ready
  /** What it said on standard error, for a test that fails. */
  log: () => string
  signal: (signal: NodeJS.Signals) => void
  /** Rejects when it ends otherwise than asked. */
  stop: () => Promise<void>
  kill: () => Promise<void>
}

/** Resolves when a JSON line says `ready`, with all that the lines until then said. */
export function startProcess<Ready>(args: string[]): Promise<RunningProcess<Ready>> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LOG_LEVEL: 'info' },
  })
  let said = ''
  const told = {}
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`${args[0]} ended (${code}) before it was ready:\n${said}`)))
    createInterface({ input: child.stdout }).on('line', line => {
      const message = JSON.parse(line) as { event: string }
      Object.assign(told, message)
      if (message.event !== 'ready') return
      child.removeAllListeners('exit')
      resolve({
        ready: told as Ready,
        log: () => said,
        signal: signal => void child.kill(signal),
        stop: () => end(child, 'SIGTERM'),
        kill: () => end(child, 'SIGKILL'),
      })
    })
  })
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise(resolve => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}
