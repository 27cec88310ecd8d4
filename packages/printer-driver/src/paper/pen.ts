/**
 * Writes lines and pictures and remembers what the printer is set to: a byte costs half a millisecond at 19,200
 * baud, so only changes are said.
 */
import { fontA } from '../font/bitmap-font.ts'
import { plainZero } from '../font/plain-zero.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import { type Bitmap, bandsOf } from './bitmap.ts'
import { capturePrinter, escposImage } from './capture.ts'
import { type CodePage, encode } from './code-pages.ts'
import * as commands from './commands.ts'
import type { Align } from './document.ts'

export type LineStyle = {
  readonly align: Align
  readonly bold: boolean
  readonly underline: boolean
  readonly reversed: boolean
  readonly width: number
  readonly height: number
}
export const plain: LineStyle = {
  align: 'left',
  bold: false,
  underline: false,
  reversed: false,
  width: 1,
  height: 1,
}
const sides = { left: 'lt', center: 'ct', right: 'rt' } as const

export type Pen = {
  /** Dots from one line of font A to the next, as printers start up. */
  readonly lineDots: number
  /** Letters can be enlarged so many times. */
  readonly mostTimes: number
  page(): CodePage
  line(text: string, style: LineStyle, page: CodePage): void
  row(left: string, right: string, gap: number, style: LineStyle, page: CodePage): void
  /** `double`: each dot of the picture is two by two on paper, at a quarter of the bytes. */
  picture(image: Bitmap, align: Align, double?: boolean): void
  /** By the printer's own command; the code is `dots` wide and high. */
  qr(data: string, size: number, level: commands.QrLevel, align: Align, dots: number): void
  /** Commands that print something of their own that is `dots` high. */
  whole(pieces: readonly Uint8Array[], align: Align, dots: number): void
  feed(dots: number): void
  cut(): void
  finish(): readonly Uint8Array[]
  heightDots(): number
}

const LINE_DOTS = 30

export function takePen(profile: PrinterProfile): Pen {
  const { capture } = capturePrinter()
  const first = profile.codePages[0]!
  const pieces = [
    capture(printer => printer.hardware('init')),
    commands.cancelKanji,
    commands.selectCodePage(first.number),
  ]
  let set = plain
  let page = first
  let smooth = false
  let hasZero = false
  let height = 0

  const alignTo = (align: Align): void => {
    if (align !== set.align) pieces.push(capture(printer => printer.align(sides[align])))
    set = { ...set, align }
  }
  const style = (wanted: LineStyle): void => {
    alignTo(wanted.align)
    if (wanted.bold !== set.bold) pieces.push(commands.bold(wanted.bold))
    if (wanted.underline !== set.underline) pieces.push(commands.underline(wanted.underline))
    if (wanted.reversed !== set.reversed) pieces.push(commands.reverse(wanted.reversed))
    if (wanted.width !== set.width || wanted.height !== set.height) {
      if (profile.smooths && !smooth && wanted.width > 1 && wanted.height > 1) {
        smooth = true
        pieces.push(commands.smoothing(true))
      }
      pieces.push(commands.characterSize(wanted.width, wanted.height))
    }
    set = wanted
  }
  const turnTo = (wanted: CodePage): void => {
    if (wanted.number !== page.number) pieces.push(commands.selectCodePage(wanted.number))
    page = wanted
  }
  /** Printers' own zeros are crossed out, and B005 reads B885: before the first one the printer is given a plain one. */
  const plainZeros = (content: string): void => {
    if (hasZero || !profile.ownCharacters || !content.includes('0')) return
    hasZero = true
    pieces.push(commands.defineCharacter('0', plainZero), commands.ownCharacters)
  }
  const text = (content: string): void => {
    plainZeros(content)
    pieces.push(capture(printer => printer.text(content, page.encoding)))
    height += Math.max(LINE_DOTS, fontA.height * set.height)
  }
  const picture = (image: Bitmap, align: Align, double = false): void => {
    alignTo(align)
    for (const band of bandsOf(image)) {
      pieces.push(capture(printer => printer.raster(escposImage(band), double ? 'dwdh' : 'normal')))
    }
    height += image.height * (double ? 2 : 1)
  }

  const whole = (commandsOfIt: readonly Uint8Array[], align: Align, dots: number): void => {
    alignTo(align)
    pieces.push(...commandsOfIt)
    height += dots
  }

  return {
    lineDots: LINE_DOTS,
    mostTimes: 8,
    page: () => page,
    line(content, wanted, codePage) {
      // An empty line has no looks; changing them for it would be wasted.
      if (content !== '') style(wanted)
      turnTo(codePage)
      text(content)
    },
    row(left, right, gap, wanted, codePage) {
      style(wanted)
      turnTo(codePage)
      // A jump is four bytes, one of them of eight bits; a few spaces are shorter.
      if (gap <= 4 || codePage.encoding === 'ascii') return text(left + ' '.repeat(gap) + right)
      plainZeros(left)
      const at = (profile.columns - Array.from(right).length) * fontA.width
      pieces.push(capture(printer => printer.print(encode(left, codePage))))
      pieces.push(commands.moveTo(at))
      text(right)
    },
    picture,
    qr(data, size, level, align, dots) {
      const m = profile.qr === 'custom' ? 0x31 : 0x30
      whole(commands.qrCode(data, size, level, m), align, dots)
    },
    whole,
    feed(dots) {
      height += dots
      pieces.push(...commands.feed(dots * profile.paper.unitsPerDot))
    },
    cut() {
      const { presenter, paper, cutter } = profile
      if (presenter?.cuts) pieces.push(...commands.feed(cutter.feedDots * paper.unitsPerDot))
      else pieces.push(...commands.feedAndCut(profile))
      if (cutter.kind === 'none' || cutter.command === 'esc-i') height += cutter.feedDots
      if (presenter) pieces.push(Uint8Array.from(presenter.present))
    },
    finish: () => pieces,
    heightDots: () => height,
  }
}
