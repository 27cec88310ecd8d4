/**
 * What the address says is to be seen: `#messages`, `#messages/stuck`, `#messages/find/E-2026-000123`;
 * and, for an administrator, which text: `#messages/texts/called/sms/id`.
 */
import { MESSAGE_CHANNELS, MESSAGE_LISTS, type MessageListName } from '@antrean/queue-core/contract'

export type TextNamed = { template: string; channel: string; language: string }
export type Seen = { see: 'list'; list: MessageListName } | { see: 'found'; sought: string }

/** In the order of the tabs: what needs somebody stands first. */
export const LISTS: readonly MessageListName[] = ['stuck', 'given-up', 'refused', 'waiting', 'sent', 'failed']
const FIRST_TEXT: TextNamed = { template: 'escalated', channel: MESSAGE_CHANNELS[1], language: 'id' }

/** Below the list of an administrator. */
export const TEXTS = '#messages/texts'

const partsOf = (hash: string): string[] => hash.slice(1).split('/').map(decoded)

export function seenAt(hash: string): Seen {
  const [, first = '', sought] = partsOf(hash)
  if (first === 'find' && sought) return { see: 'found', sought }
  return { see: 'list', list: MESSAGE_LISTS.find(its => its === first) ?? 'waiting' }
}

export function addressOf(seen: Seen): string {
  return seen.see === 'list' ? `#messages/${seen.list}` : `#messages/find/${encodeURIComponent(seen.sought)}`
}

export function textAt(hash: string): TextNamed {
  const [, , template, channel, language] = partsOf(hash)
  return template && channel && language ? { template, channel, language } : FIRST_TEXT
}

export const addressOfText = ({ template, channel, language }: TextNamed): string =>
  [TEXTS, ...[template, channel, language].map(encodeURIComponent)].join('/')

/** `E-2026-123`, however it is typed, as the whole number E-2026-000123; anything else is a ticket. */
const CASE = /^([a-z]{1,3})-(\d{4})-(\d{1,6})$/i

/** The question that fills a list. */
export function routeOf(seen: Seen, before: number | null): string {
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
