/**
 * What goes on paper, said without any printer's bytes. Blocks follow each other from top to bottom; what a block
 * does not say has its default: left, not bold, one character wide and high.
 */
import type { Bitmap } from './bitmap.ts'

export type Align = 'left' | 'center' | 'right'

export type TextStyle = {
  align?: Align
  bold?: boolean
  underline?: boolean
  /** Multiples of font A's 12 × 24 dots, 1–8. */
  width?: number
  height?: number
}
/** Words break at spaces where a line is full; `\n` breaks where you say. */
export type TextBlock = TextStyle & {
  kind: 'text'
  text: string
}
/** Two texts on one line, one at each edge. Too long for one line: the right one goes below. */
export type RowBlock = Pick<TextStyle, 'bold' | 'height'> & {
  kind: 'row'
  left: string
  right: string
}
export type RuleBlock = {
  kind: 'rule'
  /** The character the line is made of; a hyphen unless said. */
  character?: string
}
export type QrBlock = {
  kind: 'qr'
  data: string
  /** Dots a module, 1–16; 6 unless said. */
  size?: number
  level?: 'L' | 'M' | 'Q' | 'H'
  align?: Align
}
export type ImageBlock = {
  kind: 'image'
  image: Bitmap
  align?: Align
}
/** A picture kept in the printer's own memory under a two-character key; drawn from `image` where it is not. */
export type LogoBlock = {
  kind: 'logo'
  key: string
  image: Bitmap
  align?: Align
}
/** Blank paper, in text lines (may be a fraction). */
export type FeedBlock = {
  kind: 'feed'
  lines: number
}
/** Appears only when the document is printed as a copy, so that no two tickets look like originals. */
export type CopyMarkBlock = {
  kind: 'copy-mark'
  text: string
}
/** Cuts the paper; on models without a cutter it feeds far enough to tear. */
export type CutBlock = {
  kind: 'cut'
}
export type PaperBlock =
  | TextBlock
  | RowBlock
  | RuleBlock
  | QrBlock
  | ImageBlock
  | LogoBlock
  | FeedBlock
  | CopyMarkBlock
  | CutBlock
export type PaperDocument = {
  blocks: PaperBlock[]
}
