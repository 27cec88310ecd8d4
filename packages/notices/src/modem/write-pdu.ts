import { splitText, type TextPart } from '../sms/split-text.ts'
import { packSeptets, semiOctets, toHex } from './octets.ts'

/** What `AT+CMGS` takes: how many octets there are without the service centre's address, and all of it. */
export type Pdu = { readonly octets: number; readonly hex: string }

const SUBMIT = 0x01
const RELATIVE_VALIDITY = 0x10
const REPORT_WANTED = 0x20
const HAS_HEADER = 0x40
/** A day (3GPP TS 23.040, 9.2.3.12.1): what a hall says is of no use to anybody after it. */
const ONE_DAY = 167
const HEADER_SEPTETS = 7

/**
 * SMS-SUBMIT (3GPP TS 23.040, 9.2.2.2), one for each part of the text.
 * @param to `+62…`, or the digits of a short number.
 * @param reference 0 to 255, another one for each long text to one phone: parts with the same one are put together.
 */
export function writePdus(to: string, text: string, reference: number): Pdu[] {
  const parts = splitText(text)
  return parts.map((part, index) => {
    const header = parts.length > 1 ? [5, 0, 3, reference & 0xff, parts.length, index + 1] : []
    const tpdu = [
      SUBMIT | RELATIVE_VALIDITY | REPORT_WANTED | (header.length > 0 ? HAS_HEADER : 0),
      0, // The modem gives it a reference.
      ...addressOf(to),
      0, // An ordinary short message.
      part.alphabet === 'gsm' ? 0 : 8,
      ONE_DAY,
      ...userData(part, header),
    ]
    // 00: by the service centre that the SIM knows.
    return { octets: tpdu.length, hex: `00${toHex(tpdu)}` }
  })
}

function addressOf(to: string): number[] {
  const digits = to.replace(/\D/g, '')
  return [digits.length, to.startsWith('+') ? 0x91 : 0x81, ...semiOctets(digits)]
}

function userData({ alphabet, units }: TextPart, header: number[]): number[] {
  if (alphabet === 'ucs2') {
    const octets = [...header, ...units.flatMap(unit => [unit >> 8, unit & 0xff])]
    return [octets.length, ...octets]
  }
  if (header.length === 0) return [units.length, ...packSeptets(units)]
  // The header's six octets take seven septets' place; the text begins with the eighth.
  const packed = packSeptets(units, HEADER_SEPTETS * 7)
  for (const [at, octet] of header.entries()) packed[at]! |= octet
  return [HEADER_SEPTETS + units.length, ...packed]
}
