/** The kiosk's ticket by two other libraries of the registry: its lines, its QR code and its cut, one after the other. */
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import thermal from 'node-thermal-printer'
import type { PaperBlock, PaperDocument, TextBlock } from '../packages/printer-driver/src/paper/document.ts'
import { wrap } from '../packages/printer-driver/src/paper/wrap.ts'

type Writers = { [K in PaperBlock['kind']]?: (block: Extract<PaperBlock, { kind: K }>) => unknown }

const linesOf = ({ text, width = 1 }: TextBlock, columns: number): string[] =>
  wrap(text, Math.floor(columns / width))

export async function byNodeThermalPrinter({ blocks }: PaperDocument, columns: number): Promise<Uint8Array> {
  const { ThermalPrinter, PrinterTypes, CharacterSet } = thermal
  const printer = new ThermalPrinter({
    type: PrinterTypes.EPSON,
    interface: 'tcp://127.0.0.1:9100',
    characterSet: CharacterSet.WPC1252,
    width: columns,
  })
  let before: Partial<TextBlock> = {}
  const write: Writers = {
    text(block) {
      const { width = 1, height = 1, bold = false } = block
      if (bold !== (before.bold ?? false)) printer.bold(bold)
      if (width !== (before.width ?? 1) || height !== (before.height ?? 1)) {
        if (width === 1 && height === 1) printer.setTextNormal()
        // It names them the other way round.
        else printer.setTextSize(width - 1, height - 1)
      }
      before = block
      for (const line of linesOf(block, columns)) printer.println(line)
    },
    qr: ({ data, size = 6 }) => printer.printQR(data, { cellSize: size, correction: 'M', model: 2 }),
    cut: () => printer.partialCut(),
  }
  printer.alignCenter()
  for (const block of blocks) await write[block.kind]?.(block as never)
  return printer.getBuffer()
}

export function byReceiptPrinterEncoder({ blocks }: PaperDocument, columns: number): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({ printerModel: 'epson-tm-t88vi', columns })
  encoder.initialize().codepage('windows1252').align('center')
  const write: Writers = {
    text(block) {
      encoder.bold(block.bold ?? false).size(block.width ?? 1, block.height ?? 1)
      for (const line of linesOf(block, columns)) encoder.line(line)
    },
    qr: ({ data, size = 6 }) => encoder.qrcode(data, { model: 2, size, errorlevel: 'm' }),
    cut: () => encoder.align('left').cut('partial'),
  }
  for (const block of blocks) write[block.kind]?.(block as never)
  return encoder.encode()
}
