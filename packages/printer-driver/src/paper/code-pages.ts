/**
 * Letters to bytes. A text goes out in a code page the model has; what no page of it carries is written in plain Latin
 * letters (“ to ", ā to a, 東 to Dong), and a picture among the letters is left out. Never a wrong letter, never a box.
 */
import anyAscii from 'any-ascii'
import iconv from 'iconv-lite'
import type { PrinterProfile } from '../profile/profile.ts'

export type CodePage = PrinterProfile['codePages'][number]

/** One printable form without control characters: text from outside must not smuggle commands to the printer. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
}

export function encode(text: string, page: CodePage): Uint8Array {
  return iconv.encode(text, page.encoding)
}

/** True when every letter survives the way to the page's bytes and back. */
export function fits(text: string, page: CodePage): boolean {
  return iconv.decode(iconv.encode(text, page.encoding), page.encoding) === text
}

const plainForms: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': ',',
  '“': '"',
  '”': '"',
  '„': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '•': '*',
  '·': '.',
  '×': 'x',
  '€': 'EUR',
  '№': 'No.',
  '™': '(TM)',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ʼ: "'",
  ʻ: "'",
}

const isPicture = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Co}]$/u

/** How one letter that the page lacks is written. */
function plainForm(letter: string, page: CodePage): string {
  const plain = plainForms[letter]
  if (plain !== undefined) return plain
  if (isPicture.test(letter)) return ''
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '')
  return fits(bare, page) ? bare : anyAscii(letter)
}

/** The nearest plain Latin spelling, letter by letter, changing only what the page lacks. */
export function transliterate(text: string, page: CodePage): string {
  const letters = Array.from(text, letter => (fits(letter, page) ? letter : plainForm(letter, page)))
  const plain = letters.join('')
  // Where a picture stood between two words.
  return letters.includes('') ? plain.replace(/ {2,}/g, ' ').trim() : plain
}

export type Spelling = { text: string; page: CodePage }

/** How a printable text is best put on this model's paper; `current` saves a change of page where it will do. */
export function spell(text: string, pages: readonly CodePage[], current: CodePage): Spelling {
  for (const page of [current, ...pages]) if (fits(text, page)) return { text, page }
  const lacking = (page: CodePage): number => Array.from(text).filter(letter => !fits(letter, page)).length
  const [page] = [current, ...pages].toSorted((one, other) => lacking(one) - lacking(other))
  return page === undefined ? { text, page: current } : { text: transliterate(text, page), page }
}

/** The letters of a text that its readers will miss on this model's paper: those of another script, and pictures. */
export function lettersLost(text: string, profile: Pick<PrinterProfile, 'codePages'>): string[] {
  const [first] = profile.codePages
  if (first === undefined) return []
  const clean = printable(text)
  const { page } = spell(clean, profile.codePages, first)
  const isLost = (letter: string): boolean =>
    !fits(letter, page) && plainForms[letter] === undefined && !/\p{Script=Latin}/u.test(letter)
  return [...new Set(clean.replaceAll('\n', ''))].filter(isLost)
}
