/**
 * Where long words may break: browsers carry no dictionary for Indonesian, and a machine without a network none at all. Soft
 * hyphens stand before the last consonant of each syllable's beginning, as Indonesian divides its words; short words stay
 * whole.
 */
const LONG = 13
const VOWEL = /[aeiou]/i
/** Two letters, one sound. */
const PAIR = /^(ng|ny|sy|kh)$/i
/** Letters that stay together at either end. */
const AT_LEAST = 3

export const withSoftHyphens = (text: string): string =>
  text.replace(/\p{L}+/gu, word => (word.length < LONG ? word : divided(word)))

function divided(word: string): string {
  let out = ''
  for (let i = 0; i < word.length; i++) {
    const isEnd = i < AT_LEAST || word.length - i < AT_LEAST
    if (!isEnd && beginsSyllable(word, i)) out += '\u00AD'
    out += word[i]
  }
  return out
}

/** A consonant with a vowel behind it: per·tang·gung·ja·wa·ban. */
function beginsSyllable(word: string, i: number): boolean {
  const isVowel = (at: number) => VOWEL.test(word[at] ?? '')
  const isPair = (at: number) => PAIR.test(word.slice(at, at + 2)) && isVowel(at + 2)
  if (isVowel(i) || isPair(i - 1)) return false
  return isPair(i) || isVowel(i + 1)
}
