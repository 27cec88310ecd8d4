/**
 * Something that is kept of a person: what it is, why, whom it is about, and until when. The log has its name and a hash
 * (docs/decisions/0305).
 */
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { PersonMark, PersonPurpose } from '@antrean/queue-core'
import { type Contact, newContact } from './contact.ts'

export type Personal = Contact & {
  name?: string | undefined
  /** What somebody wrote. */
  text?: string | undefined
  /** Why a ticket has priority: data on health. */
  reason?: string | undefined
}

/** As it comes with a command; when it came and when it goes is known when it is decided. */
export type NewPerson = {
  ref: string
  purpose: PersonPurpose
  salt: string
  personal: Personal
}

/** `about`: what it belongs to, e.g. `ticket:t42`. Instants are epoch ms. */
export type Person = NewPerson & { about: string; cameAt: number; eraseAt: number }

const FIELDS = ['name', 'phone', 'email', 'text', 'reason'] as const

/** Nobody can tell what was hashed without the salt, however few the possibilities are. */
export const markOf = ({ ref, salt, purpose, personal }: NewPerson): PersonMark => ({
  ref,
  hash: createHmac('sha256', salt)
    .update(JSON.stringify([purpose, ...FIELDS.map(field => personal[field] ?? null)]))
    .digest('base64url'),
})

/** `country`: of telephone numbers without one. A refusal is a sentence that names what is wrong. */
export function newPerson(
  purpose: PersonPurpose,
  given: Personal,
  country: string | undefined,
): { ok: true; person: NewPerson } | { ok: false; message: string } {
  const contact = newContact(given, country)
  if (!contact.ok) return contact
  const { name, text, reason } = given
  const personal = { name: name?.trim().replace(/\s+/g, ' ') || undefined, text, reason, ...contact.contact }
  return {
    ok: true,
    person: { ref: randomUUID(), purpose, salt: randomBytes(16).toString('base64url'), personal },
  }
}

/** Several at once, by what they are; nothing where one of them is refused. */
export function newPeople(
  given: Readonly<Record<string, { purpose: PersonPurpose; given: Personal }>>,
  country: string | undefined,
): { ok: true; people: Record<string, NewPerson> } | { ok: false; message: string } {
  const people: Record<string, NewPerson> = {}
  for (const [what, one] of Object.entries(given)) {
    const made = newPerson(one.purpose, one.given, country)
    if (!made.ok) return made
    people[what] = made.person
  }
  return { ok: true, people }
}
