/** Which part of which long text this is: the phone and the reference together name the text. */
export type Whole = { readonly reference: number; readonly parts: number; readonly part: number }

const CONCATENATED = 0x00
const CONCATENATED_16_BIT = 0x08

/** What the elements of a user data header say of it (3GPP TS 23.040, 9.2.3.24.1 and .8), without the octet of its length. */
export function wholeOf(header: readonly number[]): Whole | null {
  for (let at = 0; at + 1 < header.length; at += 2 + header[at + 1]!) {
    const element = header[at]
    const value = header.slice(at + 2, at + 2 + header[at + 1]!)
    if (element === CONCATENATED && value.length === 3)
      return { reference: value[0]!, parts: value[1]!, part: value[2]! }
    if (element === CONCATENATED_16_BIT && value.length === 4)
      return { reference: value[0]! * 256 + value[1]!, parts: value[2]!, part: value[3]! }
  }
  return null
}
