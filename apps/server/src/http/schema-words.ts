/** A JSON schema in a few words: ``list of letter A–Z``, `` `id` `en` ``, `TicketView or null`. */
export type Json = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Json[]
  items?: Json
  properties?: Record<string, Json>
  required?: string[]
  default?: unknown
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  maxItems?: number
  examples?: unknown[]
}

/** `link` writes the name of a shape that is told elsewhere. */
export function schemaWords(json: Json, link: (name: string) => string): string {
  const words = (part: Json) => schemaWords(part, link)
  if (json.$ref) return link(shapeOf(json.$ref))
  if (json.anyOf) return json.anyOf.map(words).join(' or ')
  if (json.enum) return json.enum.map(value => `\`${value}\``).join(' ')
  if (json.const !== undefined) return `\`${json.const}\``
  switch (json.type) {
    case 'array':
      return `list of ${words(json.items ?? {})}${json.maxItems ? `, at most ${json.maxItems}` : ''}`
    case 'object':
      return json.properties ? `\`{ ${Object.keys(json.properties).join(', ')} }\`` : 'object'
    case 'integer':
      return `whole number${range(json)}`
    case 'string':
      return text(json)
    default:
      return String(json.type ?? 'anything')
  }
}

/** What a field needs beyond its type. */
export function needWords(json: Json, required: boolean): string {
  if (json.default !== undefined) return `default \`${JSON.stringify(json.default)}\``
  return required ? '' : 'optional'
}

export const shapeOf = (ref: string): string => ref.split('/').at(-1)!

function range({ minimum, maximum }: Json): string {
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum
  const least = minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum
  if (least !== undefined && most !== undefined) return ` ${least}–${most}`
  return least === undefined ? '' : ` from ${least}`
}

function text({ format, pattern, minLength, maxLength }: Json): string {
  if (format === 'date-time') return 'time, ISO 8601 with offset'
  if (format === 'uuid') return 'UUID'
  if (format === 'uri') return 'URL'
  if (pattern === '^[A-Z0-9]{1,2}$') return 'code of one or two letters A–Z or digits'
  if (pattern?.startsWith('^[a-z]{2,3}(-')) return '`id` `en`, or another of the hall’s languages'
  if (pattern?.includes(':[0-5]')) return 'time of day, HH:MM'
  if (maxLength) return `text, ${minLength ? `${minLength}–` : 'at most '}${maxLength} characters`
  return 'text'
}
