import { type KioskWords, LANGUAGES, type Language, languageOf } from '@antrean/words'

/** Always in the same place, low enough for a hand in a wheelchair. */
export function Footer({
  language,
  say,
  speak,
}: {
  language: Language
  say: KioskWords
  speak: (language: Language) => void
}) {
  return (
    <footer className="footer">
      <p className="free">{say.free}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div className="languages" role="group" aria-label={say.language}>
        {LANGUAGES.map(code => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-pressed={code === language}
            data-testid={`language-${code}`}
            onClick={() => speak(code)}
          >
            {languageOf(code).name}
          </button>
        ))}
      </div>
    </footer>
  )
}
