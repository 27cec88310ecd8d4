import { inLanguage, type KioskWords, type Language, languageOf } from '@antrean/words'
import type { KioskHall } from '../../api/index.ts'
import { languagesOf } from '../languages.ts'
import './footer.css'

/** Always in the same place, low enough for a hand in a wheelchair. */
export function Footer({
  hall,
  language,
  say,
  speak,
}: {
  hall: KioskHall | null
  language: Language
  say: KioskWords
  speak: (language: Language) => void
}) {
  const languages = languagesOf(hall)
  return (
    <footer className="footer">
      <p className="free">
        {noteOf(hall, language, say)}
        {hall?.kiosk?.scanner && <span className="scan-hint">{say.scanHint}</span>}
      </p>
      {languages.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
        <div className="languages" role="group" aria-label={say.language}>
          {languages.map(code => (
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
      )}
    </footer>
  )
}

/** The hall's own words; else that all is free, where no service has published a cost. */
function noteOf(hall: KioskHall | null, language: Language, say: KioskWords): string {
  const { kiosk, services = [] } = hall ?? {}
  if (kiosk?.note) return inLanguage(kiosk.note, language)
  return services.some(its => its.charges) ? '' : say.free
}
