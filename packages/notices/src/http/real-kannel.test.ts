import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRealKannel, whyNoKannel } from '../../testing/real-kannel.ts'
import { type HttpPeer, openHttpPeer } from '../../virtual/http-peer.ts'
import type { Channel, Delivery, Reply } from '../channel.ts'
import { kannelReplyUrl, openKannelChannel } from './kannel.ts'

const missing = whyNoKannel()
const title = missing
  ? `a real Kannel is not tried: ${missing} is not installed (apt-get install kannel kannel-extras)`
  : 'a real Kannel with its fake network'

describe.skipIf(missing)(title, () => {
  const account = { username: 'antrean', password: 'r4h&asia' }
  const secret = 'kannel-it-is'
  const deliveries: Delivery[] = []
  const replies: Reply[] = []
  let kannel: Awaited<ReturnType<typeof openRealKannel>>
  let web: HttpPeer
  let channel: Channel

  beforeAll(async () => {
    web = await openHttpPeer(({ method, url, body }) =>
      channel.takeCall!({ method, query: url.searchParams, headers: {}, body }),
    )
    const callback = { url: `${web.url}/sms`, secret }
    kannel = await openRealKannel(account, kannelReplyUrl(callback))
    channel = openKannelChannel('sms', { url: kannel.url, ...account, from: 'ANTREAN', callback })
    channel.onDelivery!(one => deliveries.push(one))
    channel.onReply!(one => replies.push(one))
  })
  afterAll(async () => {
    await kannel?.close()
    await web?.close()
  })
  const message = { id: 'm-1', to: '+6281234567890', text: 'Nomor A012 & meja 3: 100% €' }

  it('takes a text, gives it to its network, and reports on it', async () => {
    expect(await channel.send(message)).toMatchObject({ outcome: 'accepted', parts: ['m-1'] })
    await expect.poll(kannel.network, { timeout: 5_000 }).toContain('Nomor A012')
    await expect
      .poll(() => deliveries, { timeout: 5_000 })
      .toContainEqual(expect.objectContaining({ id: 'm-1', state: 'delivered' }))
  })

  it('takes letters that the GSM alphabet has not', async () => {
    expect(await channel.send({ ...message, id: 'm-2', text: 'Loket 3 ✓' })).toMatchObject({
      outcome: 'accepted',
    })
    await expect.poll(kannel.network, { timeout: 5_000 }).toMatch(/ucs-2 .*'%13/)
  })

  it('says that a password is wrong', async () => {
    const wrong = openKannelChannel('sms', { url: kannel.url, ...account, password: 'no', from: 'ANTREAN' })
    expect(await wrong.send(message)).toMatchObject({ outcome: 'not-now', reason: 'set-up' })
  })

  it('brings what a phone answers', async () => {
    await kannel.say('+6281234567890', '5 menit lagi')
    await expect
      .poll(() => replies, { timeout: 5_000 })
      .toContainEqual({ id: expect.any(String), from: '+6281234567890', text: '5 menit lagi' })
  })
})
