/** What was written in a form that opens a case, or what is wrong with it. */
import type { CaseOffers, Contact } from '@antrean/queue-core/contract'
import { type Language, longDate } from '@antrean/ui'
import type { CasesWords } from '@antrean/words'
import type { Faults } from '../shell/field.tsx'
import { contactOf, written } from './contact-faults.ts'

export type Opened = {
  matter?: string
  contact?: Contact
  documents?: string[]
  dueDate?: string
  note?: string
}
type Within = { offers: CaseOffers | null; latest: string | null }

export function readOpening(
  fields: FormData,
  { offers, latest }: Within,
  words: CasesWords,
  language: Language,
): { opened: Opened; faults: Faults } {
  const [matter, dueDate, note] = ['matter', 'dueDate', 'note'].map(its => written(fields, its))
  const documents = written(fields, 'documents')
    .split(/[,;\n]/)
    .map(its => its.trim())
    .filter(its => its !== '')
    .slice(0, 20)
  const { contact, faults } = contactOf(fields, offers?.phoneCountry ?? 'ID', words)
  const outside = dueDate && ((latest && dueDate > latest) || (offers && dueDate < offers.today))
  const date = latest ? longDate(`${latest}T00:00Z`, language, 'UTC') : ''
  return {
    opened: {
      ...(matter && { matter }),
      ...(contact && { contact }),
      ...(documents.length > 0 && { documents }),
      // What was proposed is what holds without saying so.
      ...(dueDate && dueDate !== latest && { dueDate }),
      ...(note && { note }),
    },
    faults: { ...faults, ...(outside && { dueDate: words.badDate({ date }) }) },
  }
}

/** By when a case would be due; null where nobody knows. */
export function latestOf(
  offers: CaseOffers | null,
  kind: string,
  its: { class?: string; service?: string } = {},
): string | null {
  const found = offers?.kinds.find(({ key }) => key === kind)
  return (
    found?.classes.find(({ key }) => key === its.class)?.dueDate ??
    found?.services.find(({ letter }) => letter === its.service)?.dueDate ??
    found?.dueDate ??
    null
  )
}
