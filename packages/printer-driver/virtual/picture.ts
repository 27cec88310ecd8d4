import { PNG } from 'pngjs'
import type { PaperPiece } from './paper-roll.ts'

const paper = [253, 252, 248] as const
const ink = [38, 38, 42] as const

/** A piece of paper as a picture, one pixel a dot, with the margins that the head does not reach. */
export function drawPiece(piece: PaperPiece, widthMm: number, dotsPerMm: number): Buffer {
  const width = Math.max(piece.dots, Math.round(widthMm * dotsPerMm))
  const margin = Math.floor((width - piece.dots) / 2)
  const height = Math.max(1, piece.rows.length)
  const png = new PNG({ width, height, colorType: 2 })
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = piece.rows[y]?.[x - margin] === 1 ? ink : paper
      png.data.set([...colour, 255], (y * width + x) * 4)
    }
  }
  return PNG.sync.write(png, { colorType: 2 })
}
