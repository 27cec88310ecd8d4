import { randomUUID } from 'node:crypto'
import { extname } from 'node:path'
import { readNamedFile, readNamedJson, readNamedText } from '@antrean/command-line'
import type { PrintRequest } from '../job/order.ts'
import type { PrintOutcome } from '../job/outcome.ts'
import { readDocument } from '../paper/document-schema.ts'
import type { Printer } from '../printer-face.ts'
import { CliError, type Command, firstStatus, GIVE_A_FILE, printerOf, say, withPrinter } from './command.ts'
import { readWords } from './words.ts'

export const print: Command = {
  usage: 'print FILE URL [--copy]',
  does: 'a .json document, a .txt text, or any other file as raw bytes',
  async run(words) {
    const options = { printer: { type: 'string' }, copy: { type: 'boolean' } } as const
    const { values, positionals } = readWords(words, 2, options)
    const [file, url] = positionals
    if (!file) throw new CliError('Say which file to print.')
    const content = readPaper(file)
    return withPrinter(printerOf(url, values.printer), printer =>
      printAndTell(printer, { ...content, copy: values.copy ?? false }),
    )
  },
}

function readPaper(file: string): Pick<PrintRequest, 'document' | 'bytes'> {
  switch (extname(file).toLowerCase()) {
    case '.json':
      return { document: readDocument(readNamedJson('The file', file, GIVE_A_FILE)) }
    case '.txt':
      return {
        document: {
          blocks: [
            { kind: 'text', text: readNamedText('The file', file, GIVE_A_FILE).trimEnd() },
            { kind: 'cut' },
          ],
        },
      }
    default:
      return { bytes: Uint8Array.from(readNamedFile('The file', file, GIVE_A_FILE)) }
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
