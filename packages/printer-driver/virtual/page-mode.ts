/**
 * Page mode, `ESC L`: letters and pictures stand anywhere in an area, in one of four directions, and are printed
 * together. A command's x and y run along and across the direction of print; y is the foot of what is printed.
 */
import { advanceOf } from './glyphs.ts'
import { openLineBox } from './line-box.ts'
import { type Mode, nextTab } from './mode.ts'
import type { Settings } from './settings.ts'
import type { Mark, Strokes } from './strokes.ts'

export type Area = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** It gathers: only its own `print` hands strokes on. */
export type PageMode = Mode & {
  setArea(area: Area): void
  /** 0 from the upper left to the right, 1 from the lower left upwards, 2 upside down, 3 from the upper right downwards. */
  setDirection(direction: number): void
  moveDownTo(y: number): void
  moveDownBy(dots: number): void
  /** What stands in the area is gone. */
  cancel(): void
  print(): Strokes
}

/** About as much as the largest page of the printers that we know. */
const TALLEST = 2400
const MARKS_KEPT = 1000
/** The foot of a first line of font A. */
const FIRST_FOOT = 24

export function openPageMode(dots: number, settings: () => Settings): PageMode {
  const rows = new Map<number, Uint8Array>()
  const marks: Mark[] = []
  let area: Area = { x: 0, y: 0, width: dots, height: TALLEST }
  let areasEnd = 0
  let direction = 0
  /** Undefined: at the upper edge, where the first line hangs, however high it is. */
  let foot: number | undefined
  let line = openLineBox(dots)

  const isUpright = (): boolean => direction % 2 === 0
  const along = (): number => (isUpright() ? area.width : area.height)
  const across = (): number => (isUpright() ? area.height : area.width)

  function start(): void {
    foot = undefined
    line = openLineBox(along())
  }

  function setDot(u: number, v: number): void {
    if (u < 0 || v < 0 || u >= along() || v >= across()) return
    const { width, height } = area
    const x = [u, v, width - 1 - u, width - 1 - v][direction]!
    const y = [v, height - 1 - u, height - 1 - v, u][direction]!
    const at = area.y + y
    const row = rows.get(at) ?? new Uint8Array(dots)
    row[area.x + x] = 1
    rows.set(at, row)
  }

  function remember(mark: Mark): void {
    if (marks.length < MARKS_KEPT) marks.push(mark)
  }

  function put(
    from: number,
    height: number,
    width: number,
    isBlack: (x: number, y: number) => boolean,
  ): void {
    foot ??= Math.max(FIRST_FOOT, height)
    const top = foot - height
    const last = Math.min(height, across() - top)
    for (let y = Math.max(0, -top); y < last; y++) {
      for (let x = 0; x < Math.min(width, along() - from); x++) if (isBlack(x, y)) setDot(from + x, top + y)
    }
  }

  function print(): void {
    if (line.isEmpty) return
    const drawn = line.draw('left', false)
    const content = line.text()
    if (content !== '') remember({ kind: 'mark', of: 'text', content })
    put(0, drawn.length, along(), (x, y) => drawn[y]![x] === 1)
    const { x } = line
    line = openLineBox(along())
    line.moveTo(x)
  }

  function down(by: number): void {
    print()
    foot = (foot ?? FIRST_FOOT) + by
    line.moveTo(0)
  }

  return {
    letter(letter) {
      if (line.add(letter, settings().style)) return []
      down(settings().lineDots)
      line.add(letter, settings().style)
      return []
    },
    picture: stamp => line.addPicture(stamp),
    block({ width, height, isBlack }, mark) {
      print()
      if (mark) remember(mark)
      put(line.x, height, width, isBlack)
      line.moveTo(line.x + width)
      return []
    },
    feed(by) {
      down(by)
      return []
    },
    finish() {
      print()
      return []
    },
    moveTo: x => line.moveTo(x),
    moveBy: by => line.moveTo(line.x + by),
    tab() {
      const at = nextTab(settings(), line.x, advanceOf(settings().style))
      if (at !== undefined) line.moveTo(at)
    },
    setArea({ x, y, width, height }) {
      print()
      const [left, top] = [Math.min(x, dots - 1), Math.min(y, TALLEST - 1)]
      area = {
        ...{ x: left, y: top },
        width: Math.max(1, Math.min(width, dots - left)),
        height: Math.max(1, Math.min(height, TALLEST - top)),
      }
      areasEnd = Math.max(areasEnd, area.y + area.height)
      start()
    },
    setDirection(next) {
      print()
      direction = next
      start()
    },
    moveDownTo(y) {
      print()
      foot = y
    },
    moveDownBy(by) {
      print()
      foot = Math.max(0, (foot ?? FIRST_FOOT) + by)
    },
    cancel() {
      for (const [y, row] of rows)
        if (y >= area.y && y < area.y + area.height) row.fill(0, area.x, area.x + area.width)
      marks.length = 0
      start()
    },
    /** As high as its areas; a page without any ends with its last dot. */
    *print() {
      print()
      const lastInk = Math.max(-1, ...[...rows.keys()])
      const end = areasEnd > 0 ? areasEnd : lastInk + 1
      const blank = new Uint8Array(dots)
      yield* marks
      for (let y = 0; y < end; y++) yield { kind: 'row', dots: rows.get(y)?.slice() ?? blank }
    },
  }
}
