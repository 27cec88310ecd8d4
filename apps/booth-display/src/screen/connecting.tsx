import { type Language, Say } from '@antrean/ui'
import { enrolWords } from '@antrean/words'

/** Before the first word from the server. */
export function Connecting({ languages }: { languages: readonly Language[] }) {
  return (
    <main className="set-up connecting">
      <p>
        <Say languages={languages} text={language => enrolWords(language).connecting} />
      </p>
    </main>
  )
}
