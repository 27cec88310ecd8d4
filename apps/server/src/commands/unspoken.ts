/** The contract takes the tag of any language; a hall speaks those that it has words in. */
import { LANGUAGES } from '@antrean/words'

/** What is wrong with the language that somebody asks for; null where none is asked for, or one that the hall has. */
export function unspoken(asked: object): string | null {
  const language = 'language' in asked ? asked.language : undefined
  if (typeof language !== 'string' || LANGUAGES.includes(language)) return null
  return `the hall has no words in the language ${language}. It has ${LANGUAGES.join(', ')}.`
}
