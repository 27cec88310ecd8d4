import { createHash } from 'node:crypto'
import { type Bitmap, bitmapFromPng } from './bitmap.ts'
import type { LogoBlock } from './document.ts'

/** Letters without bit 4: none can be mistaken for a status byte that cut in. */
const letters = 'ABCDEFGHIJKLMNOabcdefghijklmno'

/** A picture for the top of tickets. Its key comes from its dots, so that another picture has another. */
export function logoFromPng(file: Uint8Array): LogoBlock {
  const image = bitmapFromPng(file)
  return { kind: 'logo', key: keyOf(image), image, align: 'center' }
}

/** That of a hall's set-up, a PNG in base64; null where it cannot be drawn: tickets without it beat none. `dots`: as wide as the paper. [T21] */
export function logoFromSetUp(base64: string | undefined, dots: number): LogoBlock | null {
  if (!base64) return null
  try {
    const logo = logoFromPng(Buffer.from(base64, 'base64'))
    return logo.image.width <= dots ? logo : null
  } catch {
    return null
  }
}

function keyOf({ width, rows }: Bitmap): string {
  const [one = 0, two = 0] = createHash('sha256').update(`${width}`).update(rows).digest()
  return `${letters[one % letters.length]}${letters[two % letters.length]}`
}
