/** One character as dots: its face, size, weight and turn. */
import { fontA, fontB, replacementGlyph } from '../src/font/bitmap-font.ts'
import { smoothGlyph } from './smooth-glyph.ts'
import type { Stamp } from './stamps.ts'

export type CharacterStyle = {
  font: 'A' | 'B'
  /** `ESC E`. */
  bold: boolean
  /** `ESC G`, which looks the same. */
  doubleStrike: boolean
  underline: 0 | 1 | 2
  reverse: boolean
  width: number
  height: number
  /** Turned clockwise by 90°. */
  turned: boolean
  /** Dots to the right of a character that is not enlarged. */
  spacing: number
  smooth: boolean
}

const face = (style: CharacterStyle): typeof fontA => (style.font === 'A' ? fontA : fontB)

/** From one character to the next, the space to its right included. */
export function advanceOf(style: CharacterStyle): number {
  const { width, height } = face(style)
  const across = style.turned ? height * style.height : width * style.width
  return across + style.spacing * style.width
}

/** `own`: its rows of dots where the host has defined them. `wide`: two cells, as a letter of East Asia. */
export function glyphStamp(
  letter: string,
  styleNow: CharacterStyle,
  own?: readonly number[],
  wide = false,
): Stamp {
  // The dots are asked for later, when the style of the head may be another one.
  const style = { ...styleNow }
  const font = face(style)
  const rows = own ?? font.glyph(letter.codePointAt(0) ?? 0) ?? replacementGlyph(font)
  // Printers embolden by striking twice, one dot apart.
  const isBold = style.bold || style.doubleStrike
  const shape = isBold ? rows.map(bits => bits | (bits >> 1)) : rows
  const across = style.width * (wide ? 2 : 1)
  const upright = enlarged(shape, font, style, across)
  return style.turned ? turnedClockwise(upright) : upright
}

function enlarged(
  shape: readonly number[],
  font: typeof fontA,
  style: CharacterStyle,
  across: number,
): Stamp {
  const isRounded = style.smooth && across > 1 && style.height > 1
  const rounded = isRounded ? smoothGlyph(shape, font.width) : undefined
  const ink = font.width * across
  const width = ink + (style.turned ? 0 : style.spacing * style.width)
  const height = font.height * style.height
  const hasDot = (x: number, y: number): boolean => {
    if (x >= ink) return false
    const [column, row] = [x / across, y / style.height]
    if (rounded) return rounded.isBlack(column, row)
    return (((shape[Math.floor(row)] ?? 0) >> (font.width - 1 - Math.floor(column))) & 1) === 1
  }
  // Neither a reversed nor a turned character is underlined; the stroke is as thick on a large one.
  const underline = style.reverse || style.turned ? 0 : style.underline
  const isBlack = (x: number, y: number): boolean => y >= height - underline || hasDot(x, y) !== style.reverse
  return { width, height, isBlack }
}

function turnedClockwise({ width, height, isBlack }: Stamp): Stamp {
  return { width: height, height: width, isBlack: (x, y) => isBlack(y, height - 1 - x) }
}
