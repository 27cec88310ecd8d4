import { type Language, Say } from '@antrean/ui'
import { screenTexts } from './screen-texts.ts'

/** Before the first word from the server. */
export function Connecting({ languages }: { languages: readonly Language[] }) {
  return (
    <main className="set-up connecting">
      <p>
        <Say languages={languages} text={language => screenTexts(language).connecting} />
      </p>
    </main>
  )
}
