/** `GS ( L` and `GS 8 L`: pictures stored for good (NV), until the reset (download), or for the next print. */
import { columnStamp, laidOver, rasterStamp, type Stamp, stretched } from './stamps.ts'

export type Graphics = {
  /** Of `m fn …`. What is to be printed now, if anything; throws a sentence where that is not done. */
  carryOut(body: Uint8Array): { stamp: Stamp; key: string | undefined } | undefined
  /** Of those that stay. */
  keys(): string[]
  /** Those that do not stay are gone. */
  reset(): void
}

const wordAt = (p: Uint8Array, at: number): number => (p[at] ?? 0) + (p[at + 1] ?? 0) * 256
const keyOf = (p: Uint8Array): string => String.fromCharCode(p[0] ?? 0, p[1] ?? 0)
/** Capacity, density, lists of keys: answered or not, nothing on paper. */
const traceless = new Set([0x00, 0x01, 0x03, 0x04, 0x30, 0x31, 0x33, 0x34, 0x40, 0x50])

export function openGraphics(): Graphics {
  const stored = new Map<string, Stamp>()
  const downloaded = new Map<string, Stamp>()
  /** By colour; all of them are black here. */
  let buffered = new Map<number, Stamp>()

  /** `a kc1 kc2 b xL xH yL yH c data`, or `a bx by c xL xH yL yH data`. */
  function picture(p: Uint8Array, isRaster: boolean, dataAt = 9): Stamp {
    const [width, height] = [wordAt(p, 4), wordAt(p, 6)]
    const data = p.slice(dataAt)
    const whole = isRaster
      ? rasterStamp(Math.ceil(width / 8), height, data)
      : columnStamp(width, Math.ceil(height / 8), data)
    return { ...whole, width, height }
  }

  function printed(shelf: Map<string, Stamp>, p: Uint8Array): { stamp: Stamp; key: string } | undefined {
    const key = keyOf(p)
    const stamp = shelf.get(key)
    return stamp && { key, stamp: stretched(stamp, p[2] === 2 ? 2 : 1, p[3] === 2 ? 2 : 1) }
  }

  function buffer(p: Uint8Array, isRaster: boolean): void {
    const sized = picture(p, isRaster, 8)
    const colour = Math.min(0x34, p[3] ?? 0)
    buffered.set(Math.max(0x31, colour), stretched(sized, p[1] === 2 ? 2 : 1, p[2] === 2 ? 2 : 1))
  }

  function printBuffered(): { stamp: Stamp; key: undefined } | undefined {
    const layers = [...buffered.values()]
    buffered = new Map()
    return layers.length > 0 ? { stamp: layers.reduce(laidOver), key: undefined } : undefined
  }

  return {
    carryOut(body) {
      const fn = body[1] ?? 0
      const p = body.subarray(2)
      if (fn === 0x02 || fn === 0x32) return printBuffered()
      if (fn === 0x45) return printed(stored, p)
      if (fn === 0x55) return printed(downloaded, p)
      if (fn === 0x70 || fn === 0x71) buffer(p, fn === 0x70)
      else if (fn === 0x43 || fn === 0x44) stored.set(keyOf(p.subarray(1)), picture(p, fn === 0x43))
      else if (fn === 0x53 || fn === 0x54) downloaded.set(keyOf(p.subarray(1)), picture(p, fn === 0x53))
      else if (fn === 0x41) stored.clear()
      else if (fn === 0x42) stored.delete(keyOf(p))
      else if (fn === 0x51) downloaded.clear()
      else if (fn === 0x52) downloaded.delete(keyOf(p))
      else if (!traceless.has(fn)) throw new Error(`function ${fn} is not known`)
      return undefined
    },
    keys: () => [...stored.keys()],
    reset() {
      downloaded.clear()
      buffered = new Map()
    },
  }
}
