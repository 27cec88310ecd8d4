/** The same questions in a dialog: a choice each. */
import { boothWords, inLanguage } from '@antrean/words'
import { usePreferences, useWords } from '../shell/preferences.ts'
import type { Ask, Asked, Given } from './asks.ts'

type Props = {
  asks: readonly Ask[]
  /** In the reader's words. */
  labels: { readonly [Its in Asked]?: string }
  given: Given
  onAnswer: (given: Given) => void
}

export function AskedFields({ asks, labels, given, onAnswer }: Props) {
  const words = useWords(boothWords)
  const { language } = usePreferences()
  return asks.map(({ what, of }) => (
    <label key={what} className="field">
      {labels[what]}
      <select
        name={what}
        value={given[what] ?? ''}
        onChange={event => onAnswer({ ...given, [what]: event.target.value || undefined })}
      >
        <option value="">{words.choose}</option>
        {of.map(its => (
          <option key={its.id} value={its.id}>
            {inLanguage(its, language)}
          </option>
        ))}
      </select>
    </label>
  ))
}
