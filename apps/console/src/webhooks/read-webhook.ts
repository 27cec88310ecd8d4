/** What was written of a new webhook, or of where one is to begin again; or what is wrong with it. */
import type { WebhooksWords } from '@antrean/words'
import type { Faults } from '../shell/field.tsx'

const given = (fields: FormData, name: string): string => String(fields.get(name) ?? '').trim()

/** No kind chosen: all of them. */
export function readWebhook(
  fields: FormData,
  words: Pick<WebhooksWords, 'badUrl' | 'urlSecret'>,
): { webhook: { url: string; kinds?: string[] } } | { faults: Faults } {
  const written = given(fields, 'url')
  const url = URL.canParse(written) ? new URL(written) : undefined
  const kinds = fields.getAll('kind').map(String)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return { faults: { url: words.badUrl } }
  if (url.username || url.password) return { faults: { url: words.urlSecret } }
  return { webhook: { url: written, ...(kinds.length > 0 && { kinds }) } }
}

export function readReplay(
  fields: FormData,
  words: Pick<WebhooksWords, 'notBoth' | 'badEvent' | 'nowhere'>,
): { replay: { from?: number; date?: string } } | { faults: Faults } {
  const [date, event] = [given(fields, 'date'), given(fields, 'from')]
  if (date && event) return { faults: { from: words.notBoth } }
  if (date) return { replay: { date } }
  if (event === '') return { faults: { date: words.nowhere } }
  const from = Number(event)
  return Number.isSafeInteger(from) && from > 0 ? { replay: { from } } : { faults: { from: words.badEvent } }
}
