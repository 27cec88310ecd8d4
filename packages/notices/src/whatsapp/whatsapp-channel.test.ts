import { afterEach, expect, it } from 'vitest'
import { openHttpPeer } from '../../virtual/http-peer.ts'
import { openVirtualWhatsApp } from '../../virtual/virtual-whatsapp.ts'
import type { Delivery, Reply } from '../channel.ts'
import { openWhatsAppChannel } from './whatsapp-channel.ts'
import type { WhatsAppSettings } from './whatsapp-settings.ts'

const account = { phoneNumberId: '1055', accessToken: 'EAAtoken', appSecret: 'app-s3cret' }
const message = { id: 'm-1', to: '+6281234567890', text: 'Nomor A012\ndipanggil di meja 3' }
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function open(more: Partial<WhatsAppSettings> = {}) {
  const provider = await openVirtualWhatsApp(account)
  const web = await openHttpPeer(({ method, url, headers, body }) =>
    channel.takeCall!({
      method,
      query: url.searchParams,
      headers: { 'x-hub-signature-256': headers['x-hub-signature-256']?.toString() },
      body,
    }),
  )
  closing.push(provider.close, web.close)
  const channel = openWhatsAppChannel('wa', {
    url: `${provider.url}/v23.0`,
    ...{ phoneNumberId: account.phoneNumberId, accessToken: account.accessToken },
    webhook: { appSecret: account.appSecret, verifyToken: 'it-is-us' },
    patienceMs: 1_000,
    ...more,
  })
  const deliveries: Delivery[] = []
  const replies: Reply[] = []
  channel.onDelivery!(one => deliveries.push(one))
  channel.onReply!(one => replies.push(one))
  return { provider, channel, deliveries, replies, webhook: `${web.url}/whatsapp` }
}

it('a text is accepted under the provider’s name of it, and reports carry both names', async () => {
  const { provider, channel, deliveries, webhook } = await open()
  expect(await channel.send(message)).toMatchObject({ outcome: 'accepted', parts: ['wamid.1'] })
  const [sent] = provider.messages
  expect(sent).toMatchObject({ to: '6281234567890', type: 'text', text: message.text })
  for (const status of ['sent', 'delivered', 'read', 'warming-up'])
    expect(await provider.report(webhook, sent!, status)).toBe(200)
  await provider.report(webhook, sent!, 'failed', [{ code: 131026, title: 'Message undeliverable' }])
  const both = { id: 'm-1', part: 'wamid.1', to: '+6281234567890' }
  expect(deliveries).toEqual([
    { ...both, state: 'on-its-way', detail: '' },
    { ...both, state: 'delivered', detail: '' },
    { ...both, state: 'read', detail: '' },
    { ...both, state: 'failed', detail: '131026 Message undeliverable' },
  ])
})

it('who has not written may be sent an approved template, the text in one line of it', async () => {
  const { provider, channel } = await open({ template: { name: 'antrean', language: 'id' } })
  await channel.send(message)
  expect(provider.messages).toMatchObject([{ type: 'template', text: 'Nomor A012 dipanggil di meja 3' }])
})

it.each([
  [131026, { outcome: 'refused', reason: 'bad-address' }],
  [131047, { outcome: 'refused', reason: 'bad-content' }],
  [131050, { outcome: 'refused', reason: 'unwanted' }],
  [130429, { outcome: 'not-now', reason: 'busy' }],
  [131000, { outcome: 'not-now', reason: 'trouble' }],
  [132001, { outcome: 'not-now', reason: 'set-up' }],
])('error %i means what the interface says it means', async (code, sent) => {
  const { provider, channel } = await open()
  provider.fail(code)
  expect(await channel.send(message)).toMatchObject(sent)
})

it.each([
  ['busy', { outcome: 'not-now', reason: 'busy' }],
  ['cut', { outcome: 'unknown', mayDouble: true }],
  ['mute', { outcome: 'unknown', mayDouble: true }],
  ['garbage', { outcome: 'unknown', mayDouble: true }],
  ['bad-gateway', { outcome: 'unknown', mayDouble: true }],
] as const)('a provider that is %s', async (deed, sent) => {
  const { provider, channel } = await open()
  provider.deeds.push(deed)
  expect(await channel.send(message)).toMatchObject(sent)
})

it('a token that has run out is for an administrator, and is not shown', async () => {
  const { channel } = await open({ accessToken: 'EAAold' })
  const sent = await channel.send(message)
  expect(sent).toMatchObject({ outcome: 'not-now', reason: 'set-up' })
  expect(sent.detail).not.toContain('EAAold')
})

it('replies come signed; what nobody signed, or another number’s, is not heard', async () => {
  const { provider, channel, replies, webhook } = await open()
  expect(await provider.reply(webhook, '6281234567890', 'batal')).toBe(200)
  expect(replies).toEqual([{ id: 'wamid.in.batal', from: '+6281234567890', text: 'batal' }])
  const body = JSON.stringify({ entry: [] })
  const query = new URLSearchParams()
  for (const headers of [{}, { 'x-hub-signature-256': 'sha256=00' }])
    expect((await channel.takeCall!({ method: 'POST', query, headers, body })).status).toBe(403)
  const other = await open({ phoneNumberId: '2077' })
  expect(await provider.reply(other.webhook, '6281234567890', 'STOP')).toBe(200)
  expect(other.replies).toEqual([])
})

it('the webhook is set up by whoever knows its word', async () => {
  const { webhook } = await open()
  const ask = (word: string) =>
    fetch(`${webhook}?hub.mode=subscribe&hub.challenge=99&hub.verify_token=${word}`)
  expect(await (await ask('it-is-us')).text()).toBe('99')
  expect((await ask('guess')).status).toBe(403)
})
