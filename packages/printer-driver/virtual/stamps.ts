/** Pictures as the commands carry them, dot by dot. */
import { qrModules } from '../src/paper/qr-image.ts'

export type Stamp = {
  readonly width: number
  readonly height: number
  isBlack(x: number, y: number): boolean
}

export function qrStamp(content: string, size: number, level: 'L' | 'M' | 'Q' | 'H'): Stamp {
  const modules = qrModules(content, level)
  const side = modules.length * size
  const isBlack = (x: number, y: number): boolean =>
    modules[Math.floor(y / size)]?.[Math.floor(x / size)] === true
  return { width: side, height: side, isBlack }
}

const bitOf = (byte: number | undefined, at: number): boolean => (((byte ?? 0) >> (7 - (at & 7))) & 1) === 1

/** Rows of bytes, each byte eight dots to the right. */
export function rasterStamp(stride: number, height: number, data: Uint8Array): Stamp {
  const isBlack = (x: number, y: number): boolean => bitOf(data[y * stride + (x >> 3)], x)
  return { width: stride * 8, height, isBlack }
}

/** Columns of bytes, each byte eight dots downwards. */
export function columnStamp(width: number, bytesDown: number, data: Uint8Array): Stamp {
  const isBlack = (x: number, y: number): boolean => bitOf(data[x * bytesDown + (y >> 3)], y)
  return { width, height: bytesDown * 8, isBlack }
}

/** Each dot so many dots wide and high. */
export function stretched({ width, height, isBlack }: Stamp, wide: number, high: number): Stamp {
  return {
    width: width * wide,
    height: height * high,
    isBlack: (x, y) => isBlack(Math.floor(x / wide), Math.floor(y / high)),
  }
}

/** `m` of the commands for pictures: bit 0 doubles the width, bit 1 the height. */
export const doubled = (stamp: Stamp, m: number): Stamp => stretched(stamp, m & 1 ? 2 : 1, m & 2 ? 2 : 1)

/** Both at once; where either is black, the paper is. */
export function laidOver(one: Stamp, other: Stamp): Stamp {
  const within = ({ width, height, isBlack }: Stamp, x: number, y: number): boolean =>
    x < width && y < height && isBlack(x, y)
  return {
    width: Math.max(one.width, other.width),
    height: Math.max(one.height, other.height),
    isBlack: (x, y) => within(one, x, y) || within(other, x, y),
  }
}

/** One below the other, each in the middle of the widest. */
export function stacked(stamps: readonly Stamp[]): Stamp {
  const width = Math.max(0, ...stamps.map(stamp => stamp.width))
  const height = stamps.reduce((sum, stamp) => sum + stamp.height, 0)
  return {
    ...{ width, height },
    isBlack(x, y) {
      let top = 0
      for (const stamp of stamps) {
        const left = (width - stamp.width) >> 1
        if (y < top + stamp.height)
          return x >= left && x < left + stamp.width && stamp.isBlack(x - left, y - top)
        top += stamp.height
      }
      return false
    },
  }
}
