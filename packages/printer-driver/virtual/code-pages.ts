/** Bytes to letters, the printer's way round. */
import iconv from 'iconv-lite'
import { writtenOut } from './code-tables.ts'

/**
 * The numbers of `ESC t`: Epson's, and those of others where Epson has none (escpos-printer-db: default, P822D,
 * NT-80-V-UL). Pages that the database does not name either are absent.
 */
const pages: Record<number, string> = {
  ...{ 0: 'cp437', 1: 'katakana', 2: 'cp850', 3: 'cp860', 4: 'cp863', 5: 'cp865' },
  ...{ 11: 'cp851', 13: 'cp857', 14: 'cp737', 15: 'iso88597', 16: 'cp1252', 17: 'cp866', 18: 'cp852' },
  ...{ 19: 'cp858', 21: 'cp874', 25: 'cp1257', 27: 'cp1258', 28: 'cp864', 30: 'tcvn-3-1', 31: 'tcvn-3-2' },
  ...{ 32: 'cp720', 33: 'cp775', 34: 'cp855', 35: 'cp861', 36: 'cp862', 37: 'cp864', 38: 'cp869' },
  ...{ 39: 'iso88592', 40: 'iso885915', 42: 'cp774', 43: 'cp772', 44: 'cp1125', 45: 'cp1250', 46: 'cp1251' },
  ...{ 47: 'cp1253', 48: 'cp1254', 49: 'cp1255', 50: 'cp1256', 51: 'cp1257', 52: 'cp1258', 53: 'rk1048' },
  ...{ 54: 'cp852', 55: 'cp860', 56: 'cp861', 57: 'cp863', 58: 'cp865', 59: 'cp866', 60: 'cp855' },
  ...{ 61: 'cp857', 62: 'cp862', 63: 'cp864', 64: 'cp737', 65: 'cp851', 66: 'cp869', 68: 'cp772' },
  ...{ 69: 'cp774', 70: 'cp874', 71: 'cp1252', 72: 'cp1250', 73: 'cp1251', 86: 'cp3011', 87: 'cp3012' },
  ...{ 90: 'cp1253', 91: 'cp1254', 92: 'cp1256', 93: 'cp720', 94: 'cp1258', 95: 'cp775' },
}
const halves = new Map<string, string>()

export const knowsPage = (page: number): boolean => page in pages

/** The letter that a printer set to this page prints for the byte; a page that it does not have prints as page 0. */
export function letterOf(byte: number, page: number): string {
  if (byte < 0x80) return String.fromCharCode(byte)
  return upperHalfOf(pages[page] ?? 'cp437')[byte - 0x80] ?? '?'
}

function upperHalfOf(encoding: string): string {
  const known = writtenOut[encoding] ?? halves.get(encoding)
  if (known !== undefined) return known
  const bytes = Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128))
  const half = iconv.decode(bytes, encoding)
  halves.set(encoding, half)
  return half
}
