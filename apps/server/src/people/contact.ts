/** Telephone numbers and addresses in one form each, so that what is asked for is found however it was written. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { z } from 'zod'

/** `phone`: as E.164, +628123456789. */
export type Contact = { phone?: string | undefined; email?: string | undefined }

const COUNTRY = 'ID'
const Email = z.email().max(254)

export function normalContact(
  { phone, email }: Contact,
  country: string = COUNTRY,
): { ok: true; contact: Contact } | { ok: false; message: string } {
  const contact: Contact = {}
  if (phone !== undefined) {
    const found = parsePhoneNumberFromString(phone, country as CountryCode)
    if (!found?.isPossible())
      return {
        ok: false,
        message: 'This is no telephone number. Write it with its area, or with + and its country.',
      }
    contact.phone = found.number
  }
  if (email !== undefined) {
    const found = Email.safeParse(email.trim().toLowerCase())
    if (!found.success)
      return { ok: false, message: 'This is no e-mail address. Write it as name@example.org.' }
    contact.email = found.data
  }
  return { ok: true, contact }
}
