/** `ESC & y c1 c2 [x d…]…`: characters as the host has drawn them, column by column, as rows of dots. */
export function definedCharacters(p: Uint8Array): [code: number, rows: number[]][] {
  const [down = 0, from = 0, to = 0] = p
  const defined: [number, number[]][] = []
  let at = 3
  for (let code = from; code <= to; code++) {
    const width = p[at] ?? 0
    const columns = p.subarray(at + 1, at + 1 + width * down)
    const rows = Array.from({ length: down * 8 }, (_, y) => {
      const bit = (x: number): number => ((columns[x * down + (y >> 3)] ?? 0) >> (7 - (y & 7))) & 1
      return Array.from({ length: 12 }, (_, x) => bit(x)).reduce((row, dot) => (row << 1) | dot, 0)
    })
    defined.push([code, rows])
    at += 1 + width * down
  }
  return defined
}
