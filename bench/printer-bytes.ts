/**
 * What the demo kiosk's ticket costs on the wire, and the same number, service, promise, QR code and cut by two other
 * libraries of the registry. At 19,200 baud a byte takes half a millisecond.
 */
import { composePaper } from '../packages/printer-driver/src/paper/compose.ts'
import type { PaperDocument } from '../packages/printer-driver/src/paper/document.ts'
import { findProfile } from '../packages/printer-driver/src/profile/find.ts'
import { renderStream } from '../packages/printer-driver/virtual/render.ts'
import { takeKioskTicket } from './kiosk-ticket.ts'
import { byNodeThermalPrinter, byReceiptPrinterEncoder } from './other-libraries.ts'
import type { Row } from './row.ts'

const BAUD = 19_200
const profile = findProfile('tm-t88')

export async function printerBytes(): Promise<Row[]> {
  const { job, paper, document, logo } = await takeKioskTicket(profile)
  const bare: PaperDocument = {
    blocks: document.blocks.filter(({ kind }) => kind !== 'logo' && kind !== 'feed'),
  }
  const stored = Buffer.concat(composePaper(document, profile, { storedLogos: new Set([logo.key]) }).pieces)
  if (!stored.equals(paper)) throw new Error('What the kiosk printed is not what its document says.')
  const ours = Buffer.concat(composePaper(bare, profile).pieces)
  const others = {
    'node-thermal-printer 4.6.1': await byNodeThermalPrinter(bare, profile.columns),
    '@point-of-sale/receipt-printer-encoder 4.0.1': byReceiptPrinterEncoder(bare, profile.columns),
  }
  for (const bytes of [ours, ...Object.values(others)]) await assertIsTheTicket(bytes, bare)
  const sent = composePaper(document, profile).byteLength
  return [
    {
      what: "The demo kiosk's ticket as it is on the wire, its stored logo and the questions with it",
      value: cost(job),
    },
    { what: 'The same without the questions whether it is printed', value: cost(paper), aim: '< 500 bytes' },
    ...Object.entries(others).map(([name, bytes]) => ({
      what: `The same, without logo and blank lines, beside ${name}`,
      value: cost(ours),
      baseline: cost(bytes),
      ratio: ours.length / bytes.length,
    })),
    {
      what: 'The ticket with the logo stored in the printer, against sending it',
      value: cost(paper),
      baseline: cost({ length: sent }),
      ratio: paper.length / sent,
    },
  ]
}

const cost = ({ length }: { length: number }): string =>
  `${length.toLocaleString('en')} bytes, ${Math.round((length * 10_000) / BAUD).toLocaleString('en')} ms`

/** A comparison is worth nothing unless each library prints the ticket. */
async function assertIsTheTicket(bytes: Uint8Array, { blocks }: PaperDocument): Promise<void> {
  const [ticket] = await renderStream(Uint8Array.from(bytes), profile)
  const text = ticket?.text.join(' ').replace(/\s+/g, ' ') ?? ''
  const isThere = blocks.every(
    block => block.kind !== 'text' || text.includes(block.text.replace(/\s+/g, ' ')),
  )
  const url = blocks.find(({ kind }) => kind === 'qr')
  if (!isThere || url?.kind !== 'qr' || ticket?.qr[0] !== url.data)
    throw new Error(`This is not the ticket:\n${text}`)
}

if (import.meta.main) {
  for (const { what, value, baseline, ratio } of await printerBytes()) {
    process.stdout.write(
      `${what}: ${value}${baseline ? ` against ${baseline}, ratio ${ratio?.toFixed(2)}` : ''}\n`,
    )
  }
}
