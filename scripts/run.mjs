/**
 * Runs a command as a part of this process: what ends this process ends the command too.
 *
 *   npm ─▶ sh ─▶ this script ─▶ command        a signal goes to the right; when npm is gone without a word, so is the rest
 */
import { spawn } from 'node:child_process'
import { environment, root } from './root.mjs'

const LOOK_MS = 500
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** The exit code; a command that a signal ended counts as 1. `options` are those of spawn; `begun` is given the child. */
export function run(command, args, options = {}, begun = () => {}) {
  const child = spawn(command, args, { cwd: root, env: environment, stdio: ['ignore', 2, 2], ...options })
  begun(child)
  let stopped = false
  const stop = signal => {
    stopped = true
    child.kill(signal)
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  const watch = parentWatch(() => stop('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearInterval(watch)
      for (const each of SIGNALS) process.off(each, stop)
      // Nothing more is begun by a process that was told to end.
      if (stopped) process.exit(code ?? 1)
      resolve(code ?? (signal ? 1 : 0))
    })
  })
}

/** npm passes TERM and INT on, but says nothing when it dies of HUP or KILL: then this process has another parent. */
function parentWatch(gone) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  return setInterval(() => process.ppid !== parent && gone(), LOOK_MS)
}
