import { afterEach, expect, it } from 'vitest'
import { openVirtualSmsc } from '../../virtual/virtual-smsc.ts'
import type { Delivery, Reply } from '../channel.ts'
import { openSmppChannel } from './smpp-channel.ts'
import type { SmppSettings } from './smpp-settings.ts'

const account = { user: 'antrean', password: 'r4hasia' }
const message = { id: 'm-1', to: '+6281234567890', text: 'Nomor A012 @ meja 3' }
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function open(settings: Partial<SmppSettings> = {}) {
  const smsc = await openVirtualSmsc(account)
  closing.push(smsc.close)
  const channel = openSmppChannel('sms', {
    ...{ url: smsc.url, from: 'ANTREAN', patienceMs: 300, enquireEveryMs: 50 },
    ...settings,
  })
  closing.push(channel.close)
  const deliveries: Delivery[] = []
  const replies: Reply[] = []
  channel.onDelivery!(one => deliveries.push(one))
  channel.onReply!(one => replies.push(one))
  return { smsc, channel, deliveries, replies }
}

it('a text is submitted, and the SMSC’s name of it is its own', async () => {
  const { smsc, channel } = await open()
  expect(await channel.send(message)).toMatchObject({ outcome: 'accepted', parts: ['s-1'] })
  expect(smsc.submitted).toMatchObject([
    {
      ...{ source_addr: 'ANTREAN', source_addr_ton: 5, destination_addr: '6281234567890' },
      ...{ registered_delivery: 1, data_coding: 0, esm_class: 0 },
    },
  ])
  expect(smsc.submitted[0]!.short_message.message).toBe(message.text)
})

it('many at once go over one link', async () => {
  const { smsc, channel } = await open()
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, at) => channel.send({ ...message, id: `m-${at}` })),
  )
  expect(new Set(all.map(sent => sent.outcome === 'accepted' && sent.parts[0])).size).toBe(20)
  expect(smsc.links()).toBe(1)
})

it('those who find the link lost open one together', async () => {
  const { smsc, channel } = await open({ enquireEveryMs: 60_000 })
  smsc.deeds.push('cut')
  await channel.send(message)
  await Promise.all([1, 2, 3].map(() => channel.send(message)))
  expect(smsc.links()).toBe(1)
})

it('a long text goes in parts that know each other, other letters as UCS-2', async () => {
  const { smsc, channel } = await open()
  const text = '✓ Silakan bawa KTP asli. '.repeat(5)
  expect(await channel.send({ ...message, text })).toMatchObject({
    outcome: 'accepted',
    parts: ['s-1', 's-2'],
  })
  expect(smsc.submitted.map(({ short_message }) => short_message.message).join('')).toBe(text)
  const headers = smsc.submitted.map(({ short_message }) => [...short_message.udh![0]!])
  expect(headers.map(([element, length, , parts, part]) => [element, length, parts, part])).toEqual([
    [0, 3, 2, 1],
    [0, 3, 2, 2],
  ])
  expect(headers[0]![2]).toBe(headers[1]![2])
  expect(smsc.submitted[0]!.data_coding).toBe(8)
})

it.each([
  [0x58, { outcome: 'not-now', reason: 'busy' }],
  [0x14, { outcome: 'not-now', reason: 'busy' }],
  [0x0b, { outcome: 'refused', reason: 'bad-address' }],
  [0x01, { outcome: 'refused', reason: 'bad-content' }],
  [0x0a, { outcome: 'not-now', reason: 'set-up' }],
  [0x45, { outcome: 'not-now', reason: 'trouble' }],
  ['cut', { outcome: 'unknown', mayDouble: true }],
  ['mute', { outcome: 'unknown', mayDouble: true }],
] as const)('an SMSC that answers %s', async (deed, sent) => {
  const { smsc, channel } = await open()
  smsc.deeds.push(deed)
  expect(await channel.send(message)).toMatchObject(sent)
  expect(await channel.send(message)).toMatchObject({ outcome: 'accepted' })
})

it('throttled after the first part nobody knows of the whole', async () => {
  const { smsc, channel } = await open()
  smsc.deeds.push(null, 0x58)
  expect(await channel.send({ ...message, text: 'x'.repeat(200) })).toMatchObject({ outcome: 'unknown' })
})

