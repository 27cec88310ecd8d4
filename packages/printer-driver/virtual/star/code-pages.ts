import { letterOf } from '../code-pages.ts'

/** Star's numbers (StarPRNT manual, ESC GS t), and those of the same tables in ESC/POS. */
const tables = new Map([
  [1, 0x00],
  [4, 0x13],
  [10, 0x11],
  [32, 0x10],
])

/** The letter that a Star printer set to this page prints for the byte. */
export const starLetterOf = (byte: number, page: number): string => letterOf(byte, tables.get(page) ?? 0)
