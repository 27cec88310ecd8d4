import type { PaperDocument } from '../paper/document.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import { type Command, printerOf, withPrinter } from './command.ts'
import { printAndTell } from './print.ts'
import { readWords } from './words.ts'

export const test: Command = {
  usage: 'test URL',
  does: 'prints a page that shows whether the profile fits the printer',
  async run(words) {
    const options = { printer: { type: 'string' } } as const
    const { values, positionals } = readWords(words, 1, options)
    return withPrinter(printerOf(positionals[0], values.printer), printer =>
      printAndTell(printer, { document: testPage(printer.profile) }),
    )
  },
}

/** Every line of it fails visibly when the profile does not fit: width, letters, sizes, QR code, blade. */
export function testPage(profile: PrinterProfile): PaperDocument {
  const ruler = Array.from({ length: profile.columns }, (_, column) => (column + 1) % 10).join('')
  return {
    blocks: [
      { kind: 'text', text: profile.title, align: 'center', bold: true, height: 2 },
      { kind: 'text', text: `profile=${profile.name}`, align: 'center' },
      { kind: 'rule' },
      { kind: 'text', text: ruler },
      { kind: 'row', left: 'left edge', right: 'right edge' },
      { kind: 'text', text: 'Letters: é à ü ñ ç “quoted” – €' },
      { kind: 'text', text: 'bold', bold: true },
      { kind: 'text', text: 'underlined', underline: true },
      { kind: 'text', text: '2×2', width: 2, height: 2 },
      { kind: 'text', text: 'A012', align: 'center', bold: true, width: 8, height: 8 },
      { kind: 'qr', data: `printer test ${profile.name}`, align: 'center' },
      { kind: 'feed', lines: 0.5 },
      { kind: 'text', text: 'The blade falls below this line.', align: 'center' },
      { kind: 'cut' },
    ],
  }
}
