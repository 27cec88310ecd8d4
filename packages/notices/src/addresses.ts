import { domainToASCII } from 'node:url'
import { type CountryCode, isSupportedCountry, parsePhoneNumberWithError } from 'libphonenumber-js/max'
import { z } from 'zod'

export type AddressError = {
  readonly code: 'not-a-number' | 'no-mobile' | 'not-an-address'
  readonly message: string
}
export type Address =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: AddressError }

/**
 * A phone number as everybody writes it, `0812-3456-789`, as all channels take it, `+628123456789` (E.164).
 * @param country where a number without `+` is from: two letters, ISO 3166.
 * @throws where `country` is none: that is a mistake of the set-up.
 */
export function normalisePhone(text: string, country = 'ID'): Address {
  if (!isSupportedCountry(country))
    throw new Error(`"${country}" is no country of phone numbers. Write its two letters, such as ID.`)
  const number = parsed(text, country)
  if (!number?.isValid())
    return wrong('not-a-number', `"${text}" is no phone number. Write one such as 0812 3456 7890.`)
  if (number.getType() === 'FIXED_LINE')
    return wrong('no-mobile', `"${text}" is a fixed line, which takes no messages. Write a mobile number.`)
  return { ok: true, value: number.number }
}

/** An e-mail address without what surrounds it, its domain as the network writes it. */
export function normaliseEmail(text: string): Address {
  const [, local = '', domain = ''] = /^(.+)@(.+)$/s.exec(text.trim()) ?? []
  const value = `${local}@${domainToASCII(domain)}`
  return z.email().safeParse(value).success && value.length <= 254
    ? { ok: true, value }
    : wrong('not-an-address', `"${text}" is no e-mail address. Write one such as nama@contoh.id.`)
}

function parsed(text: string, country: CountryCode) {
  try {
    return parsePhoneNumberWithError(text, { defaultCountry: country, extract: false })
  } catch {
    return null
  }
}

const wrong = (code: AddressError['code'], message: string): Address => ({
  ok: false,
  error: { code, message },
})
