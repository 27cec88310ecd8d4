/** What is wrong with a text, in plain words. */
import type { TextFault } from '@antrean/queue-core/contract'
import type { MessagesWords } from '@antrean/words'

/** Longer texts are sent in no more than so many parts. */
export const MOST_PARTS = 10

export function faultWords(fault: TextFault | null, words: MessagesWords): string | null {
  switch (fault?.fault) {
    case undefined:
      return null
    case 'empty':
      return words.faultEmpty
    case 'unknown-place':
      return words.faultUnknown({ name: `{${fault.name}}` })
    case 'missing-place':
      return words.faultMissing({ name: `{${fault.name}}` })
    case 'lone-brace':
      return words.faultBrace
    case 'too-long':
      return words.faultLong({ most: fault.most })
    case 'odd-letter':
      return words.faultLetter
  }
}
