/** Pictures as the commands carry them, dot by dot. */
import { qrModules } from '../src/paper/qr-image.ts'

export interface Stamp {
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

/** Rows of bytes, each byte eight dots to the right; `GS v 0` can double their width and height. */
export function rasterStamp(stride: number, height: number, data: Uint8Array, wide = 1, high = 1): Stamp {
  return {
    width: stride * 8 * wide,
    height: height * high,
    isBlack(x, y) {
      const [column, row] = [Math.floor(x / wide), Math.floor(y / high)]
      return (((data[row * stride + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1) === 1
    },
  }
}

/** FS q stores columns of bytes, each byte eight dots downwards. */
export function columnStamp(p: Uint8Array): Stamp {
  const down = p[2]! + p[3]! * 256
  const data = p.slice(4)
  return {
    width: (p[0]! + p[1]! * 256) * 8,
    height: down * 8,
    isBlack: (x, y) => (((data[x * down + (y >> 3)] ?? 0) >> (7 - (y & 7))) & 1) === 1,
  }
}
