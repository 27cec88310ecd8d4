/**
 * The commands that the driver writes to Star printers: those that line mode and StarPRNT have in common, byte for byte
 * as in docs/hardware.md, "Star". Each function returns one whole command.
 */
import type { Bitmap } from '../paper/bitmap.ts'
import type { QrLevel } from '../paper/commands.ts'
import type { PrinterProfile } from '../profile/profile.ts'

const ESC = 0x1b
const GS = 0x1d
const RS = 0x1e

const command = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes)
const low = (value: number): number => value & 0xff
const high = (value: number): number => value >> 8

export const initialize = command(ESC, 0x40)
/** 12 × 24 dots; a switch in the printer may say otherwise. */
export const fontA = command(ESC, RS, 0x46, 0)
/** Its zero is crossed out where a switch says so, and B005 reads B885. */
export const plainZero = command(ESC, 0x2f, 0)
/** 3 mm from line to line, which is as high as the letters; enlarged ones need as many times that. */
export const lineSpacing = command(ESC, 0x30)
export const selectCodePage = (number: number): Uint8Array => command(ESC, GS, 0x74, number)
export const bold = (on: boolean): Uint8Array => command(ESC, on ? 0x45 : 0x46)
export const underline = (on: boolean): Uint8Array => command(ESC, 0x2d, Number(on))
/** White on black. */
export const reverse = (on: boolean): Uint8Array => command(ESC, on ? 0x34 : 0x35)
export const align = (side: 0 | 1 | 2): Uint8Array => command(ESC, GS, 0x61, side)
/** Numbers may be written as figures, of which none is a byte that is obeyed at once. */
const DIGIT = 0x30
/** Letters are enlarged so many times at the most; the command is ignored beyond. */
export const MOST_TIMES = 6
export const characterSize = (width: number, height: number): Uint8Array =>
  command(ESC, 0x69, DIGIT + height - 1, DIGIT + width - 1)
export const moveTo = (dots: number): Uint8Array => command(ESC, GS, 0x41, low(dots), high(dots))

/** EOT and ENQ are answered and CAN cancels the moment they come, perhaps as a number too: a quarter of a millimetre more. */
const unobeyed = (units: number): number =>
  [0x04, 0x18].includes(units) ? units - 1 : units === 0x05 ? 6 : units

/** Two dots each; prints what stands in the line. */
export function feed(dots: number): Uint8Array[] {
  const units = Math.round(dots / 2)
  const steps = Array.from({ length: Math.ceil(units / 127) }, (_, step) => Math.min(units - step * 127, 127))
  return steps.map(step => command(ESC, 0x4a, unobeyed(step)))
}

/** Feeds to the blade by itself, and cuts. */
export function feedAndCut({ cutter }: Pick<PrinterProfile, 'cutter'>): Uint8Array[] {
  if (cutter.kind === 'none') return feed(cutter.feedDots)
  return [...feed(cutter.feedDots), command(ESC, 0x64, cutter.kind === 'full' ? 2 : 3)]
}

const levels = { L: 0, M: 1, Q: 2, H: 3 }
const qr = (...parameters: number[]): Uint8Array => command(ESC, GS, 0x79, ...parameters)
/** Dots a module. */
export const LARGEST_MODULE = 8

/** Model 2, level, module size, store, print. The length counts bytes. */
export function qrCode(data: string, size: number, level: QrLevel): Uint8Array[] {
  const bytes = new TextEncoder().encode(data)
  return [
    qr(0x53, 0x30, 2),
    qr(0x53, 0x31, levels[level]),
    qr(0x53, 0x32, size),
    qr(0x44, 0x31, 0, low(bytes.length), high(bytes.length), ...bytes),
    qr(0x50),
  ]
}

/** One line of a picture is so many dots high. */
export const STRIP_DOTS = 24

/** A strip of a picture from `top` on, in columns from left to right, three bytes from top to bottom; and the line feed. */
export function strip({ width, height, rows }: Bitmap, top: number, widest: number): Uint8Array {
  const stride = rows.length / height
  const count = Math.min(width, widest)
  const columns = Array.from({ length: count * 3 }, (_, at) => {
    const [x, y] = [Math.floor(at / 3), top + (at % 3) * 8]
    const dot = (row: number): number => ((rows[row * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
    return Array.from({ length: 8 }, (_, down) => dot(y + down)).reduce((byte, bit) => (byte << 1) | bit, 0)
  })
  return command(ESC, 0x58, low(count), high(count), ...columns, 0x0a)
}

/** Answered at once with the whole status, in mid-print and off line too. */
export const askStatus = command(ESC, 0x06, 0x01)
/** It must not report by itself while it is asked: the manual forbids both together. */
export const disableAutomaticStatus = command(ESC, RS, 0x61, 0)
/** Counts when all before it is on paper; the count is in each status. */
export const count = 0x17
/** Executed in the order of the job too. */
export const countFromZero = command(ESC, RS, 0x45, 0)
