/**
 * Columns of whole numbers as bytes: each as narrow as the span of its values lets it be, and none at all where they are all the same.
 * Little-endian, as every machine is on which the server runs.
 */

/** `least` is added to each; where some are nothing, 0 stands for that, and the rest begin with 1. Bytes of a value: 0, 1, 2, 4 or 8. */
type Shape = { least: number; nothing: boolean; width: Width }
const ARRAYS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array, 8: Float64Array } as const
type Width = 0 | keyof typeof ARRAYS
export type Column = readonly (number | null)[]

/** Throws where a value is no whole number that can be told exactly. */
export function toBytes(columns: readonly Column[]): { shapes: Shape[]; bytes: Uint8Array } {
  const done = columns.map(toColumn)
  return { shapes: done.map(({ shape }) => shape), bytes: Buffer.concat(done.map(({ bytes }) => bytes)) }
}

function toColumn(values: Column): { shape: Shape; bytes: Uint8Array } {
  let [least, most, nothing] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, false]
  for (const value of values) {
    if (value === null) nothing = true
    else if (!Number.isSafeInteger(value)) throw new Error(`${value} is no whole number.`)
    else [least, most] = [Math.min(least, value), Math.max(most, value)]
  }
  if (least > most) [least, most] = [0, -1]
  const shift = Number(nothing)
  const width = widthOf(most - least + shift)
  const shape: Shape = { least, nothing, width }
  if (width === 0) return { shape, bytes: new Uint8Array() }
  const raw = new ARRAYS[width](values.map(value => (value === null ? 0 : value - least + shift)))
  return { shape, bytes: new Uint8Array(raw.buffer) }
}

const widthOf = (most: number): Width =>
  most <= 0 ? 0 : most <= 0xff ? 1 : most <= 0xffff ? 2 : most <= 0xffff_ffff ? 4 : 8

/** One column after the other, of so many values each. */
export function* fromBytes(
  shapes: readonly Shape[],
  bytes: Uint8Array,
  count: number,
): Generator<(n: number) => number | null> {
  let at = 0
  for (const { least, nothing, width } of shapes) {
    const raw =
      width === 0 ? null : new ARRAYS[width](new Uint8Array(bytes.subarray(at, at + width * count)).buffer)
    at += width * count
    if (!raw) yield nothing ? () => null : () => least
    else if (nothing) yield n => (raw[n] === 0 ? null : raw[n]! + least - 1)
    else yield n => raw[n]! + least
  }
}
