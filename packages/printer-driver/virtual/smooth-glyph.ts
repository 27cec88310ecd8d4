/**
 * Smoothing, `GS b`: printers round off the steps of enlarged characters. The glyph is doubled three times by the
 * Scale2x rule (a corner takes the colour of two like neighbours), and read at whatever multiple is wanted.
 */
export type SmoothGlyph = {
  /** Position in cells of the glyph; fractions are the finer dots. */
  isBlack(x: number, y: number): boolean
}

type Dots = readonly (readonly boolean[])[]

const DOUBLINGS = 3
const fineness = 2 ** DOUBLINGS

export function smoothGlyph(rows: readonly number[], width: number): SmoothGlyph {
  let dots: Dots = rows.map(row =>
    Array.from({ length: width }, (_, x) => ((row >> (width - 1 - x)) & 1) === 1),
  )
  for (let pass = 0; pass < DOUBLINGS; pass++) dots = double(dots)
  return { isBlack: (x, y) => dots[Math.floor(y * fineness)]?.[Math.floor(x * fineness)] === true }
}

function double(dots: Dots): Dots {
  const at = (x: number, y: number): boolean => dots[y]?.[x] === true
  return dots.flatMap((row, y) => {
    const upper: boolean[] = []
    const lower: boolean[] = []
    for (const [x, dot] of row.entries()) {
      const [up, right, left, down] = [at(x, y - 1), at(x + 1, y), at(x - 1, y), at(x, y + 1)]
      upper.push(left === up && left !== down && up !== right ? up : dot)
      upper.push(up === right && up !== left && right !== down ? right : dot)
      lower.push(down === left && down !== right && left !== up ? left : dot)
      lower.push(right === down && right !== up && down !== left ? down : dot)
    }
    return [upper, lower]
  })
}
