import type { CharacterStyle } from './glyphs.ts'

/** What `ESC @` and switching on set, and the job's commands change. */
export type Settings = {
  style: CharacterStyle
  align: 'left' | 'center' | 'right'
  upsideDown: boolean
  codePage: number
  /** `ESC R`. */
  nation: number
  /** `FS &`: every byte above 7Fh takes the next one with it. */
  kanji: boolean
  /** `FS C`: which East Asian code. */
  kanjiCode: 'gb18030' | 'shift_jis'
  /** `FS ( C`. */
  utf8: boolean
  lineDots: number
  /** Dots of a horizontal and of a vertical motion unit. */
  unit: { x: number; y: number }
  leftMargin: number
  /** Of the print area; Infinity: as wide as the paper. */
  areaWidth: number
  /** Columns of `ESC D`; undefined: every eighth. */
  tabs: readonly number[] | undefined
  /** Characters of font A that the host has defined, by code: 24 rows of 12 dots. */
  own: Map<number, readonly number[]>
  usesOwn: boolean
  barcode: { height: number; module: number; text: 'none' | 'above' | 'below' | 'both'; font: 'A' | 'B' }
}

export function initialSettings(unitsPerDot: number): Settings {
  return {
    style: {
      ...{ font: 'A', bold: false, doubleStrike: false, underline: 0, reverse: false },
      ...{ width: 1, height: 1, turned: false, spacing: 0, smooth: false },
    },
    align: 'left',
    upsideDown: false,
    codePage: 0,
    nation: 0,
    kanji: false,
    kanjiCode: 'gb18030',
    utf8: false,
    lineDots: 30,
    unit: { x: 1, y: 1 / unitsPerDot },
    leftMargin: 0,
    areaWidth: Number.POSITIVE_INFINITY,
    tabs: undefined,
    own: new Map(),
    usesOwn: false,
    barcode: { height: 162, module: 3, text: 'none', font: 'A' },
  }
}