it('a wrong password, and an SMSC that is not there, leave nothing sent', async () => {
  const { smsc } = await open()
  const wrong = await open({ url: smsc.url.replace('r4hasia', 'no') })
  const sent = await wrong.channel.send(message)
  expect(sent).toMatchObject({ outcome: 'not-now', reason: 'set-up' })
  await wrong.smsc.close()
  const gone = await open({ url: wrong.smsc.url })
  expect(await gone.channel.send(message)).toMatchObject({ outcome: 'not-now', reason: 'unreachable' })
})

it('a link that no longer answers is given up and opened anew', async () => {
  const { smsc, channel } = await open()
  await expect.poll(smsc.enquiries).toBeGreaterThan(1)
  smsc.deaf = true
  await expect.poll(smsc.binds, { timeout: 5_000 }).toBeGreaterThan(1)
  smsc.deaf = false
  expect(await channel.send(message)).toMatchObject({ outcome: 'accepted' })
})

it('receipts name the part: by their fields, or by their text', async () => {
  const { smsc, channel, deliveries } = await open()
  await channel.send(message)
  const receipt = { source_addr: '6281234567890', source_addr_ton: 1, esm_class: 4 }
  await smsc.deliver({ ...receipt, short_message: 'id:s-1 sub:001 dlvrd:001 stat:DELIVRD err:000 text:' })
  await smsc.deliver({ ...receipt, short_message: '', receipted_message_id: 's-1', message_state: 5 })
  await smsc.deliver({ ...receipt, short_message: 'nonsense' })
  expect(deliveries.map(({ part, to, state }) => [part, to, state])).toEqual([
    ['s-1', '+6281234567890', 'delivered'],
    ['s-1', '+6281234567890', 'failed'],
  ])
})

it('what a phone answers is told whole, and once more when it could not be written down', async () => {
  const { smsc, channel, replies } = await open()
  await channel.send(message)
  const from = { source_addr: '6281234567890', source_addr_ton: 1 }
  const part = (number: number, text: string) => ({
    ...{ ...from, esm_class: 0x40, data_coding: 0 },
    short_message: { udh: Buffer.from([5, 0, 3, 9, 2, number]), message: text },
  })
  expect(await smsc.deliver(part(2, 'lagi'))).toBe(0)
  expect(await smsc.deliver(part(1, '5 menit '))).toBe(0)
  expect(replies).toEqual([{ id: null, from: '+6281234567890', text: '5 menit lagi' }])
  const stop = channel.onReply!(() => {
    throw new Error('The disk is full.')
  })
  expect(await smsc.deliver({ ...from, short_message: 'batal' })).toBe(0x64)
  stop()
  expect(await smsc.deliver({ ...from, short_message: 'batal' })).toBe(0)
})

it('what comes in is answered once it was written down, and not before', async () => {
  const { smsc, channel } = await open()
  await channel.send(message)
  let written = () => {}
  const stop = channel.onDelivery!(() => new Promise<void>(resolve => (written = resolve)))
  const receipt = { source_addr: '6281234567890', source_addr_ton: 1, esm_class: 4, short_message: '' }
  let answer: number | undefined
  const told = smsc
    .deliver({ ...receipt, receipted_message_id: 's-1', message_state: 5 })
    .then(status => (answer = status))
  // Another one goes there and back meanwhile.
  expect(await smsc.deliver({ source_addr: '62811', source_addr_ton: 1, short_message: 'batal' })).toBe(0)
  expect(answer).toBeUndefined()
  written()
  expect(await told).toBe(0)
  stop()
  channel.onDelivery!(() => Promise.reject(new Error('The disk is full.')))
  expect(await smsc.deliver({ ...receipt, receipted_message_id: 's-1', message_state: 5 })).toBe(0x64)
})

it.each([
  [{ url: 'http://smsc', from: 'A' }, 'smpp:'],
  [{ url: 'smpp://smsc', from: 'A name that is too long' }, 'no sender'],
])('settings that cannot work are said at the start: %j', (settings, says) => {
  expect(() => openSmppChannel('sms', settings)).toThrow(says)
})
