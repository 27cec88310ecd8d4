import { PNG } from 'pngjs'

/** One bit a dot: rows padded to whole bytes, the leftmost dot is the highest bit, 1 is black. */
export type Bitmap = {
  readonly width: number
  readonly height: number
  readonly rows: Uint8Array
}

export function bytesPerRow(width: number): number {
  return Math.ceil(width / 8)
}

/** Draws a bitmap dot by dot. */
export function drawBitmap(
  width: number,
  height: number,
  isBlack: (x: number, y: number) => boolean,
): Bitmap {
  const stride = bytesPerRow(width)
  const rows = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (isBlack(x, y)) rows[y * stride + (x >> 3)]! |= 0x80 >> (x & 7)
    }
  }
  return { width, height, rows }
}

/**
 * One raster command stays small: the printer can be asked how it is between two of them, and one that loses its power in a
 * picture that takes a second at 9,600 baud loses one of those questions too.
 */
const BAND_BYTES = 248
/** A millimetre: a motor that starts and stops for less is heard and seen. */
const LEAST_ROWS = 8

/** The picture in slices from top to bottom. */
export function bandsOf({ width, height, rows }: Bitmap): Bitmap[] {
  const stride = bytesPerRow(width)
  const most = Math.max(LEAST_ROWS, Math.floor(BAND_BYTES / stride))
  const bands: Bitmap[] = []
  for (let top = 0; top < height; top += most) {
    const count = Math.min(most, height - top)
    bands.push({ width, height: count, rows: rows.subarray(top * stride, (top + count) * stride) })
  }
  return bands
}

/** A picture as paper sees it: transparent is white, darker than the middle is black. */
export function bitmapFromPng(file: Uint8Array): Bitmap {
  const png = PNG.sync.read(Buffer.from(file))
  return drawBitmap(png.width, png.height, (x, y) => {
    const at = (y * png.width + x) * 4
    const [r = 0, g = 0, b = 0, alpha = 0] = png.data.subarray(at, at + 4)
    return alpha > 127 && 0.299 * r + 0.587 * g + 0.114 * b < 128
  })
}
