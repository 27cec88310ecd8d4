/** The pen of Star printers: what pen.ts is for ESC/POS. A row of letters is 3 mm high, and so is a strip of a picture. */
import { fontA } from '../font/bitmap-font.ts'
import { type Bitmap, drawBitmap } from '../paper/bitmap.ts'
import { encode } from '../paper/code-pages.ts'
import { type LineStyle, type Pen, plain } from '../paper/pen.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import * as commands from './commands.ts'

const sides = { left: 0, center: 1, right: 2 } as const
const LINE_DOTS = 24
const lineFeed = Uint8Array.of(0x0a)

export function takeStarPen(profile: PrinterProfile): Pen {
  const first = profile.codePages[0]!
  const pieces = [
    commands.initialize,
    commands.fontA,
    commands.plainZero,
    commands.lineSpacing,
    commands.selectCodePage(first.number),
  ]
  let set = plain
  let page = first
  let height = 0

  const alignTo = (align: LineStyle['align']): void => {
    if (align !== set.align) pieces.push(commands.align(sides[align]))
    set = { ...set, align }
  }
  const style = (asked: LineStyle): void => {
    const wanted = { ...asked, width: times(asked.width), height: times(asked.height) }
    alignTo(wanted.align)
    if (wanted.bold !== set.bold) pieces.push(commands.bold(wanted.bold))
    if (wanted.underline !== set.underline) pieces.push(commands.underline(wanted.underline))
    if (wanted.reversed !== set.reversed) pieces.push(commands.reverse(wanted.reversed))
    if (wanted.width !== set.width || wanted.height !== set.height)
      pieces.push(commands.characterSize(wanted.width, wanted.height))
    set = wanted
  }
  const turnTo = (wanted: typeof page): void => {
    if (wanted.number !== page.number) pieces.push(commands.selectCodePage(wanted.number))
    page = wanted
  }
  const endLine = (letters: Uint8Array): void => {
    pieces.push(Uint8Array.from([...letters, ...lineFeed]))
    height += LINE_DOTS * set.height
  }

  return {
    lineDots: LINE_DOTS,
    mostTimes: commands.MOST_TIMES,
    page: () => page,
    line(content, wanted, codePage) {
      // An empty line has no looks, but must not be as high as the letters before it.
      style(content === '' ? { ...set, width: 1, height: 1 } : wanted)
      turnTo(codePage)
      endLine(encode(content, page))
    },
    row(left, right, gap, wanted, codePage) {
      style(wanted)
      turnTo(codePage)
      if (gap <= 4 || codePage.encoding === 'ascii')
        return endLine(encode(left + ' '.repeat(gap) + right, page))
      const at = (profile.columns - Array.from(right).length) * fontA.width
      pieces.push(encode(left, page), commands.moveTo(at))
      endLine(encode(right, page))
    },
    picture(image, align, double = false) {
      // Enlarged letters would make the line feed behind each strip larger too.
      style({ ...plain, align })
      const whole = double ? doubled(image) : image
      for (let top = 0; top < whole.height; top += commands.STRIP_DOTS) {
        pieces.push(commands.strip(whole, top, profile.paper.dots))
        height += commands.STRIP_DOTS
      }
    },
    qr(data, size, level, align, dots) {
      style({ ...plain, align })
      const module = Math.min(size, commands.LARGEST_MODULE)
      pieces.push(...commands.qrCode(data, module, level))
      height += (dots / size) * module
    },
    whole(commandsOfIt, align, dots) {
      alignTo(align)
      pieces.push(...commandsOfIt)
      height += dots
    },
    feed(dots) {
      height += dots
      pieces.push(...commands.feed(dots))
    },
    cut() {
      pieces.push(...commands.feedAndCut(profile))
      height += profile.cutter.feedDots
    },
    finish: () => pieces,
    heightDots: () => height,
  }
}

const times = (wanted: number): number => Math.min(wanted, commands.MOST_TIMES)

const doubled = ({ width, height, rows }: Bitmap): Bitmap => {
  const stride = rows.length / height
  return drawBitmap(width * 2, height * 2, (x, y) => {
    const column = x >> 1
    return (((rows[(y >> 1) * stride + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1) === 1
  })
}
