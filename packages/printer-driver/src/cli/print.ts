import { randomUUID } from 'node:crypto'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import type { PrintRequest } from '../job/order.ts'
import type { PrintOutcome } from '../job/outcome.ts'
import { readDocument } from '../paper/document-schema.ts'
import type { Printer } from '../printer.ts'
import { CliError, type Command, firstStatus, printerOf, readInput, say, withPrinter } from './command.ts'

export const print: Command = {
  usage: 'print FILE URL [--copy]',
  does: 'a .json document, a .txt text, or any other file as raw bytes',
  async run(words) {
    const options = { printer: { type: 'string' }, copy: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
    const [file, url] = positionals
    if (!file) throw new CliError('Say which file to print.')
    const content = await readPaper(file)
    return withPrinter(printerOf(url, values.printer), printer =>
      printAndTell(printer, { ...content, copy: values.copy ?? false }),
    )
  },
}

async function readPaper(file: string): Promise<Pick<PrintRequest, 'document' | 'bytes'>> {
  const bytes = await readInput(file)
  switch (extname(file).toLowerCase()) {
    case '.json':
      return { document: readDocument(bytes.toString('utf8')) }
    case '.txt':
      return {
        document: { blocks: [{ kind: 'text', text: bytes.toString('utf8').trimEnd() }, { kind: 'cut' }] },
      }
    default:
      return { bytes: Uint8Array.from(bytes) }
  }
}

/** Prints, and says what became of it; 0 printed, 1 not printed, 3 nobody knows. */
export async function printAndTell(printer: Printer, paper: Omit<PrintRequest, 'id'>): Promise<number> {
  await firstStatus(printer)
  const outcome = await printer.print({ id: randomUUID(), ...paper })
  say(`${outcome.outcome}: ${outcome.detail}`)
  const { canPrint, detail } = printer.status()
  // The outcome names the state; the state knows why.
  if (!canPrint && !outcome.detail.includes(detail)) say(detail)
  return exitCodes[outcome.outcome]
}

const exitCodes: Record<PrintOutcome['outcome'], number> = { printed: 0, 'not-printed': 1, unknown: 3 }
