/** Indonesian or English, each named in its own language. */
import { usePreferences } from './preferences.ts'

export function LanguageSwitch() {
  const { language, change } = usePreferences()
  return (
    <fieldset className="language">
      <legend className="visually-hidden">Bahasa · Language</legend>
      <button
        type="button"
        lang="id"
        title="Bahasa Indonesia"
        aria-pressed={language === 'id'}
        onClick={() => change({ language: 'id' })}
      >
        ID
      </button>
      <button
        type="button"
        lang="en"
        title="English"
        aria-pressed={language === 'en'}
        onClick={() => change({ language: 'en' })}
      >
        EN
      </button>
    </fieldset>
  )
}
