/**
 * What the address says is to be seen: `#cases`, `#cases/overdue`, `#cases/unit/Pengawasan`, `#cases/find/ani`, `#cases/ID`.
 * Below `#cases/setup` is what an administrator sets up; of whoever may not change it, the server would say so, and their list is more use.
 */

export type Tab = 'mine' | 'open' | 'due' | 'overdue' | 'closed'
export const TABS: readonly Tab[] = ['mine', 'open', 'due', 'overdue', 'closed']

export type Seen =
  | { see: 'list'; tab: Tab }
  | { see: 'unit'; unit: string }
  | { see: 'found'; sought: string }
  | { see: 'case'; id: string }

/** Those of them that are a list. */
export type ListSeen = Exclude<Seen, { see: 'case' }>

export function seenAt(hash: string): Seen {
  const [, first = '', ...rest] = hash.slice(1).split('/').map(decoded)
  const tab = TABS.find(its => its === first)
  if (tab) return { see: 'list', tab }
  if (first === 'unit' && rest[0]) return { see: 'unit', unit: rest[0] }
  if (first === 'find' && rest[0]) return { see: 'found', sought: rest[0] }
  return first === '' || first === 'setup' ? { see: 'list', tab: 'mine' } : { see: 'case', id: first }
}

export function addressOf(seen: Seen): string {
  switch (seen.see) {
    case 'list':
      return `#cases/${seen.tab}`
    case 'unit':
      return `#cases/unit/${encodeURIComponent(seen.unit)}`
    case 'found':
      return `#cases/find/${encodeURIComponent(seen.sought)}`
    case 'case':
      return `#cases/${encodeURIComponent(seen.id)}`
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** `E-2026-123`, however it is typed, as the whole number E-2026-000123. */
const NUMBER = /^([a-z]{1,3})-(\d{4})-(\d{1,6})$/i

/** The question that fills a list. `me`: who asks. */
export function routeOf(seen: ListSeen, me: string): string {
  const query = (fields: Record<string, string>) => `cases?${new URLSearchParams(fields)}`
  if (seen.see === 'unit') return query({ state: 'open', unit: seen.unit })
  if (seen.see === 'list')
    return seen.tab === 'mine' ? query({ state: 'open', person: me }) : query({ state: seen.tab })
  const [, mark, year, ordinal] = NUMBER.exec(seen.sought.trim()) ?? []
  return mark
    ? query({ number: `${mark.toUpperCase()}-${year}-${ordinal!.padStart(6, '0')}` })
    : query({ state: 'all', contact: seen.sought })
}
