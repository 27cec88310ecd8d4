/** The languages, each named in its own language. */
import { LANGUAGES, languageOf } from '@antrean/words'
import { usePreferences } from './preferences.ts'

export function LanguageSwitch() {
  const { language, change } = usePreferences()
  return (
    <fieldset className="language">
      <legend className="visually-hidden">Bahasa · Language</legend>
      {LANGUAGES.map(code => (
        <button
          key={code}
          type="button"
          lang={code}
          title={languageOf(code).name}
          aria-pressed={language === code}
          onClick={() => change({ language: code })}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}
