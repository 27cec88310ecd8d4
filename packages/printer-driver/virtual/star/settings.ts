/** Star's commands that print nothing: what they set. */
import { initialSettings, type Settings } from '../settings.ts'

export const qrLevels = ['L', 'M', 'Q', 'H'] as const
const sides = ['left', 'center', 'right'] as const
const THREE_MM = 24
const FOUR_MM = 32

export type StarSettings = Settings & {
  qr: { size: number; level: (typeof qrLevels)[number]; data: Uint8Array }
  /** A crossed zero; a memory switch says how it starts. */
  hasSlash: boolean
}

export const starSettings = (): StarSettings => ({
  ...initialSettings(1),
  lineDots: THREE_MM,
  qr: { size: 3, level: 'L', data: new Uint8Array() },
  hasSlash: true,
})

const times = (n: number): number => (n % 0x30) + 1

type Change = (set: StarSettings, first: number, parameters: Uint8Array) => void
const style = (set: StarSettings, change: Partial<Settings['style']>): void => {
  set.style = { ...set.style, ...change }
}

export const starSettingCommands: Readonly<Record<string, Change>> = {
  'ESC 0': set => {
    set.lineDots = THREE_MM
  },
  'ESC z': set => {
    set.lineDots = FOUR_MM
  },
  'ESC GS a': (set, first) => {
    set.align = sides[first % 0x30] ?? 'left'
  },
  'ESC GS t': (set, first) => {
    set.codePage = first
  },
  'ESC E': set => style(set, { bold: true }),
  'ESC F': set => style(set, { bold: false }),
  'ESC 4': set => style(set, { reverse: true }),
  'ESC 5': set => style(set, { reverse: false }),
  'ESC -': (set, first) => style(set, { underline: first % 0x30 === 1 ? 1 : 0 }),
  'ESC i': (set, first, p) => {
    if (times(first) > 6 || times(p[1]!) > 6) return
    style(set, { height: times(first), width: times(p[1]!) })
  },
  'ESC RS F': (set, first) => style(set, { font: first % 0x10 === 0 ? 'A' : 'B' }),
  'ESC /': (set, first) => {
    set.hasSlash = first % 0x30 === 1
  },
}
