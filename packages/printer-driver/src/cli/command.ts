import { writeFile } from 'node:fs/promises'
import { CommandLineError } from '@antrean/command-line'
import { openPrinter } from '../printer.ts'
import type { Printer } from '../printer-face.ts'
import { PrinterUrlError } from '../printer-url.ts'
import type { PrinterStatus } from '../status/printer-status.ts'

export type Command = {
  readonly usage: string
  readonly does: string
  /** Resolves with the exit code. */
  run(words: string[]): Promise<number>
}

/** A mistake on the command line; the usage follows. */
export class CliError extends CommandLineError {}

/** The printer of `test URL` and `test --printer URL`; neither: the environment's. */
export function printerOf(positional: string | undefined, option: string | undefined): string | undefined {
  if (positional !== undefined && option !== undefined)
    throw new CliError('Say the printer once: URL or --printer URL.')
  return positional ?? option
}

export const GIVE_A_FILE = 'Give the path of a file.'

/** Writes a file that the command line names. */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const why =
      code === 'ENOENT' ? 'there is no such folder' : code === 'EACCES' ? 'this user may not' : message
    throw new CliError(`${file} cannot be written: ${why}.`)
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Opens the printer that the command line or the environment names, lets `use` work with it, and closes it. */
export async function withPrinter<T>(
  url: string | undefined,
  use: (printer: Printer) => Promise<T>,
): Promise<T> {
  const named = url ?? process.env.PRINTER
  if (!named) throw new CliError('Say which printer: --printer URL. `list` shows what is plugged in.')
  let printer: Printer
  try {
    printer = openPrinter(named)
  } catch (error) {
    throw error instanceof PrinterUrlError ? new CliError(error.message) : error
  }
  try {
    return await use(printer)
  } finally {
    await printer.close()
  }
}

/** The first state that is more than "not asked yet". */
export function firstStatus(printer: Printer, withinMs = 4000): Promise<PrinterStatus> {
  return new Promise(resolve => {
    const timer = setTimeout(() => finish(printer.status()), withinMs)
    const leave = printer.subscribe(status => {
      if (status.state !== 'unknown' || status.canPrint) setImmediate(() => finish(status))
    })
    const finish = (status: PrinterStatus): void => {
      clearTimeout(timer)
      leave()
      resolve(status)
    }
  })
}
