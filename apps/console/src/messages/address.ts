/** What the address says is to be seen: `#messages`, `#messages/stuck`, `#messages/find/E-2026-000123`, `#messages/texts/called/sms/id`, `#messages/settings`. */
import { MESSAGE_CHANNELS, MESSAGE_LISTS, type MessageListName } from '@antrean/queue-core/contract'

export type TextNamed = { template: string; channel: string; language: string }
export type Seen =
  | { see: 'list'; list: MessageListName }
  | { see: 'found'; sought: string }
  | { see: 'texts'; text: TextNamed }
  | { see: 'settings' }

/** In the order of the tabs: what needs somebody stands first. */
export const LISTS: readonly MessageListName[] = ['stuck', 'given-up', 'refused', 'waiting', 'sent', 'failed']
const FIRST_TEXT: TextNamed = { template: 'escalated', channel: MESSAGE_CHANNELS[1], language: 'id' }

export function seenAt(hash: string): Seen {
  const [, first = '', ...rest] = hash.slice(1).split('/').map(decoded)
  const [template, channel, language] = rest
  if (first === 'settings') return { see: 'settings' }
  if (first === 'texts')
    return {
      see: 'texts',
      text: template && channel && language ? { template, channel, language } : FIRST_TEXT,
    }
  if (first === 'find' && template) return { see: 'found', sought: template }
  return { see: 'list', list: MESSAGE_LISTS.find(its => its === first) ?? 'waiting' }
}

export function addressOf(seen: Seen): string {
  switch (seen.see) {
    case 'list':
      return `#messages/${seen.list}`
    case 'found':
      return `#messages/find/${encodeURIComponent(seen.sought)}`
    case 'texts':
      return `#messages/texts/${[seen.text.template, seen.text.channel, seen.text.language].map(encodeURIComponent).join('/')}`
    case 'settings':
      return '#messages/settings'
  }
}

/** `E-2026-123`, however it is typed, as the whole number E-2026-000123; anything else is a ticket. */
const CASE = /^([a-z]{1,3})-(\d{4})-(\d{1,6})$/i

/** The question that fills a list. */
export function routeOf(seen: Extract<Seen, { see: 'list' | 'found' }>, before: number | null): string {
  const query = (fields: Record<string, string>) => `messages?${new URLSearchParams(fields)}`
  if (seen.see === 'list')
    return query({ state: seen.list, ...(before !== null && { before: String(before) }) })
  const [, mark, year, ordinal] = CASE.exec(seen.sought.trim()) ?? []
  return mark
    ? query({ case: `${mark.toUpperCase()}-${year}-${ordinal!.padStart(6, '0')}` })
    : query({ ticket: seen.sought.trim() })
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
