/** Commands that only change how what follows will look. */
import { definedCharacters } from './defined-characters.ts'
import type { Settings } from './settings.ts'

type Change = (set: Settings, first: number, p: Uint8Array, dpi: number) => void

const sides = ['left', 'center', 'right'] as const
const isOn = (n: number): boolean => (n & 1) === 1
const wordOf = (p: Uint8Array, at = 0): number => (p[at] ?? 0) + (p[at + 1] ?? 0) * 256

export const settingCommands: Record<string, Change> = {
  'ESC  ': (set, n) => {
    set.style.spacing = Math.round(n * set.unit.x)
  },
  'ESC !': (set, n) => {
    Object.assign(set.style, {
      font: isOn(n) ? 'B' : 'A',
      bold: (n & 8) !== 0,
      underline: n & 0x80 ? 1 : 0,
      width: n & 0x20 ? 2 : 1,
      height: n & 0x10 ? 2 : 1,
    })
  },
  'ESC -': (set, n) => {
    set.style.underline = ([0, 1, 2] as const)[n % 0x30] ?? set.style.underline
  },
  'ESC 2': set => {
    set.lineDots = 30
  },
  'ESC 3': (set, n) => {
    set.lineDots = Math.round(n * set.unit.y)
  },
  'ESC %': (set, n) => {
    set.usesOwn = isOn(n)
  },
  'ESC &': (set, _, p) => {
    for (const [code, rows] of definedCharacters(p)) set.own.set(code, rows)
  },
  'ESC ?': (set, n) => {
    set.own.delete(n)
  },
  'ESC D': (set, _, p) => {
    set.tabs = [...p].filter(column => column > 0)
  },
  'ESC E': (set, n) => {
    set.style.bold = isOn(n)
  },
  'ESC G': (set, n) => {
    set.style.doubleStrike = isOn(n)
  },
  'ESC M': (set, n) => {
    set.style.font = n % 0x30 === 0 ? 'A' : 'B'
  },
  'ESC R': (set, n) => {
    set.nation = n
  },
  'ESC V': (set, n) => {
    set.style.turned = n % 0x30 !== 0
  },
  'ESC a': (set, n) => {
    set.align = sides[n % 0x30] ?? set.align
  },
  'ESC t': (set, n) => {
    set.codePage = n
  },
  'ESC {': (set, n) => {
    set.upsideDown = isOn(n)
  },
  'GS !': (set, n) => {
    set.style.width = ((n >> 4) & 7) + 1
    set.style.height = (n & 7) + 1
  },
  'GS B': (set, n) => {
    set.style.reverse = isOn(n)
  },
  'GS H': (set, n) => {
    set.barcode.text = (['none', 'above', 'below', 'both'] as const)[n % 0x30] ?? set.barcode.text
  },
  'GS L': (set, _, p) => {
    set.leftMargin = Math.round(wordOf(p) * set.unit.x)
  },
  'GS P': (set, x, p, dpi) => {
    const y = p[1] ?? 0
    if (x > 0) set.unit.x = dpi / x
    if (y > 0) set.unit.y = dpi / y
  },
  'GS W': (set, _, p) => {
    set.areaWidth = Math.max(1, Math.round(wordOf(p) * set.unit.x))
  },
  'GS b': (set, n) => {
    set.style.smooth = isOn(n)
  },
  'GS f': (set, n) => {
    set.barcode.font = n % 0x30 === 0 ? 'A' : 'B'
  },
  'GS h': (set, n) => {
    set.barcode.height = Math.max(1, Math.round(n * set.unit.y))
  },
  'GS w': (set, n) => {
    if (n >= 1 && n <= 6) set.barcode.module = n
  },
  'FS &': set => {
    set.kanji = true
  },
  'FS .': set => {
    set.kanji = false
  },
  'FS C': (set, n) => {
    set.kanjiCode = n % 0x30 === 1 ? 'shift_jis' : 'gb18030'
  },
}

/** Known, and without any trace on paper; what they ask is answered elsewhere. */
export const tracelessCommands = new Set([
  ...[
    'NUL',
    'ACK',
    'CR',
    'ESC =',
    'ESC U',
    'ESC T',
    'ESC W',
    'ESC <',
    'ESC c',
    'ESC p',
    'ESC r',
    'ESC u',
    'ESC v',
    'ESC B',
  ],
  ...[
    'ESC 4',
    'ESC 5',
    'ESC 7',
    'ESC S',
    'CAN',
    'FF',
    'ESC \f',
    'GS $',
    'GS \\',
    'GS E',
    'GS I',
    'GS T',
    'GS a',
  ],
  ...[
    'GS j',
    'GS r',
    'GS z',
    'GS |',
    'GS e',
    'GS c',
    'GS C',
    'GS g',
    'FS !',
    'FS -',
    'FS S',
    'FS W',
    'FS ?',
    'FS 2',
    'FS P',
  ],
])
