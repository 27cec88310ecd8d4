/**
 * Loaded before a program (`node --import`) whose standard input is a pipe from its parent: when the parent is gone,
 * however it ended, the pipe ends, and the program is told to end as by a signal. So nothing of a hall is left behind.
 */
import { isMainThread } from 'node:worker_threads'

const STOP_MS = 8000

if (isMainThread) {
  const end = () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), STOP_MS).unref()
  }
  process.stdin.on('end', end).on('error', end).resume()
  // The line alone keeps no program alive that is done.
  process.stdin.unref?.()
}
