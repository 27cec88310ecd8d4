/**
 * What a ticket costs on the wire: the same number, service, promise, QR code and cut, composed by the driver and by
 * two other libraries of the registry. At 19,200 baud a byte takes half a millisecond.
 */
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import thermal from 'node-thermal-printer'
import { exampleTicket } from '../packages/printer-driver/src/example-ticket.ts'
import { drawBitmap } from '../packages/printer-driver/src/paper/bitmap.ts'
import { composePaper } from '../packages/printer-driver/src/paper/compose.ts'
import { findProfile } from '../packages/printer-driver/src/profile/find.ts'
import { renderStream } from '../packages/printer-driver/virtual/render.ts'
import type { Row } from './row.ts'

const BAUD = 19_200
const profile = findProfile('tm-t88')
const QR = 'http://192.168.1.10:8080/t/Zk3vQ9xM2pLr'

export async function printerBytes(): Promise<Row[]> {
  const ours = Buffer.concat(composePaper(exampleTicket, profile).pieces)
  const others = {
    'node-thermal-printer 4.6.1': await byNodeThermalPrinter(),
    '@point-of-sale/receipt-printer-encoder 4.0.1': byReceiptPrinterEncoder(),
  }
  for (const bytes of [ours, ...Object.values(others)]) await assertIsTheTicket(bytes)
  const rows: Row[] = [{ what: 'A text ticket with QR, on the wire', value: cost(ours), aim: '< 450 bytes' }]
  for (const [name, bytes] of Object.entries(others)) {
    rows.push({
      what: `The same ticket by ${name}`,
      value: cost(ours),
      baseline: cost(bytes),
      ratio: ours.length / bytes.length,
    })
  }
  return [...rows, ...logoRows()]
}

/** A hall's logo of 320 × 96 dots: stored in the printer once, or sent with every ticket. */
function logoRows(): Row[] {
  const image = drawBitmap(320, 96, (x, y) => (x >> 3) % 2 === (y >> 3) % 2)
  const document = { blocks: [{ kind: 'logo', key: 'AN', image } as const, ...exampleTicket.blocks] }
  const stored = composePaper(document, profile, { storedLogos: new Set(['AN']) }).byteLength
  const sent = composePaper(document, profile).byteLength
  const what = 'The ticket with the logo stored in the printer, against sending it'
  return [{ what, value: cost({ length: stored }), baseline: cost({ length: sent }), ratio: stored / sent }]
}

const cost = ({ length }: { length: number }): string =>
  `${length.toLocaleString('en')} bytes, ${Math.round((length * 10_000) / BAUD).toLocaleString('en')} ms`

/** A comparison is worth nothing unless each library prints the ticket. */
async function assertIsTheTicket(bytes: Uint8Array): Promise<void> {
  const [ticket] = await renderStream(Uint8Array.from(bytes), profile)
  const text = ticket?.text.join('\n') ?? ''
  const isThere = ['A012', 'Pengesahan peraturan perusahaan', 'lambat 09.17', 'Menunggu: 4', 'Gratis'].every(
    part => text.includes(part),
  )
  if (!isThere || ticket?.qr[0] !== QR) throw new Error(`This is not the ticket:\n${text}`)
}

async function byNodeThermalPrinter(): Promise<Uint8Array> {
  const { ThermalPrinter, PrinterTypes, CharacterSet } = thermal
  const printer = new ThermalPrinter({
    type: PrinterTypes.EPSON,
    interface: 'tcp://127.0.0.1:9100',
    characterSet: CharacterSet.WPC1252,
    width: 42,
  })
  printer.alignCenter()
  printer.println('PTSA Kementerian Ketenagakerjaan')
  printer.setTextSize(7, 7)
  printer.bold(true)
  printer.println('A012')
  printer.setTextDoubleHeight()
  printer.println('Pengesahan peraturan perusahaan')
  printer.bold(false)
  printer.println('Dipanggil paling lambat 09.17')
  printer.setTextNormal()
  printer.alignLeft()
  printer.leftRight('23 November 2026, 09.12', 'Menunggu: 4')
  printer.drawLine()
  printer.alignCenter()
  await printer.printQR(QR, { cellSize: 6, correction: 'M', model: 2 })
  printer.println('Gratis, tidak dipungut biaya')
  printer.partialCut()
  return printer.getBuffer()
}

function byReceiptPrinterEncoder(): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({ printerModel: 'epson-tm-t88vi', columns: 42 })
  return encoder
    .initialize()
    .codepage('windows1252')
    .align('center')
    .line('PTSA Kementerian Ketenagakerjaan')
    .bold(true)
    .size(8, 8)
    .line('A012')
    .size(1, 2)
    .line('Pengesahan peraturan perusahaan')
    .bold(false)
    .line('Dipanggil paling lambat 09.17')
    .size(1, 1)
    .align('left')
    .table(
      [
        { width: 28, align: 'left' },
        { width: 14, align: 'right' },
      ],
      [['23 November 2026, 09.12', 'Menunggu: 4']],
    )
    .rule({ style: 'single' })
    .align('center')
    .qrcode(QR, { model: 2, size: 6, errorlevel: 'm' })
    .line('Gratis, tidak dipungut biaya')
    .align('left')
    .cut('partial')
    .encode()
}

if (import.meta.main) {
  for (const { what, value, baseline, ratio } of await printerBytes()) {
    process.stdout.write(
      `${what}: ${value}${baseline ? ` against ${baseline}, ratio ${ratio?.toFixed(2)}` : ''}\n`,
    )
  }
}
