/** Bits and digits of short messages (3GPP TS 23.038, 6.1.2 and 23.040, 9.1.2). */

/** Septets one after the other, the first bit of each the lowest, from a bit on that a header leaves free. */
export function packSeptets(septets: readonly number[], from = 0): number[] {
  const octets = Array<number>(Math.ceil((from + septets.length * 7) / 8)).fill(0)
  septets.forEach((septet, index) => {
    const bit = from + index * 7
    const [at, shift] = [bit >> 3, bit & 7]
    octets[at]! |= (septet << shift) & 0xff
    if (shift > 1) octets[at + 1]! |= septet >> (8 - shift)
  })
  return octets
}

export function unpackSeptets(octets: readonly number[], count: number, from = 0): number[] {
  return Array.from({ length: count }, (_, index) => {
    const bit = from + index * 7
    const [at, shift] = [bit >> 3, bit & 7]
    return (((octets[at] ?? 0) >> shift) | ((octets[at + 1] ?? 0) << (8 - shift))) & 0x7f
  })
}

/** Digits, two in an octet, the first in the lower half; an odd one has F beside it. */
export function semiOctets(digits: string): number[] {
  const even = digits.length % 2 ? `${digits}f` : digits
  return Array.from({ length: even.length / 2 }, (_, at) =>
    Number.parseInt(`${even[at * 2 + 1]}${even[at * 2]}`, 16),
  )
}

export const digitsOf = (octets: readonly number[]): string =>
  octets
    .flatMap(octet => [octet & 15, octet >> 4])
    .filter(digit => digit !== 15)
    .map(digit => '0123456789*#abc'[digit])
    .join('')

export const toHex = (octets: readonly number[]): string => Buffer.from(octets).toString('hex').toUpperCase()
