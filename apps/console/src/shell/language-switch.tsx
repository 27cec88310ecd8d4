/** Indonesian or English, each named in its own language. */
import { usePreferences } from './preferences.ts'

const LANGUAGES = [
  ['id', 'Bahasa Indonesia'],
  ['en', 'English'],
] as const

export function LanguageSwitch() {
  const { language, change } = usePreferences()
  return (
    <fieldset className="language">
      <legend className="visually-hidden">Bahasa · Language</legend>
      {LANGUAGES.map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          title={name}
          aria-pressed={language === code}
          onClick={() => change({ language: code })}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}
