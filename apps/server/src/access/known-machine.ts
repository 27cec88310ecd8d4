/**
 * A mark that a browser keeps: this person signed in from here. It opens nothing; it only has its holder's failures
 * counted apart from those of strangers (a device cookie, as OWASP calls it). The person's password hash signs it: with
 * a new password, or with the person, it is gone, and nothing is stored for it.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export function newMark(name: string, passwordHash: string): string {
  const nonce = randomBytes(12).toString('base64url')
  return `${nonce}.${sign(nonce, name, passwordHash)}`
}

/** What names the machine, or null where the mark is not this person's. */
export function machineOf(mark: string, name: string, passwordHash: string): string | null {
  const [, nonce, signature] = /^([\w-]{16})\.([\w-]{43})$/.exec(mark) ?? []
  if (!nonce || !signature) return null
  return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(nonce, name, passwordHash))) ? nonce : null
}

const sign = (nonce: string, name: string, passwordHash: string): string =>
  createHmac('sha256', passwordHash)
    .update(`known machine\n${nonce}\n${name.toLowerCase()}`)
    .digest('base64url')
