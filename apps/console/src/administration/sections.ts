/** What an administrator sets up, section by section. The address keeps which; each keeps the one that it had before there was a list. */
export const SECTIONS = [
  { name: 'set-up', address: '#settings' },
  { name: 'staff', address: '#staff' },
  { name: 'openid', address: '#staff/account' },
  { name: 'audit', address: '#staff/audit' },
  { name: 'cases', address: '#cases/setup' },
  { name: 'texts', address: '#messages/texts' },
  { name: 'sending', address: '#messages/settings' },
  { name: 'keys', address: '#settings/keys' },
  { name: 'webhooks', address: '#settings/webhooks' },
  { name: 'alerts', address: '#settings/alerts' },
  { name: 'mails', address: '#settings/mails' },
] as const
export type Section = (typeof SECTIONS)[number]['name']

/** The one whose address is the longest that the hash begins with; null where it names none. [K28] */
export function sectionAt(hash: string): Section | null {
  const named = SECTIONS.filter(({ address }) => hash === address || hash.startsWith(`${address}/`))
  return named.toSorted((a, b) => b.address.length - a.address.length)[0]?.name ?? null
}
