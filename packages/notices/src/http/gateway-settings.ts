import { z } from 'zod'
import { unknownNames } from './template.ts'

const ruleSchema = z.strictObject({
  /** 202, or `2xx` for all of a hundred; without it any. */
  status: z.union([z.int().min(100).max(599), z.string().regex(/^[1-5]xx$/)]).optional(),
  /** A regular expression that the answer's body fits. A group named `id` is the gateway's name of the message. */
  body: z.string().optional(),
  outcome: z.enum(['accepted', 'refused', 'not-now', 'unknown']),
  reason: z
    .enum(['bad-address', 'bad-content', 'unwanted', 'unreachable', 'busy', 'set-up', 'trouble'])
    .optional(),
})

/**
 * How a gateway is asked, and what its answers mean. Placeholders: `{id}` `{to}` (+62…) `{to-digits}` (62…) `{text}` `{from}` `{coding}` (0 where the text
 * is of the GSM alphabet, otherwise 2) and `{secret:NAME}`.
 */
export const gatewaySchema = z.strictObject({
  kind: z.enum(['sms', 'whatsapp', 'email']).default('sms'),
  method: z.enum(['GET', 'POST', 'PUT']).default('POST'),
  url: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  /** With `form` written `to={to}&text={text}`, with `json` as JSON with placeholders inside of its strings. */
  body: z.string().optional(),
  encoding: z.enum(['form', 'json']).default('form'),
  from: z.string().default(''),
  secrets: z.record(z.string().regex(/^[\w-]+$/), z.string()).default({}),
  /** The first that fits counts. What fits none: 2xx accepted, 4xx set-up, 429 and 503 not now, other 5xx unknown. */
  answers: z.array(ruleSchema).default([]),
  /** The gateway takes the same `{id}` once only, so that a lost answer may be asked for again. */
  idempotent: z.boolean().default(false),
  ca: z.string().optional(),
  patienceMs: z.int().min(1_000).max(600_000).default(30_000),
})
export type GatewaySettings = z.input<typeof gatewaySchema>
export type Gateway = z.output<typeof gatewaySchema>
export type AnswerRule = z.output<typeof ruleSchema>

const NAMES = ['id', 'to', 'to-digits', 'text', 'from', 'coding']

/** @throws an Error that names what is wrong, and what to write. */
export function readGateway(name: string, settings: GatewaySettings): Gateway {
  const gateway = gatewaySchema.parse(settings)
  const known = [...NAMES, ...Object.keys(gateway.secrets).map(secret => `secret:${secret}`)]
  for (const template of [gateway.url, ...Object.values(gateway.headers), gateway.body ?? '']) {
    const [wrong] = unknownNames(template, known)
    if (wrong !== undefined)
      throw new Error(`${name}: nothing stands for {${wrong}}. Known are {${known.join('}, {')}}.`)
  }
  if (!/^https?:\/\/[^{}/]+(\/|\?|$)/.test(gateway.url))
    throw new Error(
      `${name}: "${gateway.url}" names no host by http: or https:, or names it by a placeholder.`,
    )
  for (const { body } of gateway.answers) if (body !== undefined) new RegExp(body, 'u')
  return gateway
}
