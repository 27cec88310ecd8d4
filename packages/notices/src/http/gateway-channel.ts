import type { Channel, Message } from '../channel.ts'
import { withoutSecrets } from '../secrets.ts'
import { isGsm } from '../sms/alphabet.ts'
import { type Ask, exchange } from './exchange.ts'
import { sentByGateway } from './gateway-outcome.ts'
import { type Gateway, type GatewaySettings, readGateway } from './gateway-settings.ts'
import { fill, type Values } from './template.ts'

const TYPES = { form: 'application/x-www-form-urlencoded', json: 'application/json' }

/** Any gateway that takes a message by one HTTP request. The settings say how it is asked, and what its answers mean. */
export function openGatewayChannel(name: string, settings: GatewaySettings): Channel {
  const gateway = readGateway(name, settings)
  const clean = withoutSecrets(Object.values(gateway.secrets))
  return {
    name,
    kind: gateway.kind,
    async send(message, { signal } = {}) {
      const sent = sentByGateway(await exchange(askOf(gateway, message), signal), message.id, gateway)
      return { ...sent, detail: clean(sent.detail) }
    },
    async close() {},
  }
}

function askOf(gateway: Gateway, { id, to, text, from = gateway.from }: Message): Ask {
  const { method, url, headers, body, encoding, ca, patienceMs } = gateway
  const values: Values = {
    ...{ id, to, text, from },
    'to-digits': to.replace(/\D/g, ''),
    coding: isGsm(text) ? '0' : '2',
    ...Object.fromEntries(Object.entries(gateway.secrets).map(([key, value]) => [`secret:${key}`, value])),
  }
  return {
    method,
    url: new URL(fill(url, values, 'url')),
    headers: {
      ...(body !== undefined && { 'content-type': TYPES[encoding] }),
      ...Object.fromEntries(
        Object.entries(headers).map(([key, value]) => [key.toLowerCase(), fill(value, values, 'header')]),
      ),
    },
    ...(body !== undefined && { body: fill(body, values, encoding) }),
    ...(ca !== undefined && { ca }),
    patienceMs,
  }
}
