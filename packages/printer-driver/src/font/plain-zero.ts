/** A zero without a stroke or a dot in it, in the strokes of font A: 24 rows of 12 dots. Narrower than the letter O. */
export const plainZero: readonly number[] = [
  ...[0, 0, 0, 0],
  ...[0x0f0, 0x198, 0x30c],
  ...Array<number>(9).fill(0x606),
  ...[0x30c, 0x198, 0x0f0],
  ...[0, 0, 0, 0, 0],
]
