/** How many short messages a text is, for whoever writes one. For browsers too: nothing here reaches a network. */
import { splitText } from './split-text.ts'

/** `letters`: of the last part, units of its alphabet, of which `room` fit in. */
export type SmsLength = { parts: number; alphabet: 'gsm' | 'ucs2'; letters: number; room: number }

const ALONE = { gsm: 160, ucs2: 70 }
const TOGETHER = { gsm: 153, ucs2: 67 }

export function smsParts(text: string): SmsLength {
  const parts = splitText(text)
  const last = parts.at(-1)!
  const { alphabet } = last
  const room = (parts.length === 1 ? ALONE : TOGETHER)[alphabet]
  return { parts: parts.length, alphabet, letters: last.units.length, room }
}
