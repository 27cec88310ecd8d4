/** What kinds, classes and hands are called. */
import type { CaseOffers } from '@antrean/queue-core/contract'
import type { Language } from '@antrean/ui'
import { type CasesWords, inLanguage } from '@antrean/words'

export function kindName(offers: CaseOffers | null, key: string, language: Language): string {
  const kind = offers?.kinds.find(its => its.key === key)
  return kind ? inLanguage(kind.name, language) : key
}

export function className(offers: CaseOffers | null, kind: string, key: string, language: Language): string {
  const its = offers?.kinds.find(each => each.key === kind)?.classes.find(each => each.key === key)
  return its ? inLanguage(its.name, language) : key
}

type Hands = { unit: string | null; person: string | null }

export function whoHas({ unit, person }: Hands, words: CasesWords): string {
  if (unit === null) return person ?? `${words.hallItself}, ${words.nobody}`
  return words.ofUnit({ person: person ?? words.nobody, unit })
}
