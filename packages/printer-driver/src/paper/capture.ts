/**
 * The only door to the `escpos` package (docs/decisions/0010): its printer writes into this adapter, and each
 * command is taken out, copied, before the next one starts. Whole, the package breaks tickets; see there.
 */
import EscposImage from 'escpos/image.js'
import EscposPrinter from 'escpos/printer.js'
import type { Bitmap } from './bitmap.ts'

export type CapturedPrinter = {
  /** Runs one call of the package and returns its bytes. */
  capture(use: (printer: EscposPrinter) => void): Uint8Array
}

export function capturePrinter(): CapturedPrinter {
  let captured = new Uint8Array()
  const printer = new EscposPrinter({
    // flush() hands out memory that the next command overwrites: copy it now.
    write: bytes => {
      captured = Uint8Array.from(bytes)
    },
  })
  return {
    capture(use) {
      captured = new Uint8Array()
      use(printer)
      printer.flush()
      return captured
    },
  }
}

/** A bitmap as the package wants its pictures: one grey-and-alpha pixel a dot. */
export function escposImage(image: Bitmap): EscposImage {
  const { width, height, rows } = image
  const stride = rows.length / height
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const black = ((rows[y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1) === 1
      data.set(black ? [0, 0, 0, 255] : [255, 255, 255, 255], (y * width + x) * 4)
    }
  }
  return new EscposImage({ data, shape: [width, height, 4] })
}
