/** The print line being gathered: glyphs stand in it until a line feed puts them on paper. */
import { fontA, fontB, replacementGlyph } from '../src/font/bitmap-font.ts'

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
}

export interface LineBox {
  readonly isEmpty: boolean
  /** False: the line is full, print it first. */
  add(letter: string, style: CharacterStyle): boolean
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
    add(letter, style) {
      const advance = face(style).width * style.width
      if (x + advance > dots) return false
      placed.push({ letter, x, style: { ...style } })
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
function drawGlyph(rows: Uint8Array[], { letter, x, style }: Placed, left: number, smooth: boolean): void {
  const font = face(style)
  const shape = font.glyph(letter.codePointAt(0) ?? 0) ?? replacementGlyph(font)
  const isBlack = (column: number, row: number): boolean => {
    if (column < 0 || row < 0 || column >= font.width || row >= font.height) return false
    if (style.underline > 0 && row >= font.height - style.underline) return true
    const bits = shape[row] ?? 0
    const struck = style.bold ? bits | (bits >> 1) : bits
    return ((struck >> (font.width - 1 - column)) & 1) === 1
  }
  const [width, height] = [font.width * style.width, font.height * style.height]
  const top = rows.length - height
  const rounded = smooth && style.width > 1 && style.height > 1
  for (let dy = 0; dy < height; dy++) {
    for (let dx = 0; dx < width; dx++) {
      const black = rounded
        ? isRoundedBlack(isBlack, dx / style.width, dy / style.height)
        : isBlack(Math.floor(dx / style.width), Math.floor(dy / style.height))
      if (black !== style.reverse) rows[top + dy]![left + x + dx] = 1
    }
  }
}

/** Smoothing (GS b): the corner between two diagonal neighbours is filled, an outer corner is taken off. */
function isRoundedBlack(isBlack: (x: number, y: number) => boolean, x: number, y: number): boolean {
  const [column, row] = [Math.floor(x), Math.floor(y)]
  const [fx, fy] = [x - column, y - row]
  const [sideways, upright] = [fx < 0.5 ? -1 : 1, fy < 0.5 ? -1 : 1]
  // Distance from the middle lines of the cell: the corner triangle is where they add up to more than a half.
  const inCorner = Math.abs(fx - 0.5) + Math.abs(fy - 0.5) > 0.5
  const black = isBlack(column, row)
  if (!inCorner) return black
  const beside = isBlack(column + sideways, row)
  const above = isBlack(column, row + upright)
  const across = isBlack(column + sideways, row + upright)
  if (black)
    return beside || above || across || !(isBlack(column - sideways, row) && isBlack(column, row - upright))
  return beside && above && !across
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
