/** Where the repository is, and the environment of what runs in it. Plain JavaScript: Node 24 is not there yet. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
export const bin = path.join(root, 'node_modules', '.bin')

/** The environment in which `node` is the product's own Node 24, and nothing is asked of or told to anybody. */
export const environment = {
  ...process.env,
  PATH: `${bin}${path.delimiter}${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  TURBO_PRINT_VERSION_DISABLED: '1',
  // Colours are for a terminal, never for a file or a pipe.
  ...(process.stderr.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }),
}

/** Says one clear sentence and ends; 2 is for a command line that is wrong. */
export function giveUp(sentence, exitCode = 1) {
  process.stderr.write(`${sentence}\n`)
  process.exit(exitCode)
}
