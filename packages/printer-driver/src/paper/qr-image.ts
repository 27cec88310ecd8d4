import encodeQR from 'qr'
import { type Bitmap, drawBitmap } from './bitmap.ts'
import type { QrLevel } from './commands.ts'

const corrections = { L: 'low', M: 'medium', Q: 'quartile', H: 'high' } as const

/** The dark and light modules of a QR code, row by row, without its quiet zone. */
export function qrModules(data: string, level: QrLevel): boolean[][] {
  const framed = encodeQR(data, 'raw', { ecc: corrections[level], border: 1, encoding: 'byte' })
  return framed.slice(1, -1).map(row => row.slice(1, -1))
}

/** A QR code as a picture, without its quiet zone, for printers that have no command for it. */
export function drawQrCode(data: string, size: number, level: QrLevel): Bitmap {
  const modules = qrModules(data, level)
  const side = modules.length * size
  return drawBitmap(side, side, (x, y) => modules[Math.floor(y / size)]?.[Math.floor(x / size)] === true)
}

const fromStrong: readonly QrLevel[] = ['H', 'Q', 'M', 'L']

/** Up to the level that is wanted, the strongest of those with which the code has the fewest modules. */
export function levelOfSmallest(data: string, wanted: QrLevel): QrLevel {
  const fewest = qrModules(data, 'L').length
  const levels = fromStrong.slice(fromStrong.indexOf(wanted))
  return levels.find(level => qrModules(data, level).length === fewest) ?? 'L'
}
