/** Bar codes, symbols and graphics: `GS k` and the families, whose pictures have rows of their own. */
import { openAllowance } from './allowance.ts'
import { readBarcode } from './barcodes.ts'
import type { Command } from './commands.ts'
import { openGraphics } from './graphics.ts'
import type { Settings } from './settings.ts'
import type { Stamp } from './stamps.ts'
import type { Mark } from './strokes.ts'
import { openSymbols } from './symbols.ts'

export type DrawnCode = {
  readonly stamp: Stamp
  readonly mark: Mark | undefined
  /** And not a picture: nothing where it is too wide, turned over with the letters. */
  readonly isCode: boolean
}

export type Codes = {
  /** What the command prints, if anything. Throws a sentence where that is not done. */
  read(command: Command, set: Settings): DrawnCode | undefined
  /** Bytes of the host, which earn the drawing of codes. */
  earn(bytes: number): void
  /** Of the pictures that stay. */
  keys(): string[]
  reset(): void
}

/** Families of `GS (` that change nothing on paper here; `H` and `L` are answered by the engine. */
const tracelessFamilies = new Set([...'BCDEFHKMVXYz'].map(letter => letter.charCodeAt(0)))

/** `m`: as `openSymbols` takes it. */
export function openCodes(m: 0x30 | 0x31): Codes {
  const graphics = openGraphics()
  const symbols = openSymbols(m)
  const allowance = openAllowance(20_000, 4)

  function barcode({ parameters, bytes }: Command, set: Settings): DrawnCode {
    if (!allowance.spend(bytes.length)) throw new Error('more codes than the bytes between them')
    const { name, readable, stamp } = readBarcode(parameters, set.barcode)
    return { stamp, mark: { kind: 'mark', of: 'code', content: `${name}: ${readable}` }, isCode: true }
  }

  function symbol(body: Uint8Array): DrawnCode | undefined {
    const drawn = symbols.carryOut(body)
    const mark = drawn && ({ kind: 'mark', of: drawn.mark, content: drawn.content } as const)
    return drawn && { stamp: drawn.stamp, mark, isCode: true }
  }

  function graphic(body: Uint8Array): DrawnCode | undefined {
    const drawn = graphics.carryOut(body)
    if (!drawn) return undefined
    const { stamp, key } = drawn
    return {
      stamp,
      mark: key === undefined ? undefined : { kind: 'mark', of: 'logo', content: key },
      isCode: false,
    }
  }

  return {
    read(command, set) {
      const { name, parameters: p } = command
      const family = String.fromCharCode(p[0] ?? 0)
      if (name === 'GS k') return barcode(command, set)
      if (name === 'GS (' && family === 'k') return symbol(p.subarray(3))
      if (name === 'GS (' && family === 'L') return graphic(p.subarray(3))
      if (name === 'GS 8' && family === 'L') return graphic(p.subarray(5))
      if (name === 'FS (' && family === 'C' && p[3] === 0x30) set.utf8 = (p[4] ?? 0) % 0x30 === 2
      else if (name !== 'GS (' || !tracelessFamilies.has(p[0] ?? 0)) throw new Error('unknown')
      return undefined
    },
    earn(bytes) {
      symbols.earn(bytes)
      allowance.earn(bytes)
    },
    keys: graphics.keys,
    reset: graphics.reset,
  }
}
