/** The print line being gathered: characters and bit images stand in it until a line feed puts them on paper. */
import { advanceOf, type CharacterStyle, glyphStamp } from './glyphs.ts'
import type { Stamp } from './stamps.ts'

type Placed = {
  readonly letter: string
  readonly x: number
  readonly advance: number
  readonly stamp: Stamp
}

export type Letter = {
  readonly letter: string
  /** Its rows of dots where the host has defined them. */
  readonly own?: readonly number[] | undefined
  /** Two cells wide, as those of East Asia. */
  readonly wide?: boolean
}

export type LineBox = {
  readonly isEmpty: boolean
  /** Where the next one will stand. */
  readonly x: number
  readonly height: number
  /** False: the line is full, print it first. */
  add(letter: Letter, style: CharacterStyle): boolean
  /** A bit image; what does not fit is cut off. */
  addPicture(stamp: Stamp): void
  moveTo(x: number): void
  text(): string
  /** Rows of dots as wide as the line, justified, and turned upside down where asked. */
  draw(align: 'left' | 'center' | 'right', upsideDown: boolean): Uint8Array[]
}

export function openLineBox(dots: number): LineBox {
  const placed: Placed[] = []
  let x = 0
  const place = (letter: string, advance: number, stamp: Stamp): void => {
    placed.push({ letter, x, advance, stamp })
    x += advance
  }
  const height = (): number => Math.max(0, ...placed.map(({ stamp }) => stamp.height))
  return {
    get isEmpty() {
      return placed.length === 0
    },
    get x() {
      return x
    },
    get height() {
      return height()
    },
    add({ letter, own, wide = false }, style) {
      const stamp = glyphStamp(letter, style, own, wide)
      const advance = wide ? stamp.width : advanceOf(style)
      // A character that is wider than the whole line is cut off, or it would never be printed.
      if (x + advance > dots && x > 0) return false
      place(letter, advance, stamp)
      return true
    },
    addPicture(stamp) {
      const width = Math.min(stamp.width, dots - x)
      if (width > 0) place('', width, { ...stamp, width })
    },
    moveTo(position) {
      x = Math.max(0, Math.min(position, dots))
    },
    text: () => spaced(placed),
    draw(align, upsideDown) {
      const rows = Array.from({ length: height() }, () => new Uint8Array(dots))
      const slack = Math.max(0, dots - x)
      const left = align === 'left' ? 0 : align === 'right' ? slack : Math.floor(slack / 2)
      for (const { stamp, x: at } of placed) draw(rows, stamp, left + at)
      return upsideDown ? rows.reverse().map(row => row.reverse()) : rows
    },
  }
}

/** All stand on a common base line: lower ones hang at the bottom of the line. */
function draw(rows: Uint8Array[], { width, height, isBlack }: Stamp, left: number): void {
  const top = rows.length - height
  for (let y = 0; y < height; y++) {
    const row = rows[top + y]!
    for (let x = 0; x < width && left + x < row.length; x++) if (isBlack(x, y)) row[left + x] = 1
  }
}

/** Letters with a space where the line jumps, as the eye reads it. */
function spaced(placed: readonly Placed[]): string {
  let text = ''
  let end = 0
  for (const { letter, x, advance } of placed) {
    if (x > end) text += ' '.repeat(Math.max(1, Math.round((x - end) / Math.max(1, advance))))
    text += letter
    end = x + advance
  }
  return text.trimEnd()
}
