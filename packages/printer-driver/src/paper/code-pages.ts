/**
 * Letters to bytes. A text goes out in a code page the model has; what no page of it carries is transliterated
 * (“ to ", ā to a); what then still does not fit is for text-image.ts to draw. Never a wrong letter.
 */
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

/** The nearest plain Latin spelling, letter by letter, changing only what the page lacks. */
export function transliterate(text: string, page: CodePage): string {
  return Array.from(text, letter => {
    if (fits(letter, page)) return letter
    return plainForms[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
  }).join('')
}

export type Spelling = { kind: 'bytes'; text: string; page: CodePage } | { kind: 'image'; text: string }

/** How a printable text is best put on this model's paper; `current` saves a change of page where it will do. */
export function spell(text: string, pages: readonly CodePage[], current: CodePage): Spelling {
  for (const page of [current, ...pages]) {
    if (fits(text, page)) return { kind: 'bytes', text, page }
  }
  for (const page of [current, ...pages]) {
    const plain = transliterate(text, page)
    if (fits(plain, page)) return { kind: 'bytes', text: plain, page }
  }
  return { kind: 'image', text }
}
