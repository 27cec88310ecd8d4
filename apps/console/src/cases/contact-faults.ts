/** What was written of whoever asked, and what is wrong with it, by the library that the server checks it with. */
import type { Contact } from '@antrean/queue-core/contract'
import type { CasesWords } from '@antrean/words'
import { type CountryCode, isValidPhoneNumber } from 'libphonenumber-js/mobile'
import { z } from 'zod'
import type { Faults } from '../shell/field.tsx'

const Email = z.email().max(254)

export const written = (fields: FormData, name: string): string => String(fields.get(name) ?? '').trim()

/** `contact`: undefined where nothing was written. `country`: of telephone numbers without one. */
export function contactOf(
  fields: FormData,
  country: string,
  words: CasesWords,
): { contact: Contact | undefined; faults: Faults } {
  const [name, phone, email] = ['name', 'phone', 'email'].map(its => written(fields, its)) as [
    string,
    string,
    string,
  ]
  const badPhone = phone !== '' && !isValidPhoneNumber(phone, country as CountryCode)
  const badEmail = email !== '' && !Email.safeParse(email.toLowerCase()).success
  const contact = { ...(name && { name }), ...(phone && { phone }), ...(email && { email }) }
  return {
    contact: name || phone || email ? contact : undefined,
    faults: { ...(badPhone && { phone: words.badPhone }), ...(badEmail && { email: words.badEmail }) },
  }
}
