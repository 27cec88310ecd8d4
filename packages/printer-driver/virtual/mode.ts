import type { Letter } from './line-box.ts'
import type { Settings } from './settings.ts'
import type { Stamp } from './stamps.ts'
import type { Mark, Stroke } from './strokes.ts'

/** Where the head puts things: line by line on the paper, or on a page that is printed as a whole. */
export type Mode = {
  letter(letter: Letter): Iterable<Stroke>
  /** A bit image in the line, beside the letters. */
  picture(stamp: Stamp): void
  /** A picture or code with rows of its own. `isCode`: turned over with the letters, and not printed where it is too wide. */
  block(stamp: Stamp, mark: Mark | undefined, isCode: boolean): Iterable<Stroke>
  /** Prints the line; the paper moves by `dots`, or by the height of the line where that is more. */
  feed(dots: number): Iterable<Stroke>
  /** Prints the line if there is something in it. */
  finish(): Iterable<Stroke>
  moveTo(x: number): void
  moveBy(dots: number): void
  tab(): void
}

/** Where the next tab stop is, in dots; undefined: there is none. */
export function nextTab({ tabs }: Settings, x: number, columnDots: number): number | undefined {
  if (!tabs) return (Math.floor(x / (8 * columnDots)) + 1) * 8 * columnDots
  const column = tabs.find(stop => stop * columnDots > x)
  return column === undefined ? undefined : column * columnDots
}
