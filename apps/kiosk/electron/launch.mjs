/** `npm run kiosk -- --server URL --printer URL …`: the kiosk in a window of its own. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { exitCodeOf } from '@antrean/command-line'
import { readOptions, USAGE } from '../src/agent/options.ts'
import { electronRuntime, NOT_INSTALLED } from './runtime.mjs'

// What is wrong with the command line is said without a window, and where there can be none.
let desk = false
try {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') {
    process.stdout.write(USAGE)
    process.exit(0)
  }
  desk = options.desk
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exit(exitCodeOf(error))
}

// A printer of the desk has no window: Node runs it.
const program = desk ? process.execPath : electronRuntime()
const main = path.join(import.meta.dirname, desk ? '../src/agent/main.ts' : '../dist/electron/main.mjs')
const complaint = !program
  ? NOT_INSTALLED
  : existsSync(main)
    ? null
    : 'The kiosk is not built. Run npm run build first.\n'
if (complaint) {
  process.stderr.write(complaint)
  process.exit(1)
}

// Paths on the command line are meant from where npm was called.
const cwd = process.env.INIT_CWD ?? process.cwd()
const kiosk = spawn(program, [main, ...process.argv.slice(2)], { cwd, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => kiosk.kill(signal))
kiosk.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
