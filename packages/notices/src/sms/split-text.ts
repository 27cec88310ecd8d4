import { septetsOf } from './alphabet.ts'

/** One short message's worth of a text: septets of the GSM alphabet, or units of UCS-2 (which phones read as UTF-16). */
export type TextPart = { readonly alphabet: 'gsm' | 'ucs2'; readonly units: readonly number[] }

const ESCAPE = 0x1b
/** Alone, and beside the header that says which part it is (3GPP TS 23.040, 9.2.3.24.1). */
const ROOM = { gsm: { alone: 160, together: 153 }, ucs2: { alone: 70, together: 67 } }

/** A letter that takes two units is never torn in two. */
export function splitText(text: string): TextPart[] {
  const septets = septetsOf(text)
  if (septets) return split('gsm', septets, last => last === ESCAPE)
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return split('ucs2', units, last => last >= 0xd800 && last < 0xdc00)
}

function split(
  alphabet: TextPart['alphabet'],
  units: readonly number[],
  halfOf: (last: number) => boolean,
): TextPart[] {
  const { alone, together } = ROOM[alphabet]
  if (units.length <= alone) return [{ alphabet, units }]
  const parts: TextPart[] = []
  for (let at = 0; at < units.length; ) {
    const end = Math.min(at + together, units.length)
    const whole = end < units.length && halfOf(units[end - 1]!) ? end - 1 : end
    parts.push({ alphabet, units: units.slice(at, whole) })
    at = whole
  }
  return parts
}
