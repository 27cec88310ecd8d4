/**
 * Why the server refused, in the person's language. English is the server's own sentence, which names the thing and the
 * remedy; other languages say it by the code, and fall back on the server's sentence where a newer server has a code that this page does not know.
 */
import type { ErrorCode, WireError } from '@antrean/queue-core/contract'
import type { Language, Place } from '@antrean/ui'
import { refusalsWords } from '@antrean/words'

export type Facts = { booth?: string | undefined; ticket?: string | undefined; officer?: string | undefined }

type Given = { booth: string; officer: string; ticket: string; visitor: string }
/** Complete: a new code needs its sentence in packages/words before anything is built. */
type Sentences = Record<ErrorCode, string | ((given: Given) => string)>

/** `place`: the hall's word for where visitors are served. */
export function refusalSentence(
  { code, message }: WireError,
  language: Language,
  place: Place,
  { booth, ticket, officer }: Facts = {},
): string {
  if (language === 'en') return message
  const { unnamed, ...rest } = refusalsWords(language, place)
  const sentences: Sentences = rest
  const say = sentences[code] ?? message
  if (typeof say === 'string') return say
  return say({
    booth: booth ?? unnamed.booth,
    officer: officer ?? unnamed.officer,
    ticket: ticket ?? unnamed.ticket,
    visitor: ticket ?? unnamed.visitor,
  })
}
