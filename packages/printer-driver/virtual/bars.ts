/** Bars and modules of the codes that are not QR, by bwip-js: its measures only, the dots are ours. */
import bwipjs from 'bwip-js'
import { type CharacterStyle, glyphStamp } from './glyphs.ts'
import { initialSettings } from './settings.ts'
import { type Stamp, stretched } from './stamps.ts'

export type CodeRequest = {
  /** As bwip-js calls it. */
  readonly symbology: string
  readonly text: string
  readonly options?: Readonly<Record<string, string | number | boolean>>
  /** Two widths of bars and no more: the wide ones are two and a half narrow ones. */
  readonly hasTwoWidths?: boolean
}

type Drawn = {
  /** Widths in modules: a bar, a space, a bar, … */
  readonly sbs?: readonly number[]
  /** Or row by row, 1 is black. */
  readonly pixs?: readonly number[]
  readonly pixx?: number
  readonly pixy?: number
}

/** Throws a sentence where the code cannot say that. */
function draw({ symbology, text, options }: CodeRequest): Drawn {
  try {
    const [drawn] = bwipjs.raw(symbology, text, { ...options }) as unknown as [Drawn]
    return drawn
  } catch (error) {
    // "bwipp.ean13badLength#1234: EAN-13 must be 12 or 13 digits"
    throw new Error((error as Error).message.replace(/^bwipp\.\S+: /, ''))
  }
}

export function barStamp(request: CodeRequest, module: number, height: number): Stamp {
  const widths = draw(request).sbs ?? []
  const wide = module === 1 ? 3 : Math.round(module * 2.5)
  const dots = widths.flatMap((modules, at) => {
    const width = request.hasTwoWidths && modules > 1 ? wide : modules * module
    return Array.from({ length: width }, () => at % 2 === 0)
  })
  return { width: dots.length, height, isBlack: x => dots[x] === true }
}

export function matrixStamp(request: CodeRequest, module: number): Stamp {
  const { pixs = [], pixx = 0, pixy = 0 } = draw(request)
  // Where rows are several modules high, each comes once.
  const rows = pixs.length / Math.max(1, pixx)
  const modules: Stamp = { width: pixx, height: rows, isBlack: (x, y) => pixs[y * pixx + x] === 1 }
  return stretched(modules, module, Math.round((pixy * module) / Math.max(1, rows)))
}

/** The letters below a bar code. */
export function lettersStamp(text: string, font: 'A' | 'B'): Stamp {
  const style: CharacterStyle = { ...initialSettings(1).style, font }
  const glyphs = [...text].map(letter => glyphStamp(letter, style))
  const cell = glyphs[0]?.width ?? 0
  return {
    width: cell * glyphs.length,
    height: glyphs[0]?.height ?? 0,
    isBlack: (x, y) => glyphs[Math.floor(x / cell)]?.isBlack(x % cell, y) === true,
  }
}
