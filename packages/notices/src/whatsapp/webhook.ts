import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Delivery, DeliveryState, ProviderAnswer, ProviderCall, Reply } from '../channel.ts'
import { sameSecret } from '../secrets.ts'
import { short } from '../short.ts'
import { json } from './whatsapp-outcome.ts'
import type { WhatsAppSettings } from './whatsapp-settings.ts'

const statusSchema = z.object({
  id: z.string(),
  status: z.string(),
  recipient_id: z.string(),
  biz_opaque_callback_data: z.string().optional(),
  errors: z.array(z.object({ code: z.number(), title: z.string().default('') })).optional(),
})
const messageSchema = z.object({
  id: z.string(),
  from: z.string(),
  text: z.object({ body: z.string() }).optional(),
  button: z.object({ text: z.string() }).optional(),
})
const calledSchema = z.object({
  entry: z.array(
    z.object({
      changes: z.array(
        z.object({
          value: z.object({
            metadata: z.object({ phone_number_id: z.string() }).optional(),
            statuses: z.array(statusSchema).optional(),
            messages: z.array(messageSchema).optional(),
          }),
        }),
      ),
    }),
  ),
})

const STATES: Record<string, DeliveryState> = {
  sent: 'on-its-way',
  delivered: 'delivered',
  read: 'read',
  failed: 'failed',
}

export type Told = { readonly deliveries: Delivery[]; readonly replies: Reply[] }

/** What a call of the webhook says, and how it is answered. Only what the app's secret has signed is read. */
export function readWebhook(
  { method, query, headers, body }: ProviderCall,
  { phoneNumberId, webhook }: WhatsAppSettings & { webhook: NonNullable<WhatsAppSettings['webhook']> },
): ProviderAnswer & Told {
  const nothing = { deliveries: [], replies: [] }
  if (method === 'GET') {
    const ours = sameSecret(query.get('hub.verify_token') ?? '', webhook.verifyToken)
    return ours && query.get('hub.mode') === 'subscribe'
      ? { status: 200, body: query.get('hub.challenge') ?? '', ...nothing }
      : { status: 403, body: 'The word is wrong.', ...nothing }
  }
  if (!sameSecret(headers['x-hub-signature-256'] ?? '', signature(body, webhook.appSecret)))
    return { status: 403, body: 'The signature is wrong.', ...nothing }
  const called = calledSchema.safeParse(json(body)).data
  // What is signed and not understood is new: refused, it would be told again for days.
  const values = (called?.entry ?? [])
    .flatMap(({ changes }) => changes.map(({ value }) => value))
    .filter(({ metadata }) => !metadata || metadata.phone_number_id === phoneNumberId)
  return {
    status: 200,
    body: '',
    deliveries: values.flatMap(({ statuses = [] }) => statuses.flatMap(deliveryOf)),
    replies: values.flatMap(({ messages = [] }) => messages.flatMap(replyOf)),
  }
}

export const signature = (body: string, appSecret: string): string =>
  `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`

function deliveryOf({ id: part, status, recipient_id, ...more }: z.infer<typeof statusSchema>): Delivery[] {
  const state = STATES[status]
  if (!state) return []
  const detail = short((more.errors ?? []).map(({ code, title }) => `${code} ${title}`).join('; '))
  return [{ id: more.biz_opaque_callback_data ?? null, part, to: `+${recipient_id}`, state, detail }]
}

function replyOf({ id, from, text, button }: z.infer<typeof messageSchema>): Reply[] {
  const said = text?.body ?? button?.text
  return said === undefined ? [] : [{ id, from: `+${from}`, text: said }]
}
