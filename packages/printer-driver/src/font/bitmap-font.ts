/** The printer's two resident faces as bitmaps, a crossed zero like that of most models included. */
import { fontA12x24 } from './font-a-12x24.ts'
import { fontB8x16 } from './font-b-8x16.ts'

export type BitmapFont = {
  /** Dots from one character to the next, and from one base line to the next without leading. */
  readonly width: number
  readonly height: number
  /** Rows from top to bottom; bit `width - 1` is the leftmost dot. Undefined: the face lacks the character. */
  glyph(codePoint: number): readonly number[] | undefined
}

const REPLACEMENT = 0xfffd

function load(source: string, glyphWidth: number, cell: { width: number; height: number }): BitmapFont {
  const glyphs = new Map<number, readonly number[]>()
  const digits = Math.ceil(glyphWidth / 8) * 2
  const surplusBits = digits * 4 - glyphWidth
  for (const line of source.split('\n')) {
    const [code, rows] = line.split(':')
    if (!code || !rows) continue
    const dots: number[] = []
    for (let at = 0; at < rows.length; at += digits) {
      dots.push(
        (Number.parseInt(rows.slice(at, at + digits), 16) >> surplusBits) << (cell.width - glyphWidth),
      )
    }
    while (dots.length < cell.height) dots.push(0)
    glyphs.set(Number.parseInt(code, 16), dots)
  }
  return { ...cell, glyph: codePoint => glyphs.get(codePoint) }
}

/** Font A: 12 × 24 dots, 48 characters on 80 mm paper, 32 on 58 mm. */
export const fontA = load(fontA12x24, 12, { width: 12, height: 24 })
/** Font B: 9 × 17 dots. */
export const fontB = load(fontB8x16, 8, { width: 9, height: 17 })

/** A hollow box: honest about a character that cannot be shown. */
export function replacementGlyph(font: BitmapFont): readonly number[] {
  return font.glyph(REPLACEMENT) ?? font.glyph(0x25a1) ?? font.glyph(0x3f) ?? []
}
