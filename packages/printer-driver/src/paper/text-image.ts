import { fontA, replacementGlyph } from '../font/bitmap-font.ts'
import { type Bitmap, drawBitmap } from './bitmap.ts'

/** One line of text as a picture, in font A at the given multiples: for letters that no code page has. */
export function drawTextLine(text: string, style: { width: number; height: number; bold: boolean }): Bitmap {
  const glyphs = Array.from(text, letter => {
    const rows = fontA.glyph(letter.codePointAt(0) ?? 0) ?? replacementGlyph(fontA)
    // Printers embolden by striking twice, one dot apart.
    return style.bold ? rows.map(row => row | (row >> 1)) : rows
  })
  return drawBitmap(glyphs.length * fontA.width * style.width, fontA.height * style.height, (x, y) => {
    const column = Math.floor(x / style.width)
    const row = glyphs[Math.floor(column / fontA.width)]?.[Math.floor(y / style.height)] ?? 0
    return ((row >> (fontA.width - 1 - (column % fontA.width))) & 1) === 1
  })
}
