/** CODE128 as `GS k` carries it: the host says which of the three sets each letter is in, `{A`, `{B`, `{C`. */

const sets = {
  A: { start: 103, switch: 101 },
  B: { start: 104, switch: 100 },
  C: { start: 105, switch: 99 },
} as const
type CodeSet = keyof typeof sets
const OPEN = 0x7b
const functions: Record<string, (set: CodeSet) => number> = {
  '1': () => 102,
  '2': () => 97,
  '3': () => 96,
  '4': set => (set === 'A' ? 101 : 100),
}

/** Code words, without the check word and the stop; and what a person reads. Throws a sentence where it is none. */
export function readCode128(data: Uint8Array): { words: number[]; readable: string } {
  const words: number[] = []
  let readable = ''
  let set: CodeSet | undefined
  let shifted: CodeSet | undefined
  for (let at = 0; at < data.length; at++) {
    const byte = data[at]!
    const sign = byte === OPEN ? String.fromCharCode(data[++at] ?? 0) : undefined
    if (sign === 'A' || sign === 'B' || sign === 'C') {
      words.push(set ? sets[sign].switch : sets[sign].start)
      set = sign
    } else if (!set) {
      throw new Error('CODE128 starts with {A, {B or {C')
    } else if (sign === 'S' && set !== 'C') {
      words.push(98)
      shifted = set === 'A' ? 'B' : 'A'
    } else if (sign !== undefined && sign !== '{') {
      const word = functions[sign]
      if (!word || (set === 'C' && sign !== '1')) throw new Error(`CODE128 has no {${sign} in set ${set}`)
      words.push(word(set))
    } else {
      words.push(wordOf(byte, shifted ?? set))
      readable += set === 'C' ? String(byte).padStart(2, '0') : byte < 0x20 ? ' ' : String.fromCharCode(byte)
      shifted = undefined
    }
  }
  if (words.length < 2) throw new Error('CODE128 without data')
  return { words, readable }
}

function wordOf(byte: number, set: CodeSet): number {
  const isIn = set === 'A' ? byte < 0x60 : set === 'B' ? byte >= 0x20 && byte < 0x80 : byte < 100
  if (!isIn) throw new Error(`CODE128 has no byte ${byte} in set ${set}`)
  if (set === 'C') return byte
  return byte < 0x20 ? byte + 64 : byte - 32
}
