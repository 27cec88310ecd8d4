/** Telephone numbers and addresses in one form each, so that what is asked for is found however it was written. */
import { normalisePhone } from '@antrean/notices'
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { z } from 'zod'

/** `phone`: as E.164, +628123456789. */
export type Contact = { phone?: string | undefined; email?: string | undefined }

const COUNTRY = 'ID'
const Email = z.email().max(254)
const NO_NUMBER = 'This is no telephone number. Write it with its area, or with + and its country.'
const FIXED_LINE = 'This is a fixed line, which takes no messages. Write a mobile number.'

type Normal = { ok: true; contact: Contact } | { ok: false; message: string }

/** What somebody gives to be told by: a number that no message can reach is refused where it is written. [N22] */
export function newContact(given: Contact, country: string = COUNTRY): Normal {
  const found = normalContact(given, country)
  if (!found.ok || found.contact.phone === undefined) return found
  const reached = normalisePhone(found.contact.phone)
  if (reached.ok) return found
  return { ok: false, message: reached.error.code === 'no-mobile' ? FIXED_LINE : NO_NUMBER }
}

/** As it is looked for, and as it comes from a network: whatever may be a number. */
export function normalContact({ phone, email }: Contact, country: string = COUNTRY): Normal {
  const contact: Contact = {}
  if (phone !== undefined) {
    const found = parsePhoneNumberFromString(phone, country as CountryCode)
    if (!found?.isPossible()) return { ok: false, message: NO_NUMBER }
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
