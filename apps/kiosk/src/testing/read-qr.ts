/** What a phone would read on a piece of paper, by a library that knows nothing of how it was printed. */
import jsQR from 'jsqr'
import { PNG } from 'pngjs'

export function readQr(picture: Buffer): string | null {
  const { data, width, height } = PNG.sync.read(picture)
  // The package's types describe its CommonJS face.
  const decode = jsQR as unknown as typeof jsQR.default
  return decode(new Uint8ClampedArray(data), width, height)?.data ?? null
}
