import { advanceOf } from './glyphs.ts'
import { type LineBox, openLineBox } from './line-box.ts'
import { type Mode, nextTab } from './mode.ts'
import type { Settings } from './settings.ts'
import { blankRows, type Stroke, type Strokes } from './strokes.ts'

/** Line by line, between the margins. */
export function openStandardMode(dots: number, settings: () => Settings): Mode {
  let line: LineBox = openLineBox(dots)
  let lineWidth = dots

  const left = (): number => Math.min(settings().leftMargin, dots - 1)
  const width = (): number => Math.min(settings().areaWidth, dots - left())

  /** Margins that are changed within a line hold from the next one on. */
  function current(): LineBox {
    if (line.isEmpty && lineWidth !== width()) renew(line.x)
    return line
  }

  function renew(x = 0): void {
    lineWidth = width()
    line = openLineBox(lineWidth)
    line.moveTo(x)
  }

  function row(inside: Uint8Array): Stroke {
    if (inside.length === dots) return { kind: 'row', dots: inside }
    const whole = new Uint8Array(dots)
    const at = left()
    whole.set(inside.subarray(0, dots - at), at)
    return { kind: 'row', dots: whole }
  }

  function* feed(by: number): Strokes {
    const printed = line
    if (printed.isEmpty) {
      renew()
      return yield* blankRows(dots, by)
    }
    const { align, upsideDown } = settings()
    const rows = printed.draw(align, upsideDown).map(row)
    renew()
    const content = printed.text()
    if (content !== '') yield { kind: 'mark', of: 'text', content }
    yield* rows
    yield* blankRows(dots, by - rows.length)
  }

  function* finish(): Strokes {
    if (!line.isEmpty) yield* feed(settings().lineDots)
  }

  return {
    *letter(letter) {
      const { style } = settings()
      if (current().add(letter, style)) return
      yield* feed(settings().lineDots)
      current().add(letter, style)
    },
    picture: stamp => current().addPicture(stamp),
    *block(stamp, mark, isCode) {
      yield* finish()
      if (mark) yield mark
      const { align, upsideDown } = settings()
      const isTurned = isCode && upsideDown
      const slack = Math.max(0, width() - stamp.width)
      const start = align === 'left' ? 0 : align === 'right' ? slack : Math.floor(slack / 2)
      const inside = Math.min(stamp.width, width())
      for (let y = 0; y < stamp.height; y++) {
        const line = new Uint8Array(width())
        for (let x = 0; x < inside; x++)
          line[start + x] = Number(stamp.isBlack(x, isTurned ? stamp.height - 1 - y : y))
        yield row(isTurned ? line.reverse() : line)
      }
    },
    feed,
    finish,
    moveTo: x => current().moveTo(x),
    moveBy: by => current().moveTo(line.x + by),
    tab() {
      const at = nextTab(settings(), current().x, advanceOf(settings().style))
      if (at !== undefined) line.moveTo(at)
    },
  }
}
