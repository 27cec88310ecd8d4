/** The print line being gathered: glyphs stand in it until a line feed puts them on paper. */
import { fontA, fontB, replacementGlyph } from '../src/font/bitmap-font.ts'
import { smoothGlyph } from './smooth-glyph.ts'

export interface CharacterStyle {
  font: 'A' | 'B'
  bold: boolean
  underline: 0 | 1 | 2
  reverse: boolean
  width: number
  height: number
}

interface Placed {
  readonly letter: string
  readonly x: number
  readonly style: CharacterStyle
  /** Its rows of dots where the host has defined them. */
  readonly own: readonly number[] | undefined
}

export interface LineBox {
  readonly isEmpty: boolean
  /** False: the line is full, print it first. */
  add(letter: string, style: CharacterStyle, own?: readonly number[]): boolean
  moveTo(x: number): void
  text(): string
  /** Rows of dots, justified. */
  draw(align: 'left' | 'center' | 'right', smooth: boolean): Uint8Array[]
}

const face = (style: CharacterStyle): typeof fontA => (style.font === 'A' ? fontA : fontB)

export function openLineBox(dots: number): LineBox {
  const placed: Placed[] = []
  let x = 0
  return {
    get isEmpty() {
      return placed.length === 0
    },
    add(letter, style, own) {
      const advance = face(style).width * style.width
      if (x + advance > dots) return false
      placed.push({ letter, x, style: { ...style }, own })
      x += advance
      return true
    },
    moveTo(position) {
      x = Math.min(position, dots)
    },
    text: () => spaced(placed),
    draw(align, smooth) {
      const height = Math.max(...placed.map(({ style }) => face(style).height * style.height))
      const rows = Array.from({ length: height }, () => new Uint8Array(dots))
      const slack = dots - x
      const left = align === 'left' ? 0 : align === 'right' ? slack : Math.floor(slack / 2)
      for (const glyph of placed) drawGlyph(rows, glyph, left, smooth)
      return rows
    },
  }
}

/** Characters stand on a common base line: lower ones hang at the bottom of the line. */
function drawGlyph(rows: Uint8Array[], placed: Placed, left: number, smooth: boolean): void {
  const { x, style } = placed
  const font = face(style)
  const shape = shapeOf(placed)
  const isRounded = smooth && style.width > 1 && style.height > 1
  const rounded = isRounded ? smoothGlyph(shape, font.width) : undefined
  const [width, height] = [font.width * style.width, font.height * style.height]
  const top = rows.length - height
  for (let dy = 0; dy < height; dy++) {
    for (let dx = 0; dx < width; dx++) {
      const [column, row] = [dx / style.width, dy / style.height]
      const black = rounded ? rounded.isBlack(column, row) : hasDot(shape, font.width, column, row)
      if (black !== style.reverse) rows[top + dy]![left + x + dx] = 1
    }
  }
}

/** The rows of a character with what its style adds to them. */
function shapeOf({ letter, style, own }: Placed): number[] {
  const font = face(style)
  const rows = own ?? font.glyph(letter.codePointAt(0) ?? 0) ?? replacementGlyph(font)
  return rows.map((bits, row) => {
    if (row >= font.height - style.underline) return 2 ** font.width - 1
    // Printers embolden by striking twice, one dot apart.
    return style.bold ? bits | (bits >> 1) : bits
  })
}

function hasDot(shape: readonly number[], width: number, column: number, row: number): boolean {
  return (((shape[Math.floor(row)] ?? 0) >> (width - 1 - Math.floor(column))) & 1) === 1
}

/** Letters with a space where the line jumps, as the eye reads it. */
function spaced(placed: readonly Placed[]): string {
  let text = ''
  let end = 0
  for (const { letter, x, style } of placed) {
    const cell = face(style).width * style.width
    if (x > end) text += ' '.repeat(Math.max(1, Math.round((x - end) / cell)))
    text += letter
    end = x + cell
  }
  return text.trimEnd()
}
