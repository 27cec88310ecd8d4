/** `GS ( k`: codes in two dimensions. The host sets their size, stores what they say, and has them printed. */
import { openAllowance } from './allowance.ts'
import { matrixStamp } from './bars.ts'
import { qrStamp, type Stamp } from './stamps.ts'

export type Symbol2d = {
  readonly mark: 'qr' | 'code'
  readonly content: string
  readonly stamp: Stamp
}

export type Symbols = {
  /** Bytes of the host, which earn the drawing of codes. */
  earn(bytes: number): void
  /** Of `cn fn n…`. What is to be printed now, if anything; throws a sentence where that cannot be. */
  carryOut(body: Uint8Array): Symbol2d | undefined
}

type Kept = {
  module: number
  level: number
  columns: number
  rowHeight: number
  isCompact: boolean
  data: Uint8Array
  /** As it was drawn last, for as long as nothing is set or stored. */
  drawn?: Symbol2d
}

const fresh = (): Kept => ({
  ...{ module: 3, level: 0, columns: 0, rowHeight: 3, isCompact: false, data: new Uint8Array() },
})
const kinds: Record<number, string> = {
  48: 'PDF417',
  49: 'QR',
  50: 'MaxiCode',
  51: 'GS1 DataBar, stacked',
  52: 'a composite code',
  53: 'Aztec',
  54: 'Data Matrix',
}
const qrLevels = ['L', 'M', 'Q', 'H'] as const

/** `m`: 30h, or 31h on printers of Custom. */
export function openSymbols(m: 0x30 | 0x31): Symbols {
  const kept = new Map<number, Kept>()
  const allowance = openAllowance(20_000, 2)

  function keptOf(kind: number): Kept {
    const known = kept.get(kind) ?? fresh()
    kept.set(kind, known)
    return known
  }

  return {
    earn: allowance.earn,
    carryOut(body) {
      const [kind = 0, fn = 0, ...rest] = body
      const [n = 0, second = 0] = rest
      if (!(kind in kinds)) throw new Error('unknown')
      const now = keptOf(kind)
      const isQr = kind === 0x31
      if (fn === 0x41 && !isQr) now.columns = n
      if (fn === 0x43) now.module = Math.min(16, Math.max(1, n))
      if (fn === 0x44) now.rowHeight = Math.min(8, Math.max(2, n))
      if (fn === 0x45) now.level = isQr ? n - m : second
      if (fn === 0x46) now.isCompact = n === 1
      if (fn === 0x50 && (isQr ? n === m : true)) now.data = body.slice(3)
      if (fn !== 0x51) delete now.drawn
      if (fn !== 0x51 || (isQr && n !== m) || now.data.length === 0) return undefined
      if (!now.drawn && !allowance.spend(now.data.length))
        throw new Error('more codes than the bytes between them')
      now.drawn ??= symbolOf(kind, now)
      return now.drawn
    },
  }
}

function symbolOf(kind: number, { data, module, level, columns, rowHeight, isCompact }: Kept): Symbol2d {
  if (kind === 0x31) {
    const content = textOf(data)
    return { mark: 'qr', content, stamp: qrStamp(content, module, qrLevels[level] ?? 'L') }
  }
  const text = Buffer.from(data).toString('latin1')
  const done = (symbology: string, options: Record<string, string | number | boolean>): Symbol2d => {
    const request = { symbology, text, options: { ...options, binarytext: true } }
    return { mark: 'code', content: `${kinds[kind]}: ${textOf(data)}`, stamp: matrixStamp(request, module) }
  }
  if (kind === 0x30) {
    const eclevel = level >= 0x30 && level <= 0x38 ? level - 0x30 : -1
    return done(isCompact ? 'pdf417compact' : 'pdf417', {
      ...(columns > 0 ? { columns } : {}),
      ...(eclevel >= 0 ? { eclevel } : {}),
      rowmult: rowHeight,
    })
  }
  if (kind === 0x35) return done('azteccode', {})
  if (kind === 0x36) return done('datamatrix', {})
  throw new Error(`${kinds[kind]} is not drawn`)
}

function textOf(data: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data)
  } catch {
    return Buffer.from(data).toString('latin1')
  }
}
