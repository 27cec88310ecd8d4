/** Addresses as they are written, one a line or with commas between; each is checked as the server will. */
import { type CountryCode, isValidPhoneNumber } from 'libphonenumber-js/mobile'
import { z } from 'zod'

const Email = z.email().max(254)
/** So many for each way. */
export const MOST_ADDRESSES = 10

/** `wrong`: the first that is none. `country`: of telephone numbers without one. */
export function addressesIn(
  given: string,
  kind: 'email' | 'phone',
  country: string,
): { addresses: string[]; wrong: string | null; tooMany: boolean } {
  const addresses = [
    ...new Set(
      given
        .split(/[\n,;]/)
        .map(its => its.trim())
        .filter(its => its !== ''),
    ),
  ]
  const isRight = (its: string) =>
    kind === 'email'
      ? Email.safeParse(its.toLowerCase()).success
      : isValidPhoneNumber(its, country as CountryCode)
  return {
    addresses,
    wrong: addresses.find(its => !isRight(its)) ?? null,
    tooMany: addresses.length > MOST_ADDRESSES,
  }
}
