import { createHmac } from 'node:crypto'
import { type HttpPeer, openHttpPeer } from './http-peer.ts'

export type WhatsAppMessage = {
  readonly id: string
  readonly to: string
  readonly type: 'text' | 'template'
  readonly text: string
  readonly data: string | undefined
}

export type VirtualWhatsApp = HttpPeer & {
  readonly messages: WhatsAppMessage[]
  /** The next request is answered with this error of the interface. */
  fail(code: number, status?: number): void
  /** Calls the webhook, signed, as the provider does. */
  report(webhook: string, message: WhatsAppMessage, status: string, errors?: object[]): Promise<number>
  reply(webhook: string, from: string, text: string): Promise<number>
  /** Called with what it took, before it answers. */
  onTaken?: (message: WhatsAppMessage) => Promise<void> | void
}

/** A provider that speaks the shape of WhatsApp's Business Cloud API. */
export async function openVirtualWhatsApp(
  account: { phoneNumberId: string; accessToken: string; appSecret: string },
  port = 0,
): Promise<VirtualWhatsApp> {
  const messages: WhatsAppMessage[] = []
  const failures: { code: number; status: number }[] = []
  const json = (status: number, body: object) => ({
    status,
    body: JSON.stringify(body),
    type: 'application/json',
  })
  const error = (status: number, code: number, message: string) =>
    json(status, { error: { message, type: 'OAuthException', code, fbtrace_id: 'A' } })

  const peer = await openHttpPeer(async ({ method, url, headers, body }) => {
    if (headers.authorization !== `Bearer ${account.accessToken}`)
      return error(401, 190, 'Invalid OAuth access token')
    if (method !== 'POST' || !url.pathname.endsWith(`/${account.phoneNumberId}/messages`))
      return error(400, 100, 'Unsupported post request')
    const failure = failures.shift()
    if (failure) return error(failure.status, failure.code, `Failure ${failure.code}`)
    const asked = JSON.parse(body)
    const id = `wamid.${messages.length + 1}`
    const text = asked.type === 'text' ? asked.text.body : asked.template.components[0].parameters[0].text
    const message = { id, to: asked.to, type: asked.type, text, data: asked.biz_opaque_callback_data }
    messages.push(message)
    await provider.onTaken?.(message)
    const contacts = [{ input: asked.to, wa_id: asked.to }]
    return json(200, { messaging_product: 'whatsapp', contacts, messages: [{ id }] })
  }, port)

  const provider: VirtualWhatsApp = {
    ...peer,
    messages,
    fail: (code, status = 400) => failures.push({ code, status }),
    report: (webhook, { id, to, data }, status, errors) =>
      call(webhook, {
        statuses: [{ id, status, timestamp: '1', recipient_id: to, biz_opaque_callback_data: data, errors }],
      }),
    reply: (webhook, from, text) =>
      call(webhook, {
        messages: [{ id: `wamid.in.${text}`, from, timestamp: '1', type: 'text', text: { body: text } }],
      }),
  }
  return provider

  async function call(webhook: string, change: object): Promise<number> {
    const value = {
      messaging_product: 'whatsapp',
      metadata: { phone_number_id: account.phoneNumberId },
      ...change,
    }
    const entry = [{ id: '0', changes: [{ field: 'messages', value }] }]
    const body = JSON.stringify({ object: 'whatsapp_business_account', entry })
    const signed = createHmac('sha256', account.appSecret).update(body).digest('hex')
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signed}` }
    return (await fetch(webhook, { method: 'POST', headers, body })).status
  }
}
