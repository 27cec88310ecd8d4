import { PNG } from 'pngjs'
import { type Bitmap, bytesPerRow } from '../src/paper/bitmap.ts'

const paper = [253, 252, 248] as const
const ink = [38, 38, 42] as const

/** A piece of paper as a picture, one pixel a dot, with the margins that the head does not reach. */
export function drawPaper(image: Bitmap, widthMm: number, dotsPerMm: number): Buffer {
  const width = Math.max(image.width, Math.round(widthMm * dotsPerMm))
  const margin = Math.floor((width - image.width) / 2)
  const height = Math.max(1, image.height)
  const stride = bytesPerRow(image.width)
  const isBlack = (x: number, y: number): boolean =>
    x >= 0 && x < image.width && (((image.rows[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1
  const png = new PNG({ width, height, colorType: 2 })
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = isBlack(x - margin, y) ? ink : paper
      png.data.set([...colour, 255], (y * width + x) * 4)
    }
  }
  return PNG.sync.write(png, { colorType: 2 })
}
