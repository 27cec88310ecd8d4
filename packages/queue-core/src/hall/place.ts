/** The hall's word for the place where a visitor is served (loket, booth, meja, counter), in the forms that sentences need. */
type Word = Readonly<Record<'id' | 'en', string>>

export const DEFAULT_PLACE: Word = { id: 'loket', en: 'booth' }

export type PlaceWords = {
  /** Within a sentence: loket, booth. */
  place: string
  /** At its start: Loket, Booth. */
  Place: string
  /** Where all is in capitals: LOKET, BOOTH. */
  PLACE: string
  /** More than one: loket, booths. */
  places: string
  Places: string
  /** With its English article: loket, a booth. */
  aPlace: string
}

/**
 * `place`: as the hall was set up; absent in records older than the setting. A language in which the hall has no word
 * for it takes the Indonesian one.
 */
export function placeWords(place: Word | undefined, language: string): PlaceWords {
  const known: Readonly<Record<string, string>> = place ?? DEFAULT_PLACE
  const one = known[language] ?? known.id!
  const many = language === 'en' ? plural(one) : one
  return {
    place: one,
    Place: capital(one),
    PLACE: one.toUpperCase(),
    places: many,
    Places: capital(many),
    aPlace: language === 'en' ? `${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one}` : one,
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function plural(word: string): string {
  if (/(s|x|z|sh|ch)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}
