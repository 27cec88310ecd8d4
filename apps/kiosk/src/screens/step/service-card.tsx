import { type Language, usePlace, withSoftHyphens } from '@antrean/ui'
import type { KioskWords } from '@antrean/words'
import { inLanguage } from '@antrean/words'
import { type Service, toneOf, waitInBrief, waitSentence } from './wait-sentence.ts'
import './service-card.css'

export function ServiceCard({
  service,
  language,
  say,
  brief,
  withUnit,
  choose,
}: {
  service: Service
  language: Language
  say: KioskWords
  /** Where many services share the screen, their matters are left out. */
  brief: boolean
  withUnit: boolean
  choose: () => void
}) {
  const place = usePlace()
  const { letter, name, matters, open } = service
  return (
    <button
      type="button"
      className="service"
      disabled={!open}
      onClick={choose}
      data-testid={`service-${letter}`}
    >
      <span className="letter figure" data-long={letter.length > 1 || undefined}>
        {letter}
      </span>
      <span className="service-words">
        <span className="service-name">{withSoftHyphens(inLanguage(name, language))}</span>
        {withUnit && <span className="matters">{withSoftHyphens(service.unit)}</span>}
        {!brief && (
          <span className="matters">
            {withSoftHyphens(matters.map(matter => inLanguage(matter, language)).join('  ·  '))}
          </span>
        )}
      </span>
      <span className="wait" data-tone={toneOf(service)}>
        {brief ? waitInBrief(service, say, language, place) : waitSentence(service, say, language, place)}
      </span>
    </button>
  )
}
