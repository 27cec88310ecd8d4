/** What was written in the form of a new key, or what is wrong with it. */
import { KEY_DAYS, NewApiKey } from '@antrean/queue-core/contract'
import type { ApiKeysWords } from '@antrean/words'
import type { Faults } from '../shell/field.tsx'

type Read = { key: NewApiKey } | { faults: Faults }

export function readKey(
  fields: FormData,
  words: Pick<ApiKeysWords, 'nameMissing' | 'badDays' | 'scopesMissing'>,
): Read {
  const name = String(fields.get('name') ?? '').trim()
  const days = Number(String(fields.get('days') ?? '').trim() || KEY_DAYS.usual)
  const scopes = fields.getAll('scope').map(String)
  const { shape } = NewApiKey
  const faults: Record<string, string> = {}
  if (!shape.name.safeParse(name).success) faults.name = words.nameMissing
  if (!shape.days.safeParse(days).success) faults.days = words.badDays({ most: KEY_DAYS.most })
  if (scopes.length === 0) faults.scope = words.scopesMissing
  return Object.keys(faults).length > 0 ? { faults } : { key: { name, days, scopes } }
}
