/** One text in the languages of the screen: the first leads, the others follow more quietly. */
import type { ReactNode } from 'react'
import type { Language } from './texts.ts'

export function Say({
  languages,
  text,
}: {
  languages: readonly Language[]
  text: (language: Language) => ReactNode
}) {
  return languages.map((language, i) => (
    <span key={language} lang={language} className={i === 0 ? 'says' : 'says-too'}>
      {text(language)}
    </span>
  ))
}
