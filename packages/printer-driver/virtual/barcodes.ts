/** `GS k`: which code, what it says, and what stands below it. */
import { barStamp, type CodeRequest, lettersStamp } from './bars.ts'
import { readCode128 } from './code128.ts'
import type { Settings } from './settings.ts'
import { type Stamp, stacked } from './stamps.ts'

export type Barcode = {
  readonly name: string
  readonly readable: string
  readonly stamp: Stamp
}

type Reading = CodeRequest & {
  readonly readable: string
}
type Read = (text: string, data: Uint8Array) => Reading

const digits = (text: string, ...counts: number[]): string => {
  if (!/^\d+$/.test(text) || !counts.includes(text.length))
    throw new Error(`${counts.join(' or ')} digits are needed, not "${text}"`)
  return text
}

/** The last digit of UPC, EAN and GTIN. */
function checked(text: string): string {
  const sum = [...text]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0)
  return `${text}${(10 - (sum % 10)) % 10}`
}

/** UPC-E leaves out the zeros of a UPC-A; which, its last digit says. Eleven digits, without the check digit. */
function longUpc(short: string): string {
  const [zero, a, b, c, d, e, last] = [...short.slice(0, 7)] as string[]
  const digit = Number(last)
  if (digit <= 2) return `${zero}${a}${b}${last}0000${c}${d}${e}`
  if (digit === 3) return `${zero}${a}${b}${c}00000${d}${e}`
  if (digit === 4) return `${zero}${a}${b}${c}${d}00000${e}`
  return `${zero}${a}${b}${c}${d}${e}0000${last}`
}

function shortUpc(long: string): string {
  const whole = long.slice(0, 11)
  for (let code = 0; code < 10; code++) {
    const [a, b, c, d, e] = [...whole.slice(1, 6)] as string[]
    const [x, y, z] = [...whole.slice(8, 11)] as string[]
    const inside =
      code <= 2
        ? [a, b, x, y, z]
        : code === 3
          ? [a, b, c, y, z]
          : code === 4
            ? [a, b, c, d, z]
            : [a, b, c, d, e]
    const short = `${whole[0]}${inside.join('')}${code}`
    if (longUpc(short) === whole) return short
  }
  throw new Error(`"${long}" has no short form`)
}

const upcOrEan =
  (symbology: string, length: number): Read =>
  text => {
    const whole = digits(text, length - 1, length).length === length ? text : checked(text)
    return { symbology, text: whole, readable: whole }
  }

const bar =
  (symbology: string): Read =>
  text => {
    const gtin = checked(digits(text, 13))
    return { symbology, text: `(01)${gtin}`, readable: `(01)${gtin}` }
  }

const readers: Record<string, Read> = {
  'UPC-A': upcOrEan('upca', 12),
  'UPC-E': text => {
    const given = digits(text, 6, 7, 8, 11, 12)
    const short = given.length > 8 ? shortUpc(given) : given.length === 6 ? `0${given}` : given
    return { symbology: 'upce', text: short, readable: short.slice(0, 7) + checked(longUpc(short)).at(-1) }
  },
  EAN13: upcOrEan('ean13', 13),
  EAN8: upcOrEan('ean8', 8),
  CODE39: text => {
    const inside = text.replace(/^\*(.*)\*$/s, '$1')
    return { symbology: 'code39', text: inside, readable: `*${inside}*`, hasTwoWidths: true }
  },
  ITF: text => {
    if (!/^(\d\d)+$/.test(text)) throw new Error(`an even number of digits is needed, not "${text}"`)
    return { symbology: 'interleaved2of5', text, readable: text, hasTwoWidths: true }
  },
  CODABAR: text => ({
    ...{ symbology: 'rationalizedCodabar', text: text.toUpperCase(), readable: text, hasTwoWidths: true },
  }),
  CODE93: text => ({ symbology: 'code93ext', text, readable: text.replace(/[^ -~]/g, ' ') }),
  CODE128: (_, data) => {
    const { words, readable } = readCode128(data)
    const text = words.map(word => `^${String(word).padStart(3, '0')}`).join('')
    return { symbology: 'code128', text, options: { raw: true }, readable }
  },
  'GS1-128': text => {
    const bare = text.replace(/[() ]/g, '').replace(/\^/g, '^^').replace(/\{1/g, '^FNC1')
    const readable = text.replace(/\{\d/g, '')
    return { symbology: 'code128', text: `^FNC1${bare}`, options: { parsefnc: true }, readable }
  },
  'GS1 DataBar': bar('databaromni'),
  'GS1 DataBar truncated': bar('databartruncated'),
  'GS1 DataBar limited': bar('databarlimited'),
  'GS1 DataBar expanded': text => ({ symbology: 'databarexpanded', text, readable: text }),
  'CODE128 auto': text => ({ symbology: 'code128', text, readable: text.replace(/[^ -~]/g, ' ') }),
}
const byNumber = Object.keys(readers)

/** Throws a sentence where the code cannot say that. */
export function readBarcode(p: Uint8Array, look: Settings['barcode']): Barcode {
  const m = p[0]!
  const name = byNumber[m >= 65 ? m - 65 : m]
  if (name === undefined) throw new Error(`there is no bar code ${m}`)
  const data = m >= 65 ? p.subarray(2) : p.subarray(1, p.at(-1) === 0 ? -1 : undefined)
  const { readable, ...request } = readers[name]!(Buffer.from(data).toString('latin1'), data)
  const bars = barStamp(request, look.module, look.height)
  const letters = look.text === 'none' ? [] : [lettersStamp(readable, look.font)]
  const above = look.text === 'above' || look.text === 'both' ? letters : []
  const below = look.text === 'below' || look.text === 'both' ? letters : []
  return { name, readable, stamp: stacked([...above, bars, ...below]) }
}
