/** The letters of the document: the screens' own, as files that can be cut down to what is used. */
import { createRequire } from 'node:module'
import anyAscii from 'any-ascii'

const FONT = '@expo-google-fonts/atkinson-hyperlegible-next'
const path = (weight: string) =>
  createRequire(import.meta.url).resolve(`${FONT}/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`)

export type Weight = 'plain' | 'bold'
export type Letters = {
  /** In letters of one point. */
  widthOf(text: string, weight?: Weight): number
  /** With letters that the font lacks written in those that it has. */
  spelled(text: string): string
}

/** Registers them under their names. */
export function openLetters(doc: PDFKit.PDFDocument): Letters {
  doc.registerFont('plain', path('400Regular')).registerFont('bold', path('700Bold'))
  doc.font('plain')
  // The library tells it of no letter; the font that it opened does.
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })
    ._font
  const widths = { plain: new Map<string, number>(), bold: new Map<string, number>() }
  const letter = (one: string) => (font.hasGlyphForCodePoint(one.codePointAt(0)!) ? one : anyAscii(one))
  return {
    widthOf(text, weight = 'plain') {
      const known = widths[weight].get(text)
      if (known !== undefined) return known
      const width = doc.font(weight).fontSize(1).widthOfString(text, FIGURES)
      widths[weight].set(text, width)
      return width
    },
    spelled: text => Array.from(text.normalize('NFC').replaceAll('\u00ad', ''), letter).join(''),
  }
}

/** Figures of one width stand under each other. */
export const FIGURES = { features: ['tnum', 'kern'] } as unknown as PDFKit.Mixins.TextOptions
