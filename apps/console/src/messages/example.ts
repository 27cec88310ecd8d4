/** With what a preview is filled in: as long as what is filled in when it counts. */
import type { HallSnapshot } from '@antrean/queue-core/contract'
import { placeWords } from '@antrean/queue-core/place'
import { longDate } from '@antrean/ui'
import { inLanguage } from '@antrean/words'

/** Of one ticket's or case's page: its secret has 22 letters. */
const URL_END = '/c/sJx1f0rZ8mKqPz3AbQ4w7g'
const WEEK_MS = 7 * 86_400_000

export function exampleOf(language: string, { hall, services }: HallSnapshot): Record<string, string> {
  const [service] = services
  return {
    hall: inLanguage(hall.name, language),
    place: placeWords(hall.place, language).place,
    what: service ? inLanguage(service.name, language) : '',
    number: 'E-2026-000123',
    date: longDate((hall.date ? Date.parse(hall.date) : Date.now()) + WEEK_MS, language, 'UTC'),
    booth: '3',
    count: '3',
    url: `${location.origin}${URL_END}`,
  }
}
