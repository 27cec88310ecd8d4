/** Schemas as text: one line for a field, one table for an object. */
import { z } from 'zod'
import { type Json, needWords, schemaWords, shapeOf } from '../apps/server/src/http/schema-words.ts'
import * as contract from '../packages/queue-core/src/index.ts'

/** The shapes that have a section of their own. */
export const SHAPES = {
  TicketView: contract.TicketView,
  IssuedTicket: contract.IssuedTicket,
  ScannedTicket: contract.ScannedTicket,
  HallSnapshot: contract.HallSnapshot,
  HallChange: contract.HallChange,
  Heartbeat: contract.Heartbeat,
  HallInfo: contract.HallInfo,
  OtherKiosks: contract.OtherKiosks,
  PrintOrders: contract.PrintOrders,
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
  Invitation: contract.Invitation,
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
  json.$ref ? (defs[shapeOf(json.$ref)] ?? json) : json

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
      const about = [descriptions[field]?.description, needWords(json, required.includes(field))].filter(
        Boolean,
      )
      return `| \`${field}\` | ${typed(json)} | ${about.join(' ')} |`
    }),
  ].join('\n')
}

const link = (name: string) => (name === 'Bilingual' ? '`{ id, en }`' : `[${name}](#${name.toLowerCase()})`)
const typed = (json: Json): string => schemaWords(json, link)
