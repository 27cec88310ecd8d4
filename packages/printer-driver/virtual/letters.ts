/** Bytes of text to letters, as the settings say; of a letter of several bytes some may come later. */
import { letterOf } from './code-pages.ts'
import type { Letter } from './line-box.ts'
import { nationalLetter } from './national-letters.ts'
import type { Settings } from './settings.ts'

export type LetterReader = {
  read(bytes: Uint8Array, set: Settings): Generator<Letter, void>
  /** Another command has come: half a letter is none. */
  drop(): void
}

export function openLetterReader(): LetterReader {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let isInside = false

  function decode(byte: number, encoding: string): string {
    if (decoder?.encoding !== encoding) decoder = new TextDecoder(encoding)
    const letters = decoder.decode(Uint8Array.of(byte), { stream: true })
    isInside = letters === ''
    return letters
  }

  return {
    *read(bytes, set) {
      for (const byte of bytes) {
        if (set.utf8 || (set.kanji && (byte >= 0x80 || isInside))) {
          const letters = decode(byte, set.utf8 ? 'utf-8' : set.kanjiCode)
          for (const letter of letters)
            yield { letter: nationalLetter(letter, set.nation), wide: isWide(letter) }
          continue
        }
        const letter = nationalLetter(letterOf(byte, set.codePage), byte < 0x80 ? set.nation : -1)
        const own = set.usesOwn && set.style.font === 'A' ? set.own.get(byte) : undefined
        yield { letter, own }
      }
    },
    drop() {
      decoder = undefined
      isInside = false
    },
  }
}

/** Those of East Asia, but for the half-wide ones. */
function isWide(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  return code >= 0x2e80 && !(code >= 0xff61 && code <= 0xffdc) && code !== 0xfffd
}
