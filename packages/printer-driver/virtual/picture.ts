import { crc32, deflateSync } from 'node:zlib'
import { type Bitmap, bytesPerRow } from '../src/paper/bitmap.ts'

const paper = [253, 252, 248]
const ink = [38, 38, 42]

/**
 * A piece of paper as a picture, one pixel a dot, with the margins that the head does not reach. Two colours and one bit
 * a pixel: a whole roll is still a small file.
 */
export function drawPaper(image: Bitmap, widthMm: number, dotsPerMm: number): Buffer {
  const width = Math.max(image.width, Math.round(widthMm * dotsPerMm))
  const margin = Math.floor((width - image.width) / 2)
  const height = Math.max(1, image.height)
  const stride = bytesPerRow(image.width)
  // Each row begins with a byte that says it is not filtered.
  const lines = new Uint8Array(height * (1 + bytesPerRow(width)))
  for (let y = 0; y < image.height; y++) {
    const line = y * (1 + bytesPerRow(width)) + 1
    for (let x = 0; x < image.width; x++) {
      const isBlack = (image.rows[y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1
      if (isBlack) lines[line + ((margin + x) >> 3)]! |= 0x80 >> ((margin + x) & 7)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 3], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([...paper, ...ink])),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Length, name, content, check sum: how a PNG file is made. */
function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(content.length, 0)
  framed.set(named, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
