/** A number or an address of which only its owner knows the rest: a link may be sent on, or to a wrong number. */
export function masked(contact: string | undefined): string | null {
  if (!contact) return null
  const [name, domain] = contact.split('@') as [string, string | undefined]
  return domain === undefined ? `••••${name.slice(-4)}` : `${name.slice(0, 1)}•••@${domain}`
}
