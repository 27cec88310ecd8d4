import { afterEach, expect, it } from 'vitest'
import { openHttpPeer } from '../../virtual/http-peer.ts'
import { openVirtualKannel } from '../../virtual/virtual-kannel.ts'
import type { Delivery, ProviderCall, Reply } from '../channel.ts'
import { kannelReplyUrl, openKannelChannel } from './kannel.ts'

const account = { username: 'antrean', password: 'r4hasia' }
const message = { id: 'm-1', to: '+6281234567890', text: 'Nomor A012 dipanggil di meja 3' }
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A Kannel, a channel to it, and the web server that Kannel calls. */
async function open(password = account.password) {
  const kannel = await openVirtualKannel(account)
  const web = await openHttpPeer(({ method, url, body }) =>
    channel.takeCall!({ method, query: url.searchParams, headers: {}, body }),
  )
  closing.push(kannel.close, web.close)
  const channel = openKannelChannel('sms', {
    url: `${kannel.url}/cgi-bin/sendsms`,
    username: account.username,
    password,
    from: 'ANTREAN',
    callback: { url: `${web.url}/sms`, secret: 'kannel-it-is' },
    patienceMs: 1_000,
  })
  return { kannel, channel, web }
}

it('a text is accepted under the message’s id, and reports name it again', async () => {
  const { kannel, channel } = await open()
  const deliveries: Delivery[] = []
  channel.onDelivery!(delivery => deliveries.push(delivery))
  expect(await channel.send(message)).toMatchObject({ outcome: 'accepted', parts: ['m-1'] })
  expect(kannel.messages).toMatchObject([
    { to: message.to, from: 'ANTREAN', text: message.text, coding: '0' },
  ])
  for (const status of [8, 1, 1, 2]) await kannel.report(kannel.messages[0]!, status)
  expect(deliveries.map(({ id, to, state }) => [id, to, state])).toEqual([
    ['m-1', message.to, 'on-its-way'],
    ['m-1', message.to, 'delivered'],
    ['m-1', message.to, 'delivered'],
    ['m-1', message.to, 'failed'],
  ])
})

it('letters that the GSM alphabet has not go as UCS-2', async () => {
  const { kannel, channel } = await open()
  await channel.send({ ...message, text: 'Loket 3 ✓' })
  expect(kannel.messages).toMatchObject([{ text: 'Loket 3 ✓', coding: '2' }])
})

it.each([
  ['busy', { outcome: 'not-now', reason: 'busy' }],
  ['cut', { outcome: 'unknown', mayDouble: true }],
  ['mute', { outcome: 'unknown', mayDouble: true }],
  ['garbage', { outcome: 'unknown', mayDouble: true }],
  ['bad-gateway', { outcome: 'unknown', mayDouble: true }],
] as const)('a Kannel that is %s', async (deed, sent) => {
  const { kannel, channel } = await open()
  kannel.deeds.push(deed)
  expect(await channel.send(message)).toMatchObject(sent)
  expect(kannel.messages).toHaveLength(deed === 'busy' ? 0 : 1)
})

it('a number that no network takes is refused, and a wrong password is not the message’s fault', async () => {
  const { channel } = await open()
  expect(await channel.send({ ...message, to: '+6281234560000' })).toMatchObject({
    outcome: 'refused',
    reason: 'bad-address',
  })
  const wrong = await open('no')
  expect(await wrong.channel.send(message)).toMatchObject({ outcome: 'not-now', reason: 'set-up' })
})

it('replies come by the address that Kannel is given, and nobody else’s calls are taken', async () => {
  const { channel, web } = await open()
  const replies: Reply[] = []
  channel.onReply!(reply => replies.push(reply))
  const url = kannelReplyUrl({ url: `${web.url}/sms`, secret: 'kannel-it-is' })
    .replace('%p', '%2B6281234567890')
    .replace('%b', '5+menit+lagi')
    .replace('%I', 'k-9')
  expect(await (await fetch(url)).text()).toBe('')
  expect(replies).toEqual([{ id: 'k-9', from: '+6281234567890', text: '5 menit lagi' }])

  const call = (query: string): ProviderCall => ({
    method: 'GET',
    query: new URLSearchParams(query),
    headers: {},
    body: '',
  })
  expect((await channel.takeCall!(call('secret=guessed&from=%2B62811&text=batal'))).status).toBe(403)
  expect((await channel.takeCall!(call('secret=kannel-it-is&status=99&id=m-1'))).status).toBe(400)
  expect(replies).toHaveLength(1)
})
