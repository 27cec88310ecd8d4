/**
 * A document becomes a printer's bytes:
 *
 *   blocks ─ spell, wrap ─▶ pen (remembers what the printer is set to, says only what changes) ─▶ pieces
 *
 * Each piece ends at a command boundary, so that a status request can be sent between any two of them.
 */
import type { PrinterProfile } from '../profile/profile.ts'
import { takeStarPen } from '../star/pen.ts'
import { printable, spell } from './code-pages.ts'
import * as commands from './commands.ts'
import type {
  CopyMarkBlock,
  LogoBlock,
  PaperBlock,
  PaperDocument,
  QrBlock,
  RowBlock,
  TextBlock,
} from './document.ts'
import { type Pen, takePen } from './pen.ts'
import { drawQrCode, levelOfSmallest, qrModules } from './qr-image.ts'
import { lengthOf, wrap } from './wrap.ts'

export type ComposeOptions = {
  /** Print the copy marks: this paper is not the first of its kind. */
  copy?: boolean
  /** Keys of the pictures that this printer is known to hold in its memory. */
  storedLogos?: ReadonlySet<string>
  /** A logo that has to be sent is left out where it is of more bytes; a ticket must not wait for it. */
  longestLogo?: number
}
export type ComposedPaper = {
  /** Whole commands; concatenated they are the ticket. */
  readonly pieces: readonly Uint8Array[]
  readonly byteLength: number
  /** Paper used, for the time-out. */
  readonly heightMm: number
}

export function composePaper(
  document: PaperDocument,
  profile: PrinterProfile,
  options: ComposeOptions = {},
): ComposedPaper {
  const pen = profile.language === 'star' ? takeStarPen(profile) : takePen(profile)
  for (const block of document.blocks) write(pen, block, profile, options)
  const pieces = pen.finish()
  return {
    pieces,
    byteLength: pieces.reduce((sum, piece) => sum + piece.length, 0),
    heightMm: pen.heightDots() / profile.paper.dotsPerMm,
  }
}

function write(pen: Pen, block: PaperBlock, profile: PrinterProfile, options: ComposeOptions): void {
  if (block.kind === 'text') writeText(pen, block, profile)
  else if (block.kind === 'row') writeRow(pen, block, profile)
  else if (block.kind === 'rule')
    writeText(pen, rule(block.character ?? '-', profile, pen.mostTimes), profile)
  else if (block.kind === 'qr') writeQr(pen, block, profile)
  else if (block.kind === 'image') pen.picture(block.image, block.align ?? 'left')
  else if (block.kind === 'logo') writeLogo(pen, block, profile, options)
  else if (block.kind === 'feed') pen.feed(Math.round(block.lines * pen.lineDots))
  else if (block.kind === 'copy-mark') writeCopyMark(pen, block, profile, options.copy)
  else if (block.kind === 'cut') pen.cut()
  else block satisfies never
}

const copyMark = { align: 'center', bold: true, width: 2, height: 2 } as const

function writeText(pen: Pen, block: TextBlock, profile: PrinterProfile, reversed = false): void {
  const { align = 'left', bold = false, underline = false, width = 1, height = 1 } = block
  const style = { align, bold, underline, width, height, reversed }
  const spelling = spell(printable(block.text), profile.codePages, pen.page())
  for (const line of wrap(spelling.text, Math.floor(profile.columns / width))) {
    pen.line(line, style, spelling.page)
  }
}

function writeCopyMark(pen: Pen, block: CopyMarkBlock, profile: PrinterProfile, copy = false): void {
  if (copy) writeText(pen, { kind: 'text', text: ` ${block.text} `, ...copyMark }, profile, true)
}

/** A line right across from a few wide characters: at eight times the width it costs 6 bytes in place of 48. */
function rule(character: string, profile: PrinterProfile, mostTimes: number): TextBlock {
  const width = [8, 7, 6, 5, 4, 3, 2].find(t => t <= mostTimes && profile.columns % t === 0) ?? 1
  return { kind: 'text', text: character.repeat(profile.columns / width), width }
}

function writeRow(pen: Pen, block: RowBlock, profile: PrinterProfile): void {
  const { bold = false, height = 1 } = block
  const [left, right] = [printable(block.left), printable(block.right)]
  const spelling = spell(left + right, profile.codePages, pen.page())
  const gap = profile.columns - lengthOf(left) - lengthOf(right)
  if (spelling.text !== left + right || gap < 1) {
    writeText(pen, { kind: 'text', text: left, bold, height }, profile)
    writeText(pen, { kind: 'text', text: right, bold, height, align: 'right' }, profile)
    return
  }
  const style = { align: 'left', bold, underline: false, width: 1, height, reversed: false } as const
  pen.row(left, right, gap, style, spelling.page)
}

/** Half a millimetre at 203 dpi, as in the smallest codes that phones read at once; each dot more costs half as much again. */
const LARGEST_SENT_MODULE = 4

function writeQr(pen: Pen, block: QrBlock, profile: PrinterProfile): void {
  const { data, size = 6, level = 'M', align = 'left' } = block
  const side = qrModules(data, level).length * size
  if (profile.qr !== 'image' && side <= profile.paper.dots) {
    pen.qr(data, size, level, align, side)
    return
  }
  const sent = Math.min(size, LARGEST_SENT_MODULE)
  const sentLevel = levelOfSmallest(data, level)
  if (sent % 2 === 0) pen.picture(drawQrCode(data, sent / 2, sentLevel), align, true)
  else pen.picture(drawQrCode(data, sent, sentLevel), align)
}

function writeLogo(pen: Pen, block: LogoBlock, profile: PrinterProfile, options: ComposeOptions): void {
  const { key, image, align = 'left' } = block
  const print = profile.logo === 'gs-l' ? commands.printStoredLogo(key) : commands.printFirstLogo
  if (profile.logo !== 'none' && options.storedLogos?.has(key)) pen.whole([print], align, image.height)
  else if (image.rows.length <= (options.longestLogo ?? image.rows.length)) pen.picture(image, align)
}
