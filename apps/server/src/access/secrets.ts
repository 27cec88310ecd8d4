/** Tokens and codes: made here, given out once, kept as a hash. */
import { hash, randomBytes, randomInt } from 'node:crypto'

/**
 * 256 random bits, so a plain hash is enough to keep it. None begins with a dash: a command line would take it for an
 * option.
 */
export function newToken(): string {
  const token = randomBytes(32).toString('base64url')
  return token.startsWith('-') ? newToken() : token
}

export const hashOf = (secret: string): string => hash('sha256', secret, 'base64url')

/** Without the letters and digits that are mistaken for each other. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

const four = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** Eight characters that somebody reads from one screen and types at another: K7QM-2XPA. */
export const newCode = (): string => `${four()}-${four()}`

/** Twelve of them, for a password that is good for days: K7QM-2XPA-9RTB. */
export const newOneTimePassword = (): string => `${newCode()}-${four()}`

/** What was typed, as it was given out: without spaces and dashes, in capitals. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
