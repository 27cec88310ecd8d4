import type { CharacterStyle } from './line-box.ts'

/** What `ESC @` and switching on set, and the job's commands change. */
export interface Settings {
  style: CharacterStyle
  align: 'left' | 'center' | 'right'
  codePage: number
  /** Double-byte characters: every byte above 7Fh takes the next one with it. */
  kanji: boolean
  smooth: boolean
  lineDots: number
  /** Characters of font A that the host has defined, by code: 24 rows of 12 dots. */
  own: Map<number, readonly number[]>
  usesOwn: boolean
  qr: { size: number; level: 'L' | 'M' | 'Q' | 'H'; data: Uint8Array }
}

export function initialSettings(): Settings {
  return {
    style: { font: 'A', bold: false, underline: 0, reverse: false, width: 1, height: 1 },
    align: 'left',
    codePage: 0,
    kanji: false,
    smooth: false,
    lineDots: 30,
    own: new Map(),
    usesOwn: false,
    qr: { size: 3, level: 'L', data: new Uint8Array() },
  }
}
