/** The older commands for pictures: in the line (`ESC *`), downloaded (`GS *`), stored for good (`FS q`). */
import { columnStamp, type Stamp, stretched } from './stamps.ts'

export type BitImages = {
  /** `ESC * m nL nH d…`. */
  inLine(p: Uint8Array): Stamp
  /** `GS * x y d…`, and what it left. */
  download(p: Uint8Array): void
  downloaded(): Stamp | undefined
  /** `FS q n …`, and the n-th of them. */
  store(p: Uint8Array): void
  stored(number: number): Stamp | undefined
  /** `GS Q 0 m xL xH yL yH d…`. */
  tall(p: Uint8Array): Stamp
  reset(): void
}

const wordAt = (p: Uint8Array, at: number): number => p[at]! + p[at + 1]! * 256

export function openBitImages(): BitImages {
  let download: Stamp | undefined
  let stored: Stamp[] = []
  return {
    /** m: 8 or 24 dots high, and every dot of the paper or every second one of its width. */
    inLine(p) {
      const m = p[0]!
      const bytesDown = m >= 32 ? 3 : 1
      const image = columnStamp(wordAt(p, 1), bytesDown, p.subarray(3))
      return stretched(image, m % 32 === 0 ? 2 : 1, m >= 32 ? 1 : 3)
    },
    download(p) {
      download = columnStamp(p[0]! * 8, p[1]!, p.subarray(2))
    },
    downloaded: () => download,
    /** All the images that were there before are gone. */
    store(p) {
      stored = []
      for (let at = 1; at + 4 <= p.length; ) {
        const [width, bytesDown] = [wordAt(p, at) * 8, wordAt(p, at + 2)]
        const end = at + 4 + width * bytesDown
        stored.push(columnStamp(width, bytesDown, p.subarray(at + 4, end)))
        at = end
      }
    },
    stored: number => stored[number - 1],
    tall: p => columnStamp(wordAt(p, 2), wordAt(p, 4), p.subarray(6)),
    reset() {
      download = undefined
    },
  }
}
