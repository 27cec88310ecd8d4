/** The dots of a page: an area of it is drawn in, in one of four directions. */
import type { Strokes } from './strokes.ts'

export type Area = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** u runs along the direction of print, v across it; both from its upper left corner. */
export type PageInk = {
  /** How far the area goes along the direction of print, and across it. */
  along(): number
  across(): number
  /** As much of it as lies on the page. */
  setArea(area: Area): void
  /** 0 from the upper left to the right, 1 from the lower left upwards, 2 upside down, 3 from the upper right downwards. */
  setDirection(direction: number): void
  /** What lies outside the area is not drawn. */
  setDot(u: number, v: number): void
  /** What stands in the area is gone. */
  clearArea(): void
  /** As high as its areas; a page without any ends with its last dot. */
  rows(): Strokes
}

/** About as much as the largest page of the printers that we know. */
const TALLEST = 2400

export function openPageInk(dots: number): PageInk {
  const rows = new Map<number, Uint8Array>()
  let area: Area = { x: 0, y: 0, width: dots, height: TALLEST }
  let areasEnd = 0
  let direction = 0

  const isUpright = (): boolean => direction % 2 === 0
  const along = (): number => (isUpright() ? area.width : area.height)
  const across = (): number => (isUpright() ? area.height : area.width)

  return {
    along,
    across,
    setArea({ x, y, width, height }) {
      const [left, top] = [Math.min(x, dots - 1), Math.min(y, TALLEST - 1)]
      area = {
        ...{ x: left, y: top },
        width: Math.max(1, Math.min(width, dots - left)),
        height: Math.max(1, Math.min(height, TALLEST - top)),
      }
      areasEnd = Math.max(areasEnd, area.y + area.height)
    },
    setDirection(next) {
      direction = next
    },
    setDot(u, v) {
      if (u < 0 || v < 0 || u >= along() || v >= across()) return
      const { width, height } = area
      const x = [u, v, width - 1 - u, width - 1 - v][direction]!
      const y = [v, height - 1 - u, height - 1 - v, u][direction]!
      const at = area.y + y
      const row = rows.get(at) ?? new Uint8Array(dots)
      row[area.x + x] = 1
      rows.set(at, row)
    },
    clearArea() {
      for (const [y, row] of rows)
        if (y >= area.y && y < area.y + area.height) row.fill(0, area.x, area.x + area.width)
    },
    *rows() {
      const lastInk = Math.max(-1, ...[...rows.keys()])
      const end = areasEnd > 0 ? areasEnd : lastInk + 1
      const blank = new Uint8Array(dots)
      for (let y = 0; y < end; y++) yield { kind: 'row', dots: rows.get(y)?.slice() ?? blank }
    },
  }
}
