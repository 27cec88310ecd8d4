/** One text in the languages of the screen: the first leads, the others follow more quietly. */

import type { Language, Place } from '@antrean/words'
import type { ReactNode } from 'react'
import { usePlace } from './place.ts'

export function Say({
  languages,
  text,
}: {
  languages: readonly Language[]
  /** Given the hall's word for where visitors are served. */
  text: (language: Language, place: Place) => ReactNode
}) {
  const place = usePlace()
  return languages.map((language, i) => (
    <span key={language} lang={language} className={i === 0 ? 'says' : 'says-too'}>
      {text(language, place)}
    </span>
  ))
}
