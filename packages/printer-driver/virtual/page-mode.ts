/**
 * Page mode, `ESC L`: letters and pictures stand anywhere in an area, in one of four directions, and are printed
 * together. A command's x and y run along and across the direction of print; y is the foot of what is printed.
 */
import { advanceOf } from './glyphs.ts'
import { openLineBox } from './line-box.ts'
import { type Mode, nextTab } from './mode.ts'
import { type Area, openPageInk } from './page-ink.ts'
import type { Settings } from './settings.ts'
import type { Mark, Strokes } from './strokes.ts'

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

const MARKS_KEPT = 1000
/** The foot of a first line of font A. */
const FIRST_FOOT = 24

export function openPageMode(dots: number, settings: () => Settings): PageMode {
  const ink = openPageInk(dots)
  const { along, across } = ink
  const marks: Mark[] = []
  /** Undefined: at the upper edge, where the first line hangs, however high it is. */
  let foot: number | undefined
  let line = openLineBox(dots)

  function start(): void {
    foot = undefined
    line = openLineBox(along())
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
      for (let x = 0; x < Math.min(width, along() - from); x++)
        if (isBlack(x, y)) ink.setDot(from + x, top + y)
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
    setArea(area) {
      print()
      ink.setArea(area)
      start()
    },
    setDirection(direction) {
      print()
      ink.setDirection(direction)
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
      ink.clearArea()
      marks.length = 0
      start()
    },
    *print() {
      print()
      yield* marks
      yield* ink.rows()
    },
  }
}
