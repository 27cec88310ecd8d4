import { textOf } from '../sms/alphabet.ts'
import { type Whole, wholeOf } from '../sms/whole.ts'
import { digitsOf, unpackSeptets } from './octets.ts'

export type ReadPdu =
  | {
      readonly kind: 'text'
      readonly from: string
      readonly text: string
      readonly at: string
      readonly of: Whole | null
    }
  /** `status` by 3GPP TS 23.040, 9.2.3.15. */
  | { readonly kind: 'report'; readonly reference: number; readonly to: string; readonly status: number }

/** SMS-DELIVER or SMS-STATUS-REPORT with the service centre's address before it, as modems tell them; null where it is neither or torn. */
export function readPdu(hex: string): ReadPdu | null {
  if (!/^([0-9a-f]{2})+$/i.test(hex)) return null
  const octets = [...Buffer.from(hex, 'hex')]
  let at = 0
  const take = (count: number): number[] => {
    if (at + count > octets.length) throw TORN
    at += count
    return octets.slice(at - count, at)
  }
  const one = (): number => take(1)[0]!
  try {
    take(one())
    const first = one()
    if ((first & 3) === 0) return readText(first)
    return (first & 3) === 2 ? readReport() : null
  } catch (error) {
    if (error === TORN) return null
    throw error
  }

  function readReport(): ReadPdu {
    const reference = one()
    const to = readAddress()
    take(14)
    return { kind: 'report', reference, to, status: one() }
  }

  function readText(first: number): ReadPdu {
    const from = readAddress()
    one()
    const coding = one()
    const sentAt = digitsOf(take(7))
    const length = one()
    const data = octets.slice(at)
    const headerOctets = first & 0x40 ? data[0]! + 1 : 0
    const of = headerOctets > 0 ? wholeOf(data.slice(1, headerOctets)) : null
    return { kind: 'text', from, text: textIn(coding, length, data, headerOctets), at: sentAt, of }
  }

  function readAddress(): string {
    const digits = one()
    const type = one()
    const value = take(Math.ceil(digits / 2))
    if ((type & 0x70) === 0x50) return textOf(unpackSeptets(value, Math.floor((digits * 4) / 7)))
    return `${(type & 0x70) === 0x10 ? '+' : ''}${digitsOf(value)}`
  }

  function textIn(coding: number, length: number, data: number[], headerOctets: number): string {
    const alphabet = alphabetOf(coding)
    if (alphabet === 'gsm') {
      const headerSeptets = Math.ceil((headerOctets * 8) / 7)
      if (data.length < Math.ceil((length * 7) / 8)) throw TORN
      return textOf(unpackSeptets(data, length - headerSeptets, headerSeptets * 7))
    }
    if (data.length < length) throw TORN
    const bytes = Buffer.from(data.slice(headerOctets, length))
    return alphabet === 'ucs2' ? bytes.swap16().toString('utf16le') : bytes.toString('latin1')
  }
}

const TORN = new Error('The PDU ends too early.')

/** 3GPP TS 23.038, 4. */
function alphabetOf(coding: number): 'gsm' | 'ucs2' | 'octets' {
  if ((coding & 0xf0) === 0xf0) return coding & 4 ? 'octets' : 'gsm'
  if ((coding & 0xf0) === 0xe0) return 'ucs2'
  if (coding & 0xc0) return 'gsm'
  return (['gsm', 'octets', 'ucs2', 'gsm'] as const)[(coding >> 2) & 3]!
}
