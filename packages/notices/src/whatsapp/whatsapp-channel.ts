import type { Channel, Delivery, Message, ProviderCall, Reply } from '../channel.ts'
import { exchange } from '../http/exchange.ts'
import { createListeners } from '../listeners.ts'
import { withoutSecrets } from '../secrets.ts'
import { readWebhook } from './webhook.ts'
import { sentByWhatsApp } from './whatsapp-outcome.ts'
import type { WhatsAppSettings } from './whatsapp-settings.ts'

const USUAL = 'https://graph.facebook.com/v23.0'

/**
 * WhatsApp by the shape of its Business Cloud API. It was tried against a virtual provider alone; the real one needs an account.
 * Reports and replies are calls of the webhook, for {@link Channel.takeCall}.
 */
export function openWhatsAppChannel(name: string, settings: WhatsAppSettings): Channel {
  const { url = USUAL, phoneNumberId, accessToken, webhook, ca, patienceMs = 30_000 } = settings
  if (!/^https?:/.test(url) || !/^\d+$/.test(phoneNumberId))
    throw new Error(`${name}: write the provider's https: URL, and the sending number's id (digits).`)
  const messages = new URL(`${url.replace(/\/$/, '')}/${phoneNumberId}/messages`)
  const clean = withoutSecrets([accessToken, ...(webhook ? Object.values(webhook) : [])])
  const deliveries = createListeners<Delivery>()
  const replies = createListeners<Reply>()
  return {
    name,
    kind: 'whatsapp',
    async send(message, { signal } = {}) {
      const said = await exchange(
        {
          method: 'POST',
          url: messages,
          headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
          body: JSON.stringify(bodyOf(message, settings)),
          ...(ca !== undefined && { ca }),
          patienceMs,
        },
        signal,
      )
      const sent = sentByWhatsApp(said)
      return { ...sent, detail: clean(sent.detail) }
    },
    ...(webhook && {
      onDelivery: deliveries.add,
      onReply: replies.add,
      async takeCall(call: ProviderCall) {
        const told = readWebhook(call, { ...settings, webhook })
        await Promise.all([...told.deliveries.map(deliveries.tell), ...told.replies.map(replies.tell)])
        return { status: told.status, body: told.body }
      },
    }),
    async close() {},
  }
}

function bodyOf({ id, to, text }: Message, { template }: WhatsAppSettings): object {
  const common = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: to.replace(/^\+/, ''),
    biz_opaque_callback_data: id,
  }
  if (!template) return { ...common, type: 'text', text: { preview_url: false, body: text } }
  const { name, language } = template
  const parameters = [{ type: 'text', text: text.trim().replace(/\s+/g, ' ') }]
  const components = [{ type: 'body', parameters }]
  return {
    ...common,
    type: 'template',
    template: { name, language: { code: language }, components },
  }
}
