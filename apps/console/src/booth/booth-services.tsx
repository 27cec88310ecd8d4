/** What a booth serves: by name where there are a few; by letter alone where their names would fill the page. */

import type { ServiceView } from '@antrean/queue-core/contract'
import { inLanguage } from '@antrean/words'
import { usePreferences } from '../shell/preferences.ts'

const MOST_NAMED = 6

export function BoothServices({ letters, services }: { letters: string[]; services: ServiceView[] }) {
  const { language } = usePreferences()
  const nameOf = (letter: string) =>
    inLanguage(services.find(service => service.letter === letter)?.name, language)
  const isNamed = letters.length <= MOST_NAMED
  return letters.map(letter => (
    <span
      key={letter}
      className={isNamed ? 'booth-service' : undefined}
      title={isNamed ? undefined : nameOf(letter)}
    >
      <b>{letter}</b>
      {isNamed && ` ${nameOf(letter)}`}
    </span>
  ))
}
