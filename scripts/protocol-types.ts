/** Schemas as text: one line for a field, one table for an object. */
import { z } from 'zod'
import * as contract from '../packages/queue-core/src/index.ts'

type Json = {
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
}

/** The shapes that have a section of their own. */
export const SHAPES = {
  TicketView: contract.TicketView,
  IssuedTicket: contract.IssuedTicket,
  HallSnapshot: contract.HallSnapshot,
  HallChange: contract.HallChange,
  Heartbeat: contract.Heartbeat,
  HallInfo: contract.HallInfo,
  OtherKiosks: contract.OtherKiosks,
  ServiceView: contract.ServiceView,
  BoothView: contract.BoothView,
  CallView: contract.CallView,
  HallForecast: contract.HallForecast,
  ServiceWait: contract.ServiceWait,
  TicketOutlook: contract.TicketOutlook,
  NextView: contract.NextView,
  AdviceView: contract.AdviceView,
  MissView: contract.MissView,
  HourStep: contract.HourStep,
  ComplianceFigures: contract.ComplianceFigures,
  OpsEvent: contract.OpsEvent,
  DeviceView: contract.DeviceView,
  ServerView: contract.ServerView,
  Trouble: contract.Trouble,
  PrinterReport: contract.PrinterReport,
  PanelReport: contract.PanelReport,
  Session: contract.Session,
  Enrolled: contract.Enrolled,
}
const names = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(SHAPES)) names.add(schema as z.ZodType, { id })
names.add(contract.Bilingual, { id: 'Bilingual' })

const toJson = (schema: z.ZodType, io: 'input' | 'output'): { json: Json; defs: Record<string, Json> } => {
  const json = z.toJSONSchema(schema, { metadata: names, io, unrepresentable: 'any' }) as Json & {
    $defs?: Record<string, Json>
  }
  return { json: deref(json, json.$defs ?? {}), defs: json.$defs ?? {} }
}
const deref = (json: Json, defs: Record<string, Json>): Json =>
  json.$ref ? (defs[json.$ref.split('/').at(-1)!] ?? json) : json

/** A whole value in a few words: `TicketView | null`. */
export function typeOf(schema: z.ZodType): string {
  const name = names.get(schema)?.id
  return name ? link(name) : typed(toJson(schema, 'output').json)
}

/** The fields of an object, one row each. */
export function tableOf(schema: z.ZodType, io: 'input' | 'output', leaveOut: string[] = []): string {
  const { properties = {}, required = [] } = toJson(schema, io).json
  const rows = Object.entries(properties).filter(([field]) => !leaveOut.includes(field))
  if (rows.length === 0) return ''
  const descriptions = schema instanceof z.ZodObject ? schema.shape : {}
  return [
    '| field | type | |',
    '| --- | --- | --- |',
    ...rows.map(([field, json]) => {
      const about = [descriptions[field]?.description, need(json, required.includes(field))].filter(Boolean)
      return `| \`${field}\` | ${typed(json)} | ${about.join(' ')} |`
    }),
  ].join('\n')
}

function need(json: Json, required: boolean): string {
  if (json.default !== undefined) return `default \`${JSON.stringify(json.default)}\``
  return required ? '' : 'optional'
}

const link = (name: string) => (name === 'Bilingual' ? '`{ id, en }`' : `[${name}](#${name.toLowerCase()})`)

function typed(json: Json): string {
  if (json.$ref) return link(json.$ref.split('/').at(-1)!)
  if (json.anyOf) return json.anyOf.map(typed).join(' or ')
  if (json.enum) return json.enum.map(value => `\`${value}\``).join(' ')
  if (json.const !== undefined) return `\`${json.const}\``
  switch (json.type) {
    case 'array':
      return `list of ${typed(json.items ?? {})}${json.maxItems ? `, at most ${json.maxItems}` : ''}`
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
  if (pattern === '^[A-Z]$') return 'letter A–Z'
  if (pattern?.startsWith('^[a-z]{2,3}(-')) return '`id` `en`, or another of the hall’s languages'
  if (pattern?.includes(':[0-5]')) return 'time of day, HH:MM'
  if (maxLength) return `text, ${minLength ? `${minLength}–` : 'at most '}${maxLength} characters`
  return 'text'
}
