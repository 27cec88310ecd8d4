/**
 * The ESC/POS commands that the driver writes itself, byte for byte as in the tables of docs/hardware.md. Each
 * function returns one whole command.
 */
import type { PrinterProfile } from '../profile/profile.ts'
import { type Bitmap, bytesPerRow } from './bitmap.ts'

const ESC = 0x1b
const GS = 0x1d
const FS = 0x1c

const command = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes)
const low = (value: number): number => value & 0xff
const high = (value: number): number => value >> 8

/** Double-byte Kanji mode swallows every byte above 7Fh; some models start in it. */
export const cancelKanji = command(FS, 0x2e)
export const selectCodePage = (number: number): Uint8Array => command(ESC, 0x74, number)
export const bold = (on: boolean): Uint8Array => command(ESC, 0x45, Number(on))
export const underline = (on: boolean): Uint8Array => command(ESC, 0x2d, Number(on))
/** White on black. */
export const reverse = (on: boolean): Uint8Array => command(GS, 0x42, Number(on))
/** Multiples of 1–8. Unlike `ESC !` it leaves bold and underline as they are. */
export const characterSize = (width: number, height: number): Uint8Array =>
  command(GS, 0x21, ((width - 1) << 4) | (height - 1))
/** Rounds off the steps of enlarged characters. */
export const smoothing = (on: boolean): Uint8Array => command(GS, 0x62, Number(on))
/**
 * Puts a character of font A, 12 dots wide and 24 high, in the place of another until the printer is set back by `ESC @`;
 * `rows` from top to bottom, bit 11 is the leftmost dot. The printer enlarges and smooths it like its own.
 */
export function defineCharacter(letter: string, rows: readonly number[]): Uint8Array {
  const code = letter.charCodeAt(0)
  const columns = Array.from({ length: 36 }, (_, at) => {
    const [x, top] = [Math.floor(at / 3), (at % 3) * 8]
    return rows.slice(top, top + 8).reduce((byte, row) => (byte << 1) | ((row >> (11 - x)) & 1), 0)
  })
  return command(ESC, 0x26, 3, code, code, 12, ...columns)
}
/** Prints the characters so defined; all others stay the printer's own. */
export const ownCharacters = command(ESC, 0x25, 1)
/** Starts the next character that many dots from the left margin. */
export const moveTo = (dots: number): Uint8Array => command(ESC, 0x24, low(dots), high(dots))
/** Prints the line and feeds; a command feeds 127 vertical motion units at the most, which seven bits can say. */
export function feed(units: number): Uint8Array[] {
  const steps = Array.from({ length: Math.ceil(units / 127) }, (_, step) => Math.min(units - step * 127, 127))
  return steps.map(step => command(ESC, 0x4a, step))
}

type Blade = Pick<PrinterProfile, 'cutter' | 'paper'>

/** Feeds to the blade and a margin further, and cuts; the older command cuts where the paper stands. */
export function feedAndCut({ cutter, paper }: Blade): Uint8Array[] {
  const units = cutter.feedDots * paper.unitsPerDot
  if (cutter.kind === 'none') return feed(units)
  if (cutter.command === 'esc-i') return [...feed(units), command(ESC, 0x69)]
  return [command(GS, 0x56, cutter.kind === 'full' ? 0x41 : 0x42, units)]
}

const qrFunction = (...parameters: number[]): Uint8Array =>
  command(GS, 0x28, 0x6b, low(parameters.length), high(parameters.length), ...parameters)
const qrLevels = { L: 0, M: 1, Q: 2, H: 3 }
export type QrLevel = keyof typeof qrLevels

/**
 * Model 2, module size, level, store, print. The length counts bytes, not characters. `m` is 30h, and 31h on Custom's
 * models, whose levels begin there too (30h lets the printer choose).
 */
export function qrCode(data: string, size: number, level: QrLevel, m: 0x30 | 0x31 = 0x30): Uint8Array[] {
  const bytes = new TextEncoder().encode(data)
  return [
    qrFunction(0x31, 0x41, 0x32, 0x00),
    qrFunction(0x31, 0x43, size),
    qrFunction(0x31, 0x45, m + qrLevels[level]),
    qrFunction(0x31, 0x50, m, ...bytes),
    qrFunction(0x31, 0x51, m),
  ]
}

const graphics = (...parameters: number[]): Uint8Array =>
  command(GS, 0x28, 0x4c, low(parameters.length), high(parameters.length), ...parameters)

/** Prints the picture kept under a two-character key. */
export const printStoredLogo = (key: string): Uint8Array =>
  graphics(0x30, 0x45, key.charCodeAt(0), key.charCodeAt(1), 1, 1)

/** Keeps a picture in the printer's own memory. The memory wears: write it once, not with every ticket. */
export function storeLogo(key: string, image: Bitmap): Uint8Array {
  const { width, height } = image
  const size = [low(width), high(width), low(height), high(height)]
  return graphics(0x30, 0x43, 0x30, key.charCodeAt(0), key.charCodeAt(1), 1, ...size, 0x31, ...image.rows)
}

/** The older way: one picture, number 1, in columns from left to right, `FS q` and `FS p`. */
export const printFirstLogo = command(FS, 0x70, 1, 0)
export function storeFirstLogo(image: Bitmap): Uint8Array {
  const across = bytesPerRow(image.width)
  const down = Math.ceil(image.height / 8)
  const columns: number[] = []
  for (let x = 0; x < across * 8; x++) {
    for (let y = 0; y < down * 8; y += 8) columns.push(columnByte(image, x, y))
  }
  return command(FS, 0x71, 1, low(across), high(across), low(down), high(down), ...columns)
}

function columnByte(image: Bitmap, x: number, y: number): number {
  const stride = bytesPerRow(image.width)
  let byte = 0
  for (let bit = 0; bit < 8; bit++) {
    const row = image.rows[(y + bit) * stride + (x >> 3)] ?? 0
    byte = (byte << 1) | ((row >> (7 - (x & 7))) & 1)
  }
  return byte
}
